import fc from "fast-check";
import { expect, test } from "vitest";
import { lineFinder } from "../../scripts/slice/line-finder.ts";

const SIZE = 200;
const finder = lineFinder(SIZE);

// Finds the same line by reading every line.
function expected(text: string, from: number, limit: number): number {
  for (let at = text.indexOf("\n", from); at !== -1; at = text.indexOf("\n", at + 1)) {
    const line = text.slice(at + 1);
    if (/[^ ]/.test(line) && line.length - line.replace(/^ +/, "").length <= limit) return at + 1;
  }
  return text.length;
}

test("finds the next line that is indented by no more than a limit", () => {
  const line = fc.tuple(
    fc.nat({ max: 12 }),
    fc.constantFrom("", "a", "- b c d e f g h i j", "é", "\r", "\u000b"),
  );
  const text = fc
    .array(line, { maxLength: 12 })
    .map((lines) => lines.map(([indent, content]) => " ".repeat(indent) + content).join("\n"));
  fc.assert(
    fc.property(text, text, fc.nat({ max: 40 }), fc.nat({ max: 10 }), (document, left, from, limit) => {
      const bytes = Buffer.from(document).subarray(0, SIZE);
      const start = Math.min(from, bytes.length);
      // The buffer still has older bytes after the document.
      finder.buffer.fill(`${left}\n`);
      bytes.copy(finder.buffer);
      const found = finder.next(start, bytes.length, limit);
      // Whether a blank line at the end is found does not matter.
      const isEnd = /^ *$/.test(bytes.toString("latin1", found));
      expect(isEnd ? bytes.length : found).toBe(expected(bytes.toString("latin1"), start, limit));
    }),
    { numRuns: 2000 },
  );
});
