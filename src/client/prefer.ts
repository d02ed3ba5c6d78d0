/** The preference that requests the members of evolvable enums after the sentinel. */
export const INCLUDE_UNKNOWN_ENUM_MEMBERS = "include-unknown-enum-members";

/** Matches a header with the preference, with or without parameters (RFC 7240, section 2). */
const PREFERENCE = /(^|,)\s*include-unknown-enum-members\s*($|[,;=])/i;

/**
 * Adds the preference to a `Prefer` header, if it is not already there.
 *
 * @param header the header as the caller set it; several headers are joined by commas
 */
export function mergePreference(header: string | null): string {
  if (!header) return INCLUDE_UNKNOWN_ENUM_MEMBERS;
  return PREFERENCE.test(header) ? header : `${header}, ${INCLUDE_UNKNOWN_ENUM_MEMBERS}`;
}

/**
 * Tells whether the server reports that it sent the later members of enums. If it does not, although they were
 * requested, an enum may read as *hidden*.
 */
export function preferenceApplied(response: Response): boolean {
  return PREFERENCE.test(response.headers.get("preference-applied") ?? "");
}
