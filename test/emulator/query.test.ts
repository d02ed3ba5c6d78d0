import { expect, test } from "vitest";
import { parseExpand } from "../../scripts/emulator/odata/query.ts";

const NOTHING = { select: [], expand: [], filter: undefined };

test.each([
  ["", []],
  [
    "a, b",
    [
      { name: "a", ...NOTHING },
      { name: "b", ...NOTHING },
    ],
  ],
  ["a($select=b,c;$filter=d eq 1)", [{ name: "a", select: ["b", "c"], expand: [], filter: "d eq 1" }]],
  [
    "a($expand=b($select=c))",
    [{ name: "a", ...NOTHING, expand: [{ name: "b", ...NOTHING, select: ["c"] }] }],
  ],
  ["a($filter=b eq ';')", [{ name: "a", ...NOTHING, filter: "b eq ';'" }]],
  [
    "a($filter=b eq ')'),c",
    [
      { name: "a", ...NOTHING, filter: "b eq ')'" },
      { name: "c", ...NOTHING },
    ],
  ],
  [
    "a($filter=b eq 'it''s (,'),c",
    [
      { name: "a", ...NOTHING, filter: "b eq 'it''s (,'" },
      { name: "c", ...NOTHING },
    ],
  ],
])("$expand=%s is parsed", (text, want) => expect(parseExpand(text)).toEqual(want));

test.each(["a($levels=2)", "(b)", "a(b"])("$expand=%s is refused", (text) =>
  expect(() => parseExpand(text)).toThrow(/^Parsing OData \$expand failed/),
);
