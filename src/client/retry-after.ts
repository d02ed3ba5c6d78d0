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
    ? // The oldest of HTTP's three forms does not name its time zone, which is GMT (RFC 9110, section 5.6.7).
      Date.parse(header.replace(/:\d\d \d{4}$/, "$& GMT")) - Date.now()
    : 1000 * Math.max(...header.split(",").map((seconds) => Number.parseFloat(seconds) || 0));
  return ms || +read("retry-after-ms") || 0;
}
