// Tests this project's column of `npm run compare`, from the sources; the others need the registry.
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { temporaryFolder } from "../support/folder.ts";
import { messagesBySection } from "./compiler.ts";
import { measureUse } from "./measure-use.ts";
import { ROWS } from "./rows.ts";

const root = resolve(import.meta.dirname, "../..");
const libraries = join(import.meta.dirname, "libraries");
const read = (...path: readonly string[]): string => readFileSync(join(libraries, ...path), "utf8");

/** Measures the use of this project, from its sources instead of its package. */
function fromSources(file: string): string {
  const source = (name: string): string => JSON.stringify(join(root, "src", name));
  return read("this-project", file)
    .replace('"graph-restore-sessions"', source("index.ts"))
    .replace('"graph-restore-sessions/types"', source("types.ts"));
}

test("the table has the right facts about this project", async () => {
  using folder = temporaryFolder({
    "package.json": '{ "type": "module" }',
    "call.ts": fromSources("call.ts"),
    "facts.ts": fromSources("facts.ts"),
  });
  const measured = { ...(await measureUse(folder.path)), installed: { packages: 1, bytes: 1e6 } };
  expect(Object.fromEntries(ROWS.map(([fact, cell]) => [fact, cell(measured)]))).toEqual({
    "bundle that updates a session and reads its status": expect.stringMatching(/^4\.\d kB$/),
    installed: "1.0 MB, 1 packages",
    "asks for later members of enums by default": "yes",
    "a session that has `failed` reads as": "`failed`",
    "a status published tomorrow, `somethingNew`, reads as": "`somethingNew`",
    "… and is compared with, without a cast": "yes",
    "an update with `status` alone compiles": "yes",
    "the smallest update of `status` that compiles sends": '`{"status":"draft"}`',
    "an update by `mailboxRestoreArtifacts@delta` compiles": "yes",
    "… and not with a destination that does not exist": "yes",
    "sending `unknownFutureValue` is refused": "yes",
    "sending `String` for a status is refused": "yes",
    "sending an unknown property is refused": "yes",
    "`@odata.type` narrows a session to its kind": "yes",
  });
});

test("the page shows the rows of the table with these facts", () => {
  const page = readFileSync(join(import.meta.dirname, "README.md"), "utf8");
  const shown = ROWS.map(([fact]) => {
    const at = page.indexOf(`\n| ${fact} | `);
    return at === -1 ? `${fact}: missing` : page.slice(at + 1).split(" | ", 2)[1];
  });
  expect(shown.slice(2)).toEqual(
    ["yes", "`failed`", "`somethingNew`", "yes", "yes", '`{"status":"draft"}`'].concat(Array(6).fill("yes")),
  );
  expect(shown[0]).toMatch(/^4\.\d kB$/);
});

test("README.md shows some of these rows unchanged", () => {
  const page = readFileSync(join(import.meta.dirname, "README.md"), "utf8");
  const [, table = ""] = readFileSync(join(root, "README.md"), "utf8").split("## How it compares");
  const rows = table.match(/^\|.*\|$/gm) ?? [];
  expect(rows.filter((row) => !page.includes(`${row}\n`))).toEqual([]);
  expect(rows.length).toBeGreaterThan(6);
});

test("every library is used in the same sections", () => {
  const marks = (library: string) => read(library, "facts.ts").match(/^\/\/ fact: .*$/gm);
  const [first, ...others] = readdirSync(libraries).map(marks);
  expect(first).not.toBeNull();
  for (const other of others) expect(other).toEqual(first);
});

test.each([
  ["call.ts", { "call.ts": "const n: string = 1;", "facts.ts": "// fact: valid\n" }],
  ["facts.ts", { "call.ts": "", "facts.ts": "const n: string = 1;\n// fact: valid\n" }],
])("an error in %s of a library stops its comparison", (_, files) => {
  using folder = temporaryFolder(files);
  expect(() => messagesBySection(folder.path)).toThrow("used wrongly: TS2322");
});
