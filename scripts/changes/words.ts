import { equal, type Json } from "../document/json.ts";
import { INVISIBLE } from "../document/unsafe-text.ts";

/** The longest quotation of a value in a sentence, in characters. */
const LONGEST = 60;

const INVISIBLE_RUN = new RegExp(`${INVISIBLE.source}+`, "gu");

/** Formats a name for a sentence: in backticks, on one line. */
export function code(name: string): string {
  const line = name.replace(INVISIBLE_RUN, " ").replaceAll("`", "'").trim();
  return `\`${line === "" ? " " : line}\``;
}

/** Formats a name for a sentence, or `none` without a name. */
export function nameOrNone(name: string | undefined): string {
  return name === undefined ? "none" : code(name);
}

/** Formats a value for a sentence: as JSON, cut if it is long; `nothing` without a value. */
export function quote(value: Json | undefined): string {
  if (value === undefined) return "nothing";
  return code(textOf(value));
}

function textOf(value: Json): string {
  const text = JSON.stringify(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

/** The number of items shown at each end of a long list. */
const MOST_AT_AN_END = 4;

/**
 * Formats two lists for a sentence: `before` → `after`, cut to where they differ and the neighbouring items.
 */
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

/** Formats a number for a sentence: 1 thing, 2 things. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

/** Formats names for a sentence: `a`, `b` and `c`; of many, the first and the number of the others. */
export function listOf(names: readonly string[], most = 6): string {
  const shown = names.slice(0, most).map(code);
  const rest = names.length - shown.length;
  if (rest > 0) return `${shown.join(", ")} and ${rest} more`;
  const last = shown.at(-1) ?? "nothing";
  return shown.length < 2 ? last : `${shown.slice(0, -1).join(", ")} and ${last}`;
}

/** Returns the last part of a type's name: `microsoft.graph.user` → `user`. */
export function shortName(name: string): string {
  return name.split(".").at(-1) || name;
}

/** Cuts a text that is longer than a number of characters in its middle. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const start = Math.ceil((most - 1) / 2);
  // Removes half of a surrogate pair at either side of the cut.
  const [head, tail] = [text.slice(0, start), text.slice(text.length - (most - 1 - start))];
  return `${head.replace(/[\ud800-\udbff]$/, "")}…${tail.replace(/^[\udc00-\udfff]/, "")}`;
}
