/** Asks for the members of evolvable enums behind the sentinel. */
export const INCLUDE_UNKNOWN_ENUM_MEMBERS = "include-unknown-enum-members";

/**
 * Adds a preference to a `Prefer` header, once, whatever else it holds (RFC 7240, section 2).
 *
 * @param header the header as the caller set it; several headers arrive joined by commas
 */
export function mergePreference(header: string | null, preference: string): string {
  if (!header) return preference;
  return hasPreference(header, preference) ? header : `${header}, ${preference}`;
}

/**
 * Whether the server says that it sent the later members of enums. Where it does not although the client
 * asked, an enum may read as *hidden*.
 */
export function preferenceApplied(response: Response): boolean {
  return hasPreference(response.headers.get("preference-applied"), INCLUDE_UNKNOWN_ENUM_MEMBERS);
}

function hasPreference(header: string | null, preference: string): boolean {
  return !!header?.split(",").some((item) => item.split(/[=;]/)[0]?.trim().toLowerCase() === preference);
}
