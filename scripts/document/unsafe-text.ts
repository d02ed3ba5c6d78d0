/**
 * Characters that change how the text around them is displayed: C0 controls (except tab and line feed), C1 controls,
 * bidirectional controls, and lone surrogates, which UTF-8 cannot encode.
 */
const UNSAFE = /(?![\t\n])[\p{Cc}\p{Cs}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu;

/** Those of the unsafe characters that YAML does not escape. */
const DIRECTIONS = /[\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/** Replaces each unsafe character by `\uXXXX`, which is the same character in a TypeScript or JSON string. */
export function escapeUnsafe(text: string): string {
  return text.replace(UNSAFE, escaped);
}

/**
 * Makes one line that is safe to print: text of a document can neither end the line nor start a command in the log of
 * a workflow. Source: workflow commands for GitHub Actions.
 */
export function printableLine(text: string): string {
  const line = escapeUnsafe(text.replace(/\r\n?|\n/g, " "));
  return line.replaceAll("##[", "# #[").replace(/^(\s*)::/, "$1: :");
}

/** Replaces the unsafe characters that YAML does not escape by characters that it does escape. */
export function disguiseDirections(value: string, from: number): string {
  return value.replace(DIRECTIONS, (character) =>
    String.fromCharCode(from + codes().indexOf(character.charCodeAt(0))),
  );
}

/** Replaces the escapes made by {@link disguiseDirections} by those of the original characters. */
export function revealDirections(text: string, from: number): string {
  return text.replace(/\\u([0-9A-F]{4})/g, (whole, digits: string) => {
    const code = codes()[Number.parseInt(digits, 16) - from];
    return code === undefined ? whole : `\\u${hex(code)}`;
  });
}

/** Tells whether a text has any character that {@link disguiseDirections} replaces. */
export function hasDirections(text: string): boolean {
  return text.search(DIRECTIONS) !== -1;
}

function codes(): readonly number[] {
  return [
    0x061c, 0x200e, 0x200f, 0x2028, 0x2029, 0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068,
    0x2069,
  ];
}

function escaped(character: string): string {
  return `\\u${hex(character.charCodeAt(0))}`;
}

function hex(code: number): string {
  return code.toString(16).toUpperCase().padStart(4, "0");
}
