/** The preferences of a request (RFC 7240) that the service supports. */
export interface Preferences {
  /** Whether the response may contain members after an enum's sentinel. */
  readonly unknownEnumMembers: boolean;
  readonly maxPageSize: number | undefined;
  readonly return: "minimal" | "representation" | undefined;
}

/** The preference for members after an enum's sentinel. */
const INCLUDE_UNKNOWN_ENUM_MEMBERS = "include-unknown-enum-members";

/** Reads a `Prefer` header; repeated headers are joined by commas. The first preference of a name counts. */
export function parsePrefer(header: string | undefined): Preferences {
  const found = new Map<string, string>();
  for (const preference of splitOutsideQuotes(header ?? "", ",")) {
    const [first = ""] = splitOutsideQuotes(preference, ";");
    const [name = "", ...value] = first.split("=");
    const key = name.trim().toLowerCase();
    if (key !== "" && !found.has(key)) found.set(key, unquoted(value.join("=").trim()));
  }
  const size = Number(found.get("odata.maxpagesize") ?? found.get("maxpagesize"));
  const wanted = found.get("return")?.toLowerCase();
  return {
    unknownEnumMembers: found.has(INCLUDE_UNKNOWN_ENUM_MEMBERS),
    maxPageSize: Number.isInteger(size) && size > 0 ? size : undefined,
    return: wanted === "minimal" || wanted === "representation" ? wanted : undefined,
  };
}

/** Returns the `Preference-Applied` header for these preferences, or no header. */
export function preferenceApplied(applied: Partial<Preferences>): Readonly<Record<string, string>> {
  const { maxPageSize, unknownEnumMembers } = applied;
  const names = [
    ...(maxPageSize === undefined ? [] : [`odata.maxpagesize=${maxPageSize}`]),
    ...(applied.return === undefined ? [] : [`return=${applied.return}`]),
    ...(unknownEnumMembers === true ? [INCLUDE_UNKNOWN_ENUM_MEMBERS] : []),
  ];
  return names.length === 0 ? {} : { "Preference-Applied": names.join(", ") };
}

function splitOutsideQuotes(text: string, separator: "," | ";"): readonly string[] {
  const piece = separator === "," ? /(?:"(?:\\.|[^"\\])*"|[^,"])+/g : /(?:"(?:\\.|[^"\\])*"|[^;"])+/g;
  return text.match(piece) ?? [];
}

function unquoted(value: string): string {
  return value.startsWith('"') ? value.slice(1, -1).replace(/\\(.)/g, "$1") : value;
}
