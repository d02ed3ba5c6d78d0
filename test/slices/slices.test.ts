// Tests the client with other slices: generated, compiled strictly, and used against an emulator.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { afterAll, beforeAll, expect, test } from "vitest";
import { isObject, type Json } from "../../scripts/document/json.ts";
import { startEmulator } from "../../scripts/emulator/index.ts";
import { generate, parseYaml } from "../../scripts/index.ts";
import { faultsOf, STRICT } from "../support/compiler.ts";

const root = resolve(import.meta.dirname, "../..");
const client = join(root, "src/client/index.ts");

const OPTIONS = {
  ...STRICT,
  module: "esnext",
  moduleResolution: "bundler",
  paths: { "graph-slice-client": [client] },
  allowImportingTsExtensions: true,
};

interface Slice {
  readonly slice: string;
  readonly document: string;
  readonly seed: Readonly<Record<string, Json>>;
  readonly want: object;
}

const SLICES: readonly Slice[] = [
  {
    slice: "mail",
    document: "documents/mail.yaml",
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
    seed: { "/pets": [{ id: 7, name: "Rex", species: "dog" }] },
    want: { name: "Max", found: ["Rex"] },
  },
];

/** Joins the examples of a page, with declarations of the reader's own names. */
function examplesOf(page: string): string {
  const text = readFileSync(join(root, "src/client", page), "utf8");
  const found = [...text.matchAll(/^```ts\n(.*?)^```$/gms)].map(([, code = ""]) => code);
  expect(found.length).toBeGreaterThan(0);
  return `declare function getToken(): Promise<string>;\ndeclare const bytes: Uint8Array<ArrayBuffer>;\n${found.join("")}`;
}

/** Pages whose examples are about mail. */
const PAGES = ["README.md", "SKILL.md"];

// In the repository, so that openapi-fetch can be resolved.
const folder = mkdtempSync(join(root, "node_modules", ".slices-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

beforeAll(async () => {
  for (const { slice, document } of SLICES) {
    const path = join(import.meta.dirname, document);
    const parsed = parseYaml(readFileSync(path, "utf8"), path);
    if (!isObject(parsed)) throw new Error(`${path} is not a document`);
    const { files, findings } = await generate({ document: parsed });
    expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
    const generated = join(folder, slice, "generated");
    mkdirSync(generated, { recursive: true });
    for (const [name, text] of files) writeFileSync(join(generated, name), text);
    cpSync(join(import.meta.dirname, "programs", `${slice}.ts`), join(folder, slice, "program.ts"));
  }
  for (const page of PAGES) writeFileSync(join(folder, "mail", `${page}.ts`), examplesOf(page));
});

test("programs of each slice and the examples of the client's pages compile for a strict consumer", () => {
  const programs = SLICES.map(({ slice }) => join(folder, slice, "program.ts"));
  const examples = PAGES.map((page) => join(folder, "mail", `${page}.ts`));
  expect(faultsOf([...programs, ...examples], OPTIONS)).toEqual([]);
});

test.each(SLICES)(
  "the program of $slice has the expected output against an emulator",
  async ({ slice, seed, want }) => {
    const emulator = await startEmulator({
      document: join(folder, slice, "generated", "openapi.yaml"),
      seed,
    });
    try {
      const outfile = join(folder, slice, "program.js");
      const alias = { "graph-slice-client": client };
      const entryPoints = [join(folder, slice, "program.ts")];
      await build({ entryPoints, outfile, alias, bundle: true, format: "esm", logLevel: "error" });
      const { use }: { use(baseUrl: string): Promise<unknown> } = await import(pathToFileURL(outfile).href);
      expect(await use(emulator.url)).toEqual(want);
      expect(emulator.violations).toEqual([]);
    } finally {
      await emulator.close();
    }
  },
);
