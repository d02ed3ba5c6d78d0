/**
 * Characters that change how the text around them is shown or read: control characters of C0 (without tab and line
 * feed) and C1, controls of the direction of writing, and surrogates without their other half, which no UTF-8 can hold.
 */
const UNSAFE = /(?![\t\n])[\p{Cc}\p{Cs}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu;

/** Characters of the same kind that YAML leaves as they are. */
const DIRECTIONS = /[\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/** Writes each unsafe character as `\uXXXX`, which means the same in a string of TypeScript or JSON. */
export function escapeUnsafe(text: string): string {
  return text.replace(UNSAFE, escaped);
}

/**
 * Makes one line that is safe to print: what a document holds can neither end it nor be taken for a command of
 * the log it is printed to. Source: workflow commands for GitHub Actions.
 */
export function printableLine(text: string): string {
  const line = escapeUnsafe(text.replace(/\r\n?|\n/g, " "));
  return line.replaceAll("##[", "# #[").replace(/^(\s*)::/, "$1: :");
}

/** The characters that {@link escapeUnsafe} escapes and YAML does not, each as something that YAML escapes. */
export function disguiseDirections(value: string, from: number): string {
  return value.replace(DIRECTIONS, (character) =>
    String.fromCharCode(from + codes().indexOf(character.charCodeAt(0))),
  );
}

/** Turns the escapes of what stands for directions into escapes of these. */
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
