/**
 * Reads how long an answer asks to wait (RFC 9110, section 10.2.3), as servers write it: seconds, several of
 * them (the longest counts), or a date.
 *
 * @returns milliseconds, which may be negative or infinite; `NaN` if there is no answer, no header, or
 *   no reading it
 */
export function retryAfterMs(response: Response | undefined): number {
  const header = response?.headers.get("retry-after") ?? "";
  // Only a date has a colon; `Date.parse` would take "5,10" for one.
  if (header.includes(":")) return Date.parse(header) - Date.now();
  return 1000 * Math.max(...header.split(",").map((seconds) => Number.parseFloat(seconds)));
}
