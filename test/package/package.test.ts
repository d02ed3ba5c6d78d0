// Tests the packed package, installed into an empty project without a network.
import { execFile } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { SourceMap } from "node:module";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { checkPackage, createPackageFromTarballData } from "@arethetypeswrong/core";
import { build } from "esbuild";
import { publint } from "publint";
import ts from "typescript";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startEmulator } from "../../src/emulator/index.ts";
import { costOf, faultsOf, STRICT } from "../support/compiler.ts";
import { temporaryFolder } from "../support/folder.ts";
import { install, nest, OPENAPI_FETCH, pack, type Tarballs } from "../support/package.ts";
import { createProgram } from "../support/program.ts";
import { exampleOf } from "../support/readme.ts";

const root = resolve(import.meta.dirname, "../..");
const project = temporaryFolder();
const installed = join(project.path, "node_modules", "graph-restore-sessions");
let tarballs: Tarballs;

beforeAll(() => {
  tarballs = pack(project.path);
  install(project.path, "--offline", ...Object.values(tarballs), OPENAPI_FETCH);
});
afterAll(() => project[Symbol.dispose]());

/** Modules with types only. */
const TYPES_ALONE = ["generated/api"];

/** Uses each entry. `npm run test:matrix` compiles the complete programs of `test/types/` here. */
const CONSUMER = `
  import { createRestoreSessionsClient, unwrap } from "graph-restore-sessions";
  import { restoreSessionStatus } from "graph-restore-sessions/enums";
  import type { RestoreSession } from "graph-restore-sessions/types";
  const graph = createRestoreSessionsClient({ accessToken: "token" });
  const path = "/solutions/backupRestore/restoreSessions/{restoreSessionBase-id}";
  const params = { path: { "restoreSessionBase-id": "id" } };
  const session: RestoreSession = unwrap(await graph.GET(path, { params }));
  export const members: readonly ["draft", ...string[]] = restoreSessionStatus.members;
  // @ts-expect-error a request has no sentinel
  await graph.PATCH(path, { params, body: { status: "unknownFutureValue" } });
  if (session["@odata.type"] === "#microsoft.graph.exchangeRestoreSession") session.mailboxRestoreArtifacts?.at(0);
`;

function sourceOf(name: string): string {
  return readFileSync(join(import.meta.dirname, name), "utf8");
}

test("the package has each module as source, declarations and JavaScript, and nothing else", () => {
  const modules = ["generated", "src", "src/emulator"].flatMap((room) =>
    readdirSync(join(root, room))
      .filter((name) => name.endsWith(".ts"))
      .map((name) => `${room}/${name.slice(0, -".ts".length)}`),
  );
  const want = [
    ...["LICENSE", "README.md", "SKILL.md", "package.json", "generated/openapi.yaml"],
    ...modules.flatMap((name) => [`${name}.ts`, `dist/${name}.d.ts`, `dist/${name}.d.ts.map`]),
    ...modules
      .filter((name) => !TYPES_ALONE.includes(name))
      .flatMap((name) => [`dist/${name}.js`, `dist/${name}.js.map`]),
  ];
  expect(filesIn(installed)).toEqual(want.toSorted());
});

test.each(["root", "client"] as const)("publint reports nothing for the tarball of %s", async (name) => {
  const { messages } = await publint({ pack: { tarball: bytesOf(tarballs[name]) }, strict: true });
  expect(messages).toEqual([]);
});

test.each([
  ["root", [".", "./types", "./enums", "./emulator"]],
  ["client", ["."]],
] as const)("the types of %s are right for consumers of ES modules", async (name, entrypoints) => {
  const packed = createPackageFromTarballData(new Uint8Array(bytesOf(tarballs[name])));
  const checked = await checkPackage(packed, { excludeEntrypoints: ["./openapi.yaml", "./package.json"] });
  if (!checked.types) throw new Error("the package has no types");
  expect(Object.keys(checked.entrypoints)).toEqual(entrypoints);
  // Ignores resolution without `exports`, and `require`: the package has only ES modules.
  const problems = checked.problems.filter(
    (problem) => !("resolutionKind" in problem && /^node10$|^node16-cjs$/.test(problem.resolutionKind)),
  );
  expect(problems).toEqual([]);
});

test.each([
  ["node16", "node16"],
  ["nodenext", "nodenext"],
  ["bundler", "esnext"],
])("a strict consumer compiles under moduleResolution %s", (moduleResolution, module) => {
  const consumer = project.file("consumer.ts", CONSUMER);
  expect(faultsOf([consumer], { ...STRICT, module, moduleResolution })).toEqual([]);
});

// TypeScript 7 no longer has this resolution.
test("the client compiles under moduleResolution node10", () => {
  const consumer = project.file("client.ts", 'export { createGraphClient } from "graph-slice-client";');
  const program = createProgram([consumer], {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.CommonJS,
    moduleResolution: ts.ModuleResolutionKind.Node10,
    types: [],
    strict: true,
    skipLibCheck: true,
    noEmit: true,
  });
  expect(ts.getPreEmitDiagnostics(program).map(({ messageText }) => messageText)).toEqual([]);
});

test("ten calls take at most 12,000 instantiations of a compiler", () => {
  const program = project.file("ten-calls.ts", sourceOf("ten-calls.ts"));
  const { instantiations, files } = costOf(program, STRICT);
  expect(instantiations).toBeLessThanOrEqual(12_000);
  expect(files.filter((name) => name.endsWith("/generated/api.d.ts"))).toHaveLength(1);
});

test("inferred types can be declared with nested dependencies, as pnpm installs them", () => {
  const consumer = project.file("nested/inferred-exports.ts", sourceOf("inferred-exports.ts"));
  nest(project.file("nested"), join(project.path, "node_modules"));
  const [rootDir, outDir] = [project.file("nested"), project.file("declared")];
  const options = { ...STRICT, noEmit: false, declaration: true, rootDir, outDir };
  expect(faultsOf([consumer], options)).toEqual([]);
  expect(existsSync(project.file("declared/inferred-exports.d.ts"))).toBe(true);
});

test.each([
  [
    "src/client",
    "export declare function createRestoreSessionsClient",
    "export function createRestoreSessionsClient",
  ],
  [
    "generated/api",
    "export interface ExchangeRestoreSessionDelta",
    "export interface ExchangeRestoreSessionDelta",
  ],
  ["generated/enums", "export declare const restoreSessionStatus", "export const restoreSessionStatus"],
])("go to definition opens %s.ts", (name, declared, written) => {
  const declarations = readFileSync(join(installed, "dist", `${name}.d.ts`), "utf8").split("\n");
  const line = declarations.findIndex((text) => text.startsWith(declared));
  const column = declared.length - 1;
  const map = join(installed, "dist", `${name}.d.ts.map`);
  const found = new SourceMap(JSON.parse(readFileSync(map, "utf8"))).findEntry(line, column);
  if (!("originalSource" in found)) throw new Error(`${map} has no entry for ${declared}`);
  const source = resolve(map, "..", found.originalSource);
  expect(source).toBe(join(installed, `${name}.ts`));
  expect(readFileSync(source, "utf8").split("\n")[found.originalLine]).toContain(written);
});

// They wait for most of their time.
test.concurrent.each([
  ["Restore mailboxes", "ended as completed"],
  ["Restore single files", "b.txt completed []"],
  ["Restore in bulk", "completedWithErrors [ 'UserNotBackedup nobody@graph.test' ]"],
])("Node runs the README's program %s against the emulator", async (title, last) => {
  await using emulator = await startEmulator({ behaviour: { life: ["completed"] } });
  for (const email of ["a@graph.test", "b@graph.test"])
    emulator.state.unit({ properties: { email, displayName: email } });
  const { points } = emulator.state.unit({ service: "sharePoint", files: ["Site/Documents/a/b.txt"] });
  const program = `${title}.js`;
  project.file(
    program,
    exampleOf(title).replace("(browseLocationItemKey?: string)", "(browseLocationItemKey)"),
  );
  const env = {
    ...process.env,
    GRAPH_URL: emulator.url,
    GRAPH_TOKEN: "token",
    RESTORE_POINT: points[0],
    MAILBOXES: "a@graph.test,nobody@graph.test",
  };
  const { stdout, stderr } = await node(program, env);
  expect(stderr).toBe("");
  expect(stdout.trim().split("\n").at(-1)).toBe(last);
  expect(emulator.violations).toEqual([]);
});

test("Node resolves the enums and the document by name, and no code behind the types", async () => {
  project.file(
    "entries.js",
    `import { readFileSync } from "node:fs";
     import * as all from "graph-restore-sessions";
     import * as enums from "graph-restore-sessions/enums";
     const text = readFileSync(new URL(import.meta.resolve("graph-restore-sessions/openapi.yaml")), "utf8");
     const types = Object.keys(await import("graph-restore-sessions/types"));
     console.log(JSON.stringify({ same: Object.keys(enums).every((name) => all[name] === enums[name]), names: Object.keys(enums).length > 0, text, types }));`,
  );
  const { stdout } = await node("entries.js", process.env);
  expect(JSON.parse(stdout)).toEqual({
    same: true,
    names: true,
    text: readFileSync(join(root, "generated", "openapi.yaml"), "utf8"),
    types: [],
  });
});

test.each([
  [300, 'import { isMember } from "graph-restore-sessions"; console.log(isMember);'],
  [0, 'import type { RestoreSession } from "graph-restore-sessions/types";'],
])("a bundle has only the used code: at most %i bytes of %s", async (budget, code) => {
  const { outputFiles } = await bundle(code);
  const [{ contents } = { contents: undefined }] = outputFiles;
  expect(contents?.length).toBeLessThanOrEqual(budget);
});

test("a bundle of all entries uses each JavaScript file", async () => {
  const { metafile } = await bundle(
    'export * from "graph-restore-sessions"; export * as enums from "graph-restore-sessions/enums";',
  );
  const used = Object.keys(metafile.inputs).map((path) => resolve(root, path));
  const isEmpty = (path: string) => /^export {};\n/.test(readFileSync(join(installed, path), "utf8"));
  // The emulator is left out: it needs Node and graph-slice.
  const shipped = filesIn(installed).filter(
    (path) => path.endsWith(".js") && !path.startsWith("dist/src/emulator/") && !isEmpty(path),
  );
  expect(shipped.filter((path) => !used.includes(join(installed, path)))).toEqual([]);
});

function bundle(code: string) {
  return build({
    stdin: { contents: code, resolveDir: project.path, loader: "ts" },
    absWorkingDir: root,
    bundle: true,
    minify: true,
    format: "esm",
    metafile: true,
    write: false,
  });
}

function node(file: string, env: NodeJS.ProcessEnv) {
  return promisify(execFile)(process.execPath, [file], { cwd: project.path, env });
}

function filesIn(folder: string): readonly string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .toSorted();
}

function bytesOf(file: string): ArrayBuffer {
  return new Uint8Array(readFileSync(file)).buffer;
}
