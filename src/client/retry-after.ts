/**
 * Reads the requested wait of a response (RFC 9110, section 10.2.3): seconds or a date; of several, the longest counts.
 * Also reads Azure's `retry-after-ms`.
 *
 * @returns milliseconds, which are negative for a date that is over, or infinite; 0 if there is no valid value
 */
export function retryAfterMs(response: Response | undefined): number {
  const read = (name: string) => response?.headers.get(name) ?? "";
  // The comma of a date is between letters and two digits.
  const values = read("retry-after").match(/[a-z]+, \d\d\D[^,]+|[^, ][^,]*/gi) ?? [""];
  return Math.max(...values.map(msOf)) || +read("retry-after-ms") || 0;
}

function msOf(value: string): number {
  // Only a date has a colon.
  if (!value.includes(":")) return 1000 * Number.parseFloat(value) || 0;
  // The oldest of HTTP's three forms does not name its time zone, which is GMT (RFC 9110, section 5.6.7).
  return Date.parse(value.replace(/:\d\d \d{4}$/, "$& GMT")) - Date.now() || 0;
}
