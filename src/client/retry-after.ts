/**
 * Reads how long an answer asks to wait (RFC 9110, section 10.2.3), as servers write it: seconds, several of
 * them (the longest counts), or a date. Azure's `retry-after-ms` is read too.
 *
 * @returns milliseconds, which may be negative or infinite; 0 if there is nothing to read
 */
export function retryAfterMs(response: Response | undefined): number {
  const read = (name: string) => response?.headers.get(name) ?? "";
  const header = read("retry-after");
  // Only a date has a colon; `Date.parse` would take "5,10" for one.
  const ms = header.includes(":")
    ? Date.parse(header) - Date.now()
    : 1000 * Math.max(...header.split(",").map(Number.parseFloat));
  return ms || +read("retry-after-ms") || 0;
}
