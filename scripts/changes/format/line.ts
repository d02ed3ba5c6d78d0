import { shortened } from "../words.ts";

/** The longest line of a report, in characters. */
const LONGEST = 199;

/** Lengths to which names are cut, one after the other, until a line is short enough. */
const NAME_LENGTHS = [120, 80, 60, 40, 25, 12];

const NAME = /`[^`\n]*`/g;

/**
 * Formats a line of Markdown safely: names from a document stay within their backticks, and every other
 * character is literal. In a line that is too long, the names are cut first, then the end.
 */
export function line(text: string): string {
  const safe = outsideNames(text.replace(/\s+/g, " ").trimEnd(), (words) =>
    words.replace(/[<>[\]@|\\#~]/g, ""),
  );
  const indent = /^ */.exec(text)?.[0] ?? "";
  const whole = `${indent}${safe.trimStart()}`;
  if (whole.length <= LONGEST) return whole;
  const shorter = NAME_LENGTHS.map((most) =>
    whole.replace(NAME, (name) => `\`${shortened(name.slice(1, -1), most)}\``),
  );
  return shorter.find((candidate) => candidate.length <= LONGEST) ?? cut(shorter.at(-1) ?? whole);
}

function outsideNames(text: string, replace: (words: string) => string): string {
  const names = text.match(NAME) ?? [];
  return text
    .split(NAME)
    .map((words, index) => `${replace(words.replaceAll("`", ""))}${names[index] ?? ""}`)
    .join("");
}

// Cuts at the end of a word, outside of names.
function cut(text: string): string {
  const end = [...text.matchAll(/ (?=(?:[^`]*`[^`]*`)*[^`]*$)/g)].findLast(
    ({ index }) => index < LONGEST - 1,
  );
  return `${text.slice(0, end?.index ?? 0)} …`;
}
