import type { Json } from "../document/json.ts";

/** The longest quotation of a value in a sentence. */
const LONGEST = 60;

/** A name as it stands in sentences: between backticks, on one line. */
export function code(name: string): string {
  const line = name
    .replace(/[\p{Cc}\u2028\u2029]+/gu, " ")
    .replaceAll("`", "'")
    .trim();
  return `\`${line === "" ? " " : line}\``;
}

/** A value as it stands in sentences: as JSON, cut where it is long; `nothing` where there is none. */
export function quote(value: Json | undefined): string {
  if (value === undefined) return "nothing";
  const text = JSON.stringify(value);
  return code(text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);
}

/** Names in a sentence: `a`, `b` and `c`; of many, the first and how many more. */
export function listOf(names: readonly string[], most = 6): string {
  const shown = names.slice(0, most).map(code);
  const rest = names.length - shown.length;
  if (rest > 0) return `${shown.join(", ")} and ${rest} more`;
  const last = shown.at(-1) ?? "nothing";
  return shown.length < 2 ? last : `${shown.slice(0, -1).join(", ")} and ${last}`;
}

/** The last part of a type's name, as people say it: `microsoft.graph.user` → `user`. */
export function shortName(name: string): string {
  return name.split(".").at(-1) || name;
}
