import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { rulesTable } from "../../scripts/changes/rules-table.ts";

/** Every file of the folder that is neither what rules are made of nor the table of them. */
const FOLDER = new URL("../../scripts/changes/rules/", import.meta.url);
const sources = new Map(
  readdirSync(FOLDER)
    .filter((file) => file.endsWith(".ts") && !["rule.ts", "table.ts"].includes(file))
    .map((file) => [file.replace(/\.ts$/, ""), readFileSync(new URL(file, FOLDER), "utf8")]),
);

test("the table names the rule of every file: `npm run rules` writes it", async () => {
  await expect(rulesTable(sources)).toMatchFileSnapshot(fileURLToPath(new URL("table.ts", FOLDER)));
});

test("every rule has its file's name for its id", () => {
  const odd = [...sources].filter(([id, source]) => !source.includes(`\n  id: "${id}",\n`));
  expect(odd.map(([id]) => `scripts/changes/rules/${id}.ts: write \`id: "${id}"\``)).toEqual([]);
});

test("a file without a rule is refused by its name", () => {
  expect(() => rulesTable(new Map([["odd", "export const odd = 1;\n"]]))).toThrow(
    "rules/odd.ts declares no rule",
  );
});
