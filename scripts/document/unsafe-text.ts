/**
 * Characters that change how the text around them is displayed: C0 and C1 controls, line separators, bidirectional
 * controls, and lone surrogates, which UTF-8 cannot encode.
 */
export const INVISIBLE: RegExp = /[\p{Cc}\p{Cs}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu;

/** Those of the invisible characters that YAML does not escape. */
const DIRECTIONS = /[\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/**
 * Replaces each invisible character but tab and line feed by `\uXXXX`, which is the same character in a TypeScript or
 * JSON string.
 */
export function escapeUnsafe(text: string): string {
  return text.replace(INVISIBLE, (character) =>
    "\t\n".includes(character) ? character : escaped(character),
  );
}

/**
 * Makes one line that is safe to print: text of a document can neither end the line nor start a command in the log of
 * a workflow. Source: workflow commands for GitHub Actions.
 */
export function printableLine(text: string): string {
  const line = escapeUnsafe(text.replace(/\r\n?|\n/g, " "));
  return line.replaceAll("##[", "# #[").replace(/^(\s*)::/, "$1: :");
}

/** Tells whether a text has any invisible character that YAML does not escape. */
export function hasDirections(text: string): boolean {
  return text.search(DIRECTIONS) !== -1;
}

/** Replaces the invisible characters that YAML does not escape by `\uXXXX`, which double quotes have to surround. */
export function escapeDirections(text: string): string {
  return text.replace(DIRECTIONS, escaped);
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
}
