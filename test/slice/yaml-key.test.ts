import fc from "fast-check";
import { expect, test } from "vitest";
import { parseYaml } from "../../scripts/document/yaml.ts";
import { readKeyLine } from "../../scripts/slice/yaml-key.ts";

test.each([
  // plain
  ["/users:", "/users"],
  ["/users/{user-id}:", "/users/{user-id}"],
  ["a b:", "a b"],
  ["a  \t b :", "a  \t b"],
  ["a :", "a"],
  ["a\t:", "a"],
  ["a::", "a:"],
  ["a:b:", "a:b"],
  ["a :b:", "a :b"],
  ["a#b:", "a#b"],
  ["it's:", "it's"],
  ['a"b":', 'a"b"'],
  ["a,b]}:", "a,b]}"],
  ["/f(x='y',z={z}):", "/f(x='y',z={z})"],
  ["=:", "="],
  ["__proto__:", "__proto__"],
  ["é日本😀:", "é日本😀"],
  // plain, and not a string in YAML
  ["1:", "1"],
  ["1.0:", "1"],
  ["0x1F:", "31"],
  ["0o17:", "15"],
  ["017:", "17"],
  ["+1:", "1"],
  [".5:", "0.5"],
  ["1e3:", "1000"],
  ["1_000:", "1_000"],
  ["12e03x:", "12e03x"],
  ["True:", "true"],
  ["~:", "null"],
  ["NULL:", "null"],
  ["yes:", "yes"],
  [".inf:", "Infinity"],
  // single-quoted
  ["'a':", "a"],
  ["'':", ""],
  ["'/f(x=''y'')':", "/f(x='y')"],
  ["'''':", "'"],
  ["'a: b #c':", "a: b #c"],
  ["'a' :", "a"],
  ["'1.0':", "1.0"],
  // double-quoted
  ['"a":', "a"],
  ['"":', ""],
  ['"a: b #c":', "a: b #c"],
  ['"\\"":', '"'],
  ['"\\x41\\u00e9\\U0001f600\\n\\/":', "Aé😀\n/"],
  ['"\\\\":', "\\"],
  ['"null":', "null"],
  ['"<<":', "<<"],
  // no key that can be read from the line alone
  ["", undefined],
  ["a", undefined],
  ["a:b", undefined],
  ["a #b:", undefined],
  ["'a", undefined],
  ["'a'':", undefined],
  ["'a'b:", undefined],
  ["'a':b", undefined],
  ['"a', undefined],
  ['"a\\":', undefined],
  ['"\\q":', undefined],
  ['"\\x4":', undefined],
  ["<<: *a", undefined],
  ["? a", undefined],
  ["?a:", undefined],
  ["- a:", undefined],
  ["-a:", undefined],
  [": a", undefined],
  [":a:", undefined],
  ["&a b:", undefined],
  ["*a :", undefined],
  ["!!str a:", undefined],
  ["{a: b}", undefined],
  ["{a}:", undefined],
  ["[a]:", undefined],
  ["# a:", undefined],
  ["% a:", undefined],
  ["@a:", undefined],
  ["`a:", undefined],
  ["| a:", undefined],
  ["> a:", undefined],
  [", a:", undefined],
  ["}: a", undefined],
  ["\ta:", undefined],
  ["\uFEFFa:", undefined],
])("reads the key of %j as %j", (line, key) => {
  expect(readKeyLine(line)?.key).toBe(key);
  if (key === undefined) return;
  // The YAML parser reads the same key.
  expect(parseYaml(`${line} 0`, "line")).toEqual(Object.fromEntries([[key, 0]]));
});

test.each([
  ["a:", "none"],
  ["a: ", "none"],
  ["a: \t", "none"],
  ["a: # b", "none"],
  ["a:\t#b", "none"],
  ["a: {}", "empty mapping"],
  ["a: {} # b", "empty mapping"],
  ["a: {}#b", "inline"],
  ["a: { }", "inline"],
  ["a: {} b", "inline"],
  ["a: b", "inline"],
  ["a: b # c", "inline"],
  ["a: |", "inline"],
  ["a: &b", "inline"],
  ["a: !!map", "inline"],
  ["a: \u00a0", "inline"],
])("reads the value after the colon of %j as: %s", (line, value) => {
  expect(readKeyLine(line)?.value).toBe(value);
});

test("reads random keys as the YAML parser does", () => {
  const parts = fc.constantFrom(..." \t:#'\"\\-?&*!|>{}[],%@`~.0123x/aeé", ": ", " #", "''", "\\x41", "true");
  fc.assert(
    fc.property(fc.array(parts, { maxLength: 8 }), (line) => {
      const text = `${line.join("")}:`;
      const found = readKeyLine(text);
      if (found?.value !== "none") return;
      expect(parseYaml(text, "line")).toEqual(Object.fromEntries([[found.key, null]]));
    }),
    { numRuns: 3000 },
  );
});

test("reads a long line in linear time", () => {
  const long = 500_000;
  const lines = [" ", "a ", ": ", "'", "''", "\\", "#", "a:", "\t#"].flatMap((part) => {
    const run = part.repeat(long / part.length);
    return [`a${run}`, `a${run}:`, `'${run}`, `"${run}`, `a: ${run}`];
  });
  const start = performance.now();
  for (const line of lines) readKeyLine(line);
  expect(performance.now() - start).toBeLessThan(5000);
});
