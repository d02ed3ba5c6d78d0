import { equal, type Json } from "../document/json.ts";

/** The longest quotation of a value in a sentence. */
const LONGEST = 60;

// Control characters, line breaks, and marks that turn the direction of text.
const INVISIBLE = /[\p{Cc}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu;

/** A name as it stands in sentences: between backticks, on one line. */
export function code(name: string): string {
  const line = name.replace(INVISIBLE, " ").replaceAll("`", "'").trim();
  return `\`${line === "" ? " " : line}\``;
}

/** A name as it stands in sentences, or that there is none. */
export function nameOrNone(name: string | undefined): string {
  return name === undefined ? "none" : code(name);
}

/** A value as it stands in sentences: as JSON, cut where it is long; `nothing` where there is none. */
export function quote(value: Json | undefined): string {
  if (value === undefined) return "nothing";
  return code(textOf(value));
}

function textOf(value: Json): string {
  const text = JSON.stringify(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

/** Of a list that is long, so many items are shown from its beginning and from its end. */
const MOST_AT_AN_END = 4;

/** Two lists as they stand in sentences: `before` → `after`, each where they differ, between its neighbours. */
export function quoteBoth(before: readonly Json[], after: readonly Json[]): string {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && equal(before[start], after[start])) start += 1;
  let end = 0;
  while (end < shorter - start && equal(before.at(-1 - end), after.at(-1 - end))) end += 1;
  const shown = (list: readonly Json[]) => quotePart(list, start - 1, list.length - end + 1);
  return `${shown(before)} → ${shown(after)}`;
}

function quotePart(list: readonly Json[], from: number, to: number): string {
  const items = list.slice(Math.max(from, 0), to).map(textOf);
  const isLong = items.length > 2 * MOST_AT_AN_END;
  const shown = isLong ? [...items.slice(0, MOST_AT_AN_END), "…", ...items.slice(-MOST_AT_AN_END)] : items;
  return code(`[${[...(from > 0 ? ["…"] : []), ...shown, ...(to < list.length ? ["…"] : [])].join(",")}]`);
}

/** How many, as it stands in sentences: 1 thing, 2 things. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
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

/** A text of at most so many characters: a longer one is cut in its middle. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const start = Math.ceil((most - 1) / 2);
  // Half a character at either side of the cut would be no text.
  const [head, tail] = [text.slice(0, start), text.slice(text.length - (most - 1 - start))];
  return `${head.replace(/[\ud800-\udbff]$/, "")}…${tail.replace(/^[\udc00-\udfff]/, "")}`;
}
