/**
 * Reads the requested wait of a response (RFC 9110, section 10.2.3): seconds, several of them (the longest counts), or
 * a date. Also reads Azure's `retry-after-ms`.
 *
 * @returns milliseconds, which are negative for a date that is over, or infinite; 0 if there is no valid value
 */
export function retryAfterMs(response: Response | undefined): number {
  const read = (name: string) => response?.headers.get(name) ?? "";
  const header = read("retry-after");
  // Only a date has a colon; `Date.parse` would read "5,10" as a date.
  const ms = header.includes(":")
    ? Date.parse(header) - Date.now()
    : 1000 * Math.max(...header.split(",").map((seconds) => Number.parseFloat(seconds) || 0));
  return ms || +read("retry-after-ms") || 0;
}
