import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { UTILITIES } from "../../scripts/emit/delayed-utilities.ts";

const require = createRequire(new URL("../../scripts/emit/types.ts", import.meta.url));
const GENERATOR = require.resolve("openapi-typescript");

test("the generator uses no other utilities of Redocly's library", () => {
  const load = createRequire(GENERATOR);
  const folder = dirname(GENERATOR);
  const used = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /^(?:lib|transform)\/.*\.cjs$/.test(name) && name !== "lib/redoc.cjs")
    .flatMap((name) => readFileSync(join(folder, name), "utf8").match(/@redocly\/openapi-core[^']*/g) ?? []);
  expect(new Set(used)).toEqual(new Set(["@redocly/openapi-core/lib/ref-utils.js"]));
  const reader = readFileSync(load.resolve("@redocly/openapi-core/lib/ref-utils.js"), "utf8");
  expect(reader.match(/require\("[^"]*"\)/g)).toEqual(['require("./utils")']);
  const names = [...reader.matchAll(/utils_1\.(\w+)/g)].map(([, name = ""]) => name);
  expect(new Set(names)).toEqual(new Set(Object.keys(UTILITIES)));
  const theirs: typeof UTILITIES = load("@redocly/openapi-core/lib/utils.js");
  for (const value of [undefined, null, "", "a", 0, 1, [], [1], {}, { a: 1 }, () => 1])
    for (const name of ["isPlainObject", "isTruthy"] as const)
      expect(UTILITIES[name](value)).toBe(theirs[name](value));
});

test("other utilities are those of the library, which is loaded with the first of them", () => {
  const program = `
    import { createRequire } from "node:module";
    import { delayUtilities } from ${JSON.stringify(new URL("../../scripts/dist/emit/delayed-utilities.js", import.meta.url))};
    delayUtilities();
    const require = createRequire(${JSON.stringify(GENERATOR)});
    const { parseRef } = require("@redocly/openapi-core/lib/ref-utils.js");
    const { pointer } = parseRef("#/a/b~1c");
    const isDelayed = Object.keys(require.cache).length === 2;
    const { isEmptyObject } = require("@redocly/openapi-core/lib/utils.js");
    const isLoaded = Object.keys(require.cache).length > 10;
    console.log(JSON.stringify({ pointer, isDelayed, isEmpty: isEmptyObject({}), isLoaded }));`;
  const out = execFileSync(process.execPath, ["--input-type=module", "--eval", program], {
    encoding: "utf8",
  });
  expect(JSON.parse(out)).toEqual({ pointer: ["a", "b/c"], isDelayed: true, isEmpty: true, isLoaded: true });
});
