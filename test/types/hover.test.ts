// Tests the hovers that the language service shows, and runs the examples in them.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { transform } from "esbuild";
import ts from "typescript";
import { expect, test } from "vitest";
import { startEmulator } from "../../src/emulator/index.ts";
import { createRestoreSessionsClient, filter } from "../../src/index.ts";

const folder = import.meta.dirname;
const file = join(folder, "probe.ts");
const { config } = ts.readConfigFile(join(folder, "tsconfig.json"), ts.sys.readFile);
const { options } = ts.parseJsonConfigFileContent(config, ts.sys, folder);

const PROGRAM = `
import { createRestoreSessionsClient, type RestoreSession } from "graph-restore-sessions";
import type { paths } from "graph-restore-sessions/types";
const graph = createRestoreSessionsClient({ accessToken: "token" });
const root = "/solutions/backupRestore";
const exchange = \`\${root}/exchangeRestoreSessions\` as const;
const params = { path: { "exchangeRestoreSession-id": "id", "restoreSessionBase-id": "id" } };
await graph.PATCH(\`\${root}/restoreSessions/{restoreSessionBase-id}\`, { params, body: { /*1*/status: "draft" } });
await graph.POST(exchange, {
  body: { /*2*/mailboxRestoreArtifacts: [{ /*3*/restorePoint: { id: "a" }, /*4*/destinationType: "new" }] },
});
await graph.PATCH(\`\${exchange}/{exchangeRestoreSession-id}\`, {
  params,
  body: { /*5*/"mailboxRestoreArtifacts@delta": [{ restorePoint: { id: "a" }, /*6*/destinationType: "new" }] },
});
await graph.POST(\`\${root}/restorePoints/search\`, {
  body: { /*7*/protectionUnitIds: [], protectionTimePeriod: {}, /*8*/tags: "fastRestore" },
});
export type Activate = paths[/*9*/"/solutions/backupRestore/restoreSessions/{restoreSessionBase-id}/activate"][/*10*/"post"];
export declare const session: /*11*/RestoreSession;
session./*12*/status;
`;

const host: ts.LanguageServiceHost = {
  getScriptFileNames: () => [file],
  getScriptVersion: () => "1",
  getScriptSnapshot: (name) => {
    const text = name === file ? PROGRAM : ts.sys.readFile(name);
    return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
  },
  getCurrentDirectory: () => folder,
  getCompilationSettings: () => options,
  getDefaultLibFileName: ts.getDefaultLibFilePath,
  fileExists: ts.sys.fileExists,
  readFile: ts.sys.readFile,
  directoryExists: ts.sys.directoryExists,
};
const service = ts.createLanguageService(host);

test("the program with the hovers compiles", () => {
  const messages = service.getSemanticDiagnostics(file).map(({ messageText }) => messageText);
  expect(messages).toEqual([]);
});

test.each([
  { mark: 1, of: "status in the body of an update", want: "Stage in the life of the session" },
  { mark: 2, of: "the artifacts of a create", want: "Mailboxes to restore" },
  { mark: 3, of: "a restore point", want: "Point in time to restore from" },
  { mark: 4, of: "destinationType in the body of a create", want: "Place that the artifact is restored to" },
  { mark: 5, of: "a delta", want: "Sent: artifacts to add, and removals" },
  { mark: 6, of: "destinationType in a delta", want: "Place that the artifact is restored to" },
  { mark: 7, of: "the body of a search", want: /\w/ },
  { mark: 8, of: "a flags enum in a search", want: /\w/ },
  { mark: 9, of: "a path", want: "- `POST`: Activate a restore session" },
  { mark: 10, of: "an operation", want: "Starts the restore of a draft" },
  { mark: 11, of: "a session", want: "A restore session of any type" },
  { mark: 12, of: "status in a response", want: "Stage in the life of the session" },
])("the hover of $of describes it", ({ mark, want }) => {
  const label = `/*${mark}*/`;
  const info = service.getQuickInfoAtPosition(file, PROGRAM.indexOf(label) + label.length + 1);
  const words = ts.displayPartsToString(info?.documentation);
  expect(words).toMatch(want);
});

test.each([
  {
    path: "src/emulator/emulator.ts",
    end: "return [points.length, typeof graph.GET];",
    want: [2, "function"],
  },
  {
    path: "src/client/filter.ts",
    end: "",
    want: "status eq 'O''Neil' and createdDateTime ge 1970-01-01T00:00:00.000Z",
  },
])("the example in the hover of $path runs unchanged", async ({ path, end, want }) => {
  const [, example = ""] = /@example((?:(?!\n \*(?:\/| @|\n)).)*)/s.exec(readFileSync(path, "utf8")) ?? [];
  const lines = example.replaceAll(/^ ?\* ?/gm, "").trim();
  const body = end === "" ? `return ${lines};` : `${lines}\n${end}`;
  const { code } = await transform(`export const run = async () => { ${body} }`, {
    loader: "ts",
    target: "node20",
    format: "iife",
    globalName: "example",
  });
  const names = ["startEmulator", "createRestoreSessionsClient", "filter", "status"];
  const run = new Function(...names, `${code}\nreturn example.run();`);
  expect(await run(startEmulator, createRestoreSessionsClient, filter, "O'Neil")).toEqual(want);
});
