/** Asks for the members of evolvable enums behind the sentinel. */
export const INCLUDE_UNKNOWN_ENUM_MEMBERS = "include-unknown-enum-members";

/** The preference in a header, among others, with or without parameters (RFC 7240, section 2). */
const PREFERENCE = /(?:^|,)\s*include-unknown-enum-members\s*(?:$|[,;=])/i;

/**
 * Adds the preference to a `Prefer` header, once, whatever else it holds.
 *
 * @param header the header as the caller set it; several headers arrive joined by commas
 */
export function mergePreference(header: string | null): string {
  if (!header) return INCLUDE_UNKNOWN_ENUM_MEMBERS;
  return PREFERENCE.test(header) ? header : `${header}, ${INCLUDE_UNKNOWN_ENUM_MEMBERS}`;
}

/**
 * Whether the server says that it sent the later members of enums. Where it does not although the client
 * asked, an enum may read as *hidden*.
 */
export function preferenceApplied(response: Response): boolean {
  return PREFERENCE.test(response.headers.get("preference-applied") ?? "");
}
