import fc from "fast-check";

/** A change to the text of a document. */
export interface Edit {
  /** The place of the change, in thousandths of the length. */
  readonly at: number;
  readonly kind: "insert" | "remove" | "replace" | "truncate" | "repeat line" | "indent line" | "remove line";
  readonly text: string;
  readonly count: number;
}

const SNIPPETS: readonly string[] = [
  ..." \t\n\r#'\":,-?&*!|>{}[]%@`\\~0aZ\0",
  "  ",
  ": ",
  " #",
  "- ",
  "? ",
  "&a ",
  "*a",
  "!!str ",
  "|\n",
  ">-\n",
  "{}",
  "\r\n",
  "\n---\n",
  "\n...\n",
  "\n\t",
  "\nx: y\n",
  "\n  /a: b\n",
  "\n    a: {}\n",
  "\n# c\n",
  "\npaths:\n",
  "\ncomponents:\n",
  "%YAML 1.2\n",
  "\xef\xbb\xbf",
  "\xc3\xa9",
  "\xff",
];

/** Random changes, most of them to white space and YAML indicators. */
export const edits: fc.Arbitrary<readonly Edit[]> = fc.array(
  fc.record({
    at: fc.nat({ max: 999 }),
    kind: fc.constantFrom(
      "insert",
      "insert",
      "insert",
      "remove",
      "replace",
      "indent line",
      "repeat line",
      "remove line",
      "truncate",
    ),
    text: fc.constantFrom(...SNIPPETS),
    count: fc.nat({ max: 5 }),
  }),
  { minLength: 1, maxLength: 3 },
);

/** Applies changes to a document, one after the other. */
export function mutate(document: string, changes: readonly Edit[]): Uint8Array {
  const text = Buffer.from(document).toString("latin1");
  return Buffer.from(changes.reduce(apply, text), "latin1");
}

function apply(text: string, { at, kind, text: snippet, count }: Edit): string {
  const place = Math.floor((at / 1000) * text.length);
  const lineStart = text.lastIndexOf("\n", place - 1) + 1;
  const nextLine = text.indexOf("\n", place) + 1 || text.length;
  const [before, after] = [text.slice(0, place), text.slice(place)];
  switch (kind) {
    case "insert":
      return before + snippet + after;
    case "remove":
      return before + after.slice(count);
    case "replace":
      return before + snippet + after.slice(snippet.length);
    case "truncate":
      return count === 0 ? before : text;
    case "repeat line":
      return text.slice(0, nextLine) + text.slice(lineStart);
    case "remove line":
      return text.slice(0, lineStart) + text.slice(nextLine);
    case "indent line":
      return count < 3
        ? text.slice(0, lineStart) + " ".repeat(count) + text.slice(lineStart)
        : text.slice(0, lineStart) + text.slice(lineStart).replace(/^ {1,2}/, "");
  }
}
