import { shortened } from "../words.ts";

/** The longest line of a report, in characters. */
const LONGEST = 199;

/** Names in backticks are cut in their middle, step by step, until a line is short enough. */
const NAME_LENGTHS = [120, 80, 60, 40, 25, 12];

const NAME = /`[^`\n]*`/g;

/**
 * One line of Markdown that nothing in a document can break out of: names stay within their backticks, and
 * outside of them no character has a meaning. A line that is too long has its names cut, then its end.
 */
export function line(text: string): string {
  const safe = outsideNames(text.replace(/\s+/g, " ").trimEnd(), (words) =>
    words.replace(/[<>[\]@|\\#~]/g, ""),
  );
  const indent = /^ */.exec(text)?.[0] ?? "";
  const whole = `${indent}${safe.trimStart()}`;
  const short = NAME_LENGTHS.map((most) => whole.replace(NAME, (name) => withShorterName(name, most))).find(
    (candidate) => candidate.length <= LONGEST,
  );
  if (whole.length <= LONGEST) return whole;
  return short ?? cut(whole.replace(NAME, (name) => withShorterName(name, NAME_LENGTHS.at(-1) ?? 0)));
}

function withShorterName(name: string, most: number): string {
  return `\`${shortened(name.slice(1, -1), most)}\``;
}

function outsideNames(text: string, replace: (words: string) => string): string {
  const names = text.match(NAME) ?? [];
  return text
    .split(NAME)
    .map((words, index) => `${replace(words.replaceAll("`", ""))}${names[index] ?? ""}`)
    .join("");
}

// At the end of a word outside of names.
function cut(text: string): string {
  const end = [...text.matchAll(/ (?=(?:[^`]*`[^`]*`)*[^`]*$)/g)].findLast(
    ({ index }) => index < LONGEST - 1,
  );
  return `${text.slice(0, end?.index ?? 0)} …`;
}
