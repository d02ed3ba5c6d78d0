import { expect, test } from "vitest";
import { bytesInMemory } from "../../scripts/document/byte-source.ts";
import { type Block, indexBlocks, type Shape } from "../../scripts/slice/block-index.ts";

const LEAVES: Shape = () => undefined;
const SHAPE: Shape = (key) => (key === "map" ? LEAVES : key === "maps" ? () => LEAVES : undefined);

// Lists each entry with its text; inner entries follow the one that contains them.
function entriesOf(
  block: Block | undefined,
  text: string,
  path = "",
): readonly (readonly [string, string])[] {
  return [...(block?.entries ?? [])].flatMap(([key, { start, end, block: inner }]) => [
    [`${path}/${key}`, Buffer.from(text).toString("utf8", start, end)] as const,
    ...entriesOf(inner, text, `${path}/${key}`),
  ]);
}

test.each<[string, string, readonly (readonly [string, string])[]]>([
  ["finds one entry", "a: b\n", [["/a", "a: b\n"]]],
  ["reads a last line without a line break", "a: b", [["/a", "a: b"]]],
  [
    "counts bytes, not characters",
    "é: 日\nb: c\n",
    [
      ["/é", "é: 日\n"],
      ["/b", "b: c\n"],
    ],
  ],
  [
    "adds deeper lines to the entry before them",
    "a:\n  b: c\n  d:\n - e\nf: g",
    [
      ["/a", "a:\n  b: c\n  d:\n - e\n"],
      ["/f", "f: g"],
    ],
  ],
  [
    "adds comments and blank lines to the entry before them",
    "# x\na: b\n# y\n\nc: d\n\n",
    [
      ["/a", "a: b\n# y\n\n"],
      ["/c", "c: d\n\n"],
    ],
  ],
  [
    "adds a sequence at the indentation of its key to the entry",
    "a:\n- b\n- c\nd: e\n",
    [
      ["/a", "a:\n- b\n- c\n"],
      ["/d", "d: e\n"],
    ],
  ],
  ["leaves a byte order mark out of the entries", "\uFEFFa: b\n", [["/a", "a: b\n"]]],
  ["leaves document markers out of the entries", "---\na: b\n...\n# c\n", [["/a", "a: b\n"]]],
  [
    "finds the entries of an inner mapping",
    "map:\n# x\n   a: b\n   c:\n     d: e\n# y\nf: g\n",
    [
      ["/map", "map:\n# x\n   a: b\n   c:\n     d: e\n# y\n"],
      ["/map/a", "   a: b\n"],
      ["/map/c", "   c:\n     d: e\n# y\n"],
      ["/f", "f: g\n"],
    ],
  ],
  [
    "finds the entries of two levels of mappings, each with its own indentation",
    "maps:\n a:\n    b: c\n d:\n  e: f\n  g: {}\n h: {}",
    [
      ["/maps", "maps:\n a:\n    b: c\n d:\n  e: f\n  g: {}\n h: {}"],
      ["/maps/a", " a:\n    b: c\n"],
      ["/maps/a/b", "    b: c\n"],
      ["/maps/d", " d:\n  e: f\n  g: {}\n"],
      ["/maps/d/e", "  e: f\n"],
      ["/maps/d/g", "  g: {}\n"],
      ["/maps/h", " h: {}"],
    ],
  ],
  [
    "does not read into an entry that is not selected",
    "x:\n  a: b\n  a: b\n",
    [["/x", "x:\n  a: b\n  a: b\n"]],
  ],
  [
    "finds no entries in an empty mapping",
    "map: {}\na: b\n",
    [
      ["/map", "map: {}\n"],
      ["/a", "a: b\n"],
    ],
  ],
  [
    "finds entries at deep indentation",
    `map:\n${" ".repeat(20)}a: b\n${" ".repeat(30)}c\n`,
    [
      ["/map", `map:\n${" ".repeat(20)}a: b\n${" ".repeat(30)}c\n`],
      ["/map/a", `${" ".repeat(20)}a: b\n${" ".repeat(30)}c\n`],
    ],
  ],
])("%s", (_, text, want) => {
  expect(entriesOf(indexBlocks(bytesInMemory("document", text), SHAPE), text)).toEqual(want);
  // The same with CRLF line breaks.
  const other = text.replaceAll("\n", "\r\n");
  const found = entriesOf(indexBlocks(bytesInMemory("document", other), SHAPE), other);
  expect(found).toEqual(want.map(([path, part]) => [path, part.replaceAll("\n", "\r\n")]));
});
