import { expect, test } from "vitest";
import { bytesInMemory } from "../../scripts/document/byte-source.ts";
import { type Block, indexBlocks, type Shape } from "../../scripts/slice/block-index.ts";

const LEAVES: Shape = () => undefined;
const SHAPE: Shape = (key) => (key === "map" ? LEAVES : key === "maps" ? () => LEAVES : undefined);

// Each entry with its text, inner entries behind the one they stand in.
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
  ["one entry", "a: b\n", [["/a", "a: b\n"]]],
  ["no line break at the end", "a: b", [["/a", "a: b"]]],
  [
    "bytes, not characters",
    "é: 日\nb: c\n",
    [
      ["/é", "é: 日\n"],
      ["/b", "b: c\n"],
    ],
  ],
  [
    "what is deeper belongs to the entry",
    "a:\n  b: c\n  d:\n - e\nf: g",
    [
      ["/a", "a:\n  b: c\n  d:\n - e\n"],
      ["/f", "f: g"],
    ],
  ],
  [
    "comments and blank lines too",
    "# x\na: b\n# y\n\nc: d\n\n",
    [
      ["/a", "a: b\n# y\n\n"],
      ["/c", "c: d\n\n"],
    ],
  ],
  [
    "a sequence at the indentation of its key",
    "a:\n- b\n- c\nd: e\n",
    [
      ["/a", "a:\n- b\n- c\n"],
      ["/d", "d: e\n"],
    ],
  ],
  ["a byte order mark belongs to nothing", "\uFEFFa: b\n", [["/a", "a: b\n"]]],
  ["markers belong to nothing", "---\na: b\n...\n# c\n", [["/a", "a: b\n"]]],
  [
    "entries of a mapping",
    "map:\n# x\n   a: b\n   c:\n     d: e\n# y\nf: g\n",
    [
      ["/map", "map:\n# x\n   a: b\n   c:\n     d: e\n# y\n"],
      ["/map/a", "   a: b\n"],
      ["/map/c", "   c:\n     d: e\n# y\n"],
      ["/f", "f: g\n"],
    ],
  ],
  [
    "entries of mappings in a mapping, each with its own indentation",
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
  ["what is not asked for is not looked into", "x:\n  a: b\n  a: b\n", [["/x", "x:\n  a: b\n  a: b\n"]]],
  [
    "an empty mapping has no entries",
    "map: {}\na: b\n",
    [
      ["/map", "map: {}\n"],
      ["/a", "a: b\n"],
    ],
  ],
  [
    "deep indentation",
    `map:\n${" ".repeat(20)}a: b\n${" ".repeat(30)}c\n`,
    [
      ["/map", `map:\n${" ".repeat(20)}a: b\n${" ".repeat(30)}c\n`],
      ["/map/a", `${" ".repeat(20)}a: b\n${" ".repeat(30)}c\n`],
    ],
  ],
])("%s", (_, text, want) => {
  expect(entriesOf(indexBlocks(bytesInMemory("document", text), SHAPE), text)).toEqual(want);
  // The same with the other line breaks.
  const other = text.replaceAll("\n", "\r\n");
  const found = entriesOf(indexBlocks(bytesInMemory("document", other), SHAPE), other);
  expect(found).toEqual(want.map(([path, part]) => [path, part.replaceAll("\n", "\r\n")]));
});
