// The client on slices that are not this repository's: generated, compiled strictly, and used against an emulator.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import ts from "typescript";
import { expect, test } from "vitest";
import { isObject } from "../../scripts/document/json.ts";
import { startEmulator } from "../../scripts/emulator/index.ts";
import { generate, parseYaml } from "../../scripts/index.ts";

const root = resolve(import.meta.dirname, "../..");
const client = join(root, "src/client/index.ts");

const STRICT: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  lib: ["lib.es2022.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"],
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  paths: { "graph-slice-client": [client] },
  types: [],
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noPropertyAccessFromIndexSignature: true,
  verbatimModuleSyntax: true,
  allowImportingTsExtensions: true,
  noEmit: true,
};

function faultsIn(...programs: readonly string[]): readonly string[] {
  return ts
    .getPreEmitDiagnostics(ts.createProgram(programs, STRICT))
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, " "));
}

/** The examples of a page, one after the other, with what the reader has. */
function examplesOf(page: string): string {
  const text = readFileSync(join(root, "src/client", page), "utf8");
  const found = [...text.matchAll(/^```ts\n(.*?)^```$/gms)].map(([, code = ""]) => code);
  expect(found.length).toBeGreaterThan(0);
  return `declare function getToken(): Promise<string>;\ndeclare const bytes: Uint8Array<ArrayBuffer>;\n${found.join("")}`;
}

test.each([
  {
    slice: "mail",
    document: "documents/mail.yaml",
    pages: ["README.md", "SKILL.md"],
    seed: { "/me/messages": [{ id: "a", subject: "Old", isRead: true }] },
    want: {
      read: [
        ["Old", true],
        ["Hello", true],
      ],
      attached: "a.txt",
      gone: 204,
      missing: expect.stringMatching(/./),
    },
  },
  {
    slice: "alerts",
    document: "documents/alerts.yaml",
    pages: [],
    seed: {
      "/security/alerts_v2": [
        {
          id: "a",
          status: "new",
          evidence: [
            { "@odata.type": "#microsoft.graph.security.userEvidence", userAccount: { accountName: "ana" } },
          ],
        },
        { id: "b", status: "waiting" },
      ],
    },
    want: {
      statuses: [
        { kind: "known", value: "new" },
        { kind: "unlisted", value: "waiting" },
      ],
      status: "resolved",
      user: "ana",
    },
  },
  {
    slice: "pets",
    document: "../emulator/documents/pet-store.yaml",
    pages: [],
    seed: { "/pets": [{ id: 7, name: "Rex", species: "dog" }] },
    want: { name: "Max", found: ["Rex"] },
  },
])("$slice", async ({ slice, document, pages, seed, want }) => {
  const path = join(import.meta.dirname, document);
  const parsed = parseYaml(readFileSync(path, "utf8"), path);
  if (!isObject(parsed)) throw new Error(`${path} is no document`);
  const { files, findings } = await generate({ document: parsed });
  expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
  // In the repository, so that openapi-fetch is found.
  const folder = mkdtempSync(join(root, "node_modules", ".slice-"));
  mkdirSync(join(folder, "generated"));
  for (const [name, text] of files) writeFileSync(join(folder, "generated", name), text);
  const emulator = await startEmulator({ document: join(folder, "generated", "openapi.yaml"), seed });
  try {
    const program = join(folder, "program.ts");
    writeFileSync(program, readFileSync(join(import.meta.dirname, "programs", `${slice}.ts`)));
    const examples = pages.map((page) => {
      const file = join(folder, `${page}.ts`);
      writeFileSync(file, examplesOf(page));
      return file;
    });
    expect(faultsIn(program, ...examples)).toEqual([]);
    const outfile = join(folder, "program.js");
    const alias = { "graph-slice-client": client };
    await build({ entryPoints: [program], outfile, alias, bundle: true, format: "esm", logLevel: "error" });
    const { use }: { use(baseUrl: string): Promise<unknown> } = await import(pathToFileURL(outfile).href);
    expect(await use(emulator.url)).toEqual(want);
    expect(emulator.violations).toEqual([]);
  } finally {
    await emulator.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
