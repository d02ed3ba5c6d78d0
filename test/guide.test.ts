// Follows the guide, with small documents instead of the published one.
import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { build } from "esbuild";
import { describe, expect, test } from "vitest";
import { parseWaivers } from "../scripts/changes/waivers.ts";
import { sha256 } from "../scripts/document/hash.ts";
import { startEmulator as serveSlice } from "../scripts/emulator/index.ts";
import { startEmulator } from "../src/emulator/index.ts";
import { faultsIn, faultsInFile } from "./support/consumer.ts";
import { temporaryFolder } from "./support/folder.ts";
import { type Outcome, runCommand } from "./support/project.ts";

const root = new URL("../", import.meta.url);
const BACKUP = "/solutions/backupRestore";
const guide = readFileSync(new URL("spec/README.md", root), "utf8");

/** The files that the guide asks to write: a name in backticks and a colon, then the block. */
const files = new Map(
  [...guide.matchAll(/`([^`\n]+)`:\n\n```yaml\n(.*?)```/gs)].map(([, name = "", text = ""]) => [name, text]),
);
const said = [...guide.matchAll(/^npx graph-slice (\w+) (.*)$/gm)].map(([, name = "", options = ""]) => ({
  name,
  options: options.split(" "),
}));
const isOfPolicies = ({ options }: (typeof said)[number]): boolean => options[0] === "policies";
const commands = said.filter((command) => !isOfPolicies(command));
const programs = new Map(
  [...guide.matchAll(/^## ([^\n]+)\n(?:(?!^## ).)*?^```ts\n(.*?)^```$/gms)].map(
    ([, title = "", code = ""]) => [title, code],
  ),
);

const PUBLISHED = `openapi: 3.0.4
info: { title: Mail, version: '1' }
servers: [{ url: https://graph.test/beta }]
paths:
  /me/messages:
    get: { operationId: list, responses: { 2XX: { description: Messages. }, 4XX: { description: Failed. } } }
  /me/messages/{message-id}:
    parameters: [{ name: message-id, in: path, required: true, schema: { type: string } }]
    get:
      operationId: get
      responses:
        2XX:
          description: A message.
          content: { application/json: { schema: { $ref: '#/components/schemas/microsoft.graph.entity' } } }
        4XX: { description: Failed. }
  /me/sendMail:
    post:
      operationId: send
      responses:
        '204': { description: Success }
        4XX: { description: Failed. }
components:
  schemas:
    microsoft.graph.entity: { type: object, properties: { id: { type: string } } }
`;

test("the guide's slice is taken, pinned and corrected, and its correction expires", async () => {
  using folder = temporaryFolder({
    "published.yaml": PUBLISHED,
    "mended.yaml": PUBLISHED.replace("'204'", "'202'"),
    "mail/slice.yaml": files.get("mail/slice.yaml") ?? "",
  });
  const source = ["--source", folder.file("published.yaml")];
  const hash = sha256(PUBLISHED);
  const run = (name: string, options: readonly string[]): Promise<Outcome> =>
    runCommand(
      name,
      ...(name === "update" && !options.includes("--source") ? source : []),
      ...options.map((option) =>
        option === "<sha256>" ? hash : /^m(ail|ended)\b/.test(option) ? folder.file(option) : option,
      ),
    );
  const outcomes: Outcome[] = [];
  const shown = commands.filter(({ name, options }) => name !== "docs" && !options.includes("files"));
  for (const { name, options } of shown) {
    if (name === "generate")
      folder.file("mail/corrections.overlay.yaml", files.get("mail/corrections.overlay.yaml"));
    outcomes.push(await run(name, options));
  }
  const [taken, checked, pinned, corrected, expired, compared] = outcomes;
  expect([taken, checked, pinned, corrected, compared].map((outcome) => outcome?.err)).toEqual([
    "",
    "",
    "",
    "",
    "",
  ]);
  expect(expired?.code).toBe(2);
  const message = expired?.err.replace(folder.path, "").slice(1) ?? "";
  expect(guide).toContain(`\n\`\`\`\n${message}\`\`\`\n`);
  expect(compared?.out).toContain("`POST /me/sendMail` no longer responds with `204`");
  expect(outcomes).toHaveLength(6);
});

test("the other files of the guide are valid for the pipeline", () => {
  expect([...files.keys()]).toEqual([
    "mail/slice.yaml",
    "mail/corrections.overlay.yaml",
    "mail/waivers.yaml",
  ]);
  expect(parseWaivers(files.get("mail/waivers.yaml") ?? "", "waivers.yaml")).toHaveLength(1);
});

// Concurrent, since most of them wait for most of their time.
describe.concurrent("the programs", () => {
  test("are those of the journey, of single files, in bulk, and of another slice", () => {
    expect([...programs.keys()]).toEqual([
      "Restore a site",
      "Restore single files of a drive",
      "Restore sites in bulk",
      "Protect what is to be restored",
    ]);
  });

  test("of a restore compile for a strict consumer", () => {
    expect(faultsIn(...[...programs.values()].slice(0, 3))).toEqual([[], [], []]);
  });

  test.each([
    ["Restore a site", "completed []"],
    ["Restore single files of a drive", "completed 2 []"],
    ["Restore sites in bulk", "completedWithErrors [ 'UserNotBackedup https://graph.test/b' ]"],
  ])("%s: ends with %s", async (title, last) => {
    await using emulator = await startEmulator({ behaviour: { life: ["active", "completed"] } });
    const { state } = emulator;
    const site = state.unit({
      service: "sharePoint",
      points: [24, 48],
      properties: { siteWebUrl: "https://graph.test/a" },
    });
    const files = ["a.docx", "b.docx", "c.txt"].map((name) => `Documents/${name}`);
    const { points } = state.unit({ service: "oneDriveForBusiness", files });
    using folder = temporaryFolder({ "program.ts": programs.get(title) ?? "" });
    const out = await run(folder.file("program.ts"), {
      GRAPH_URL: emulator.url,
      SITE_UNIT: site.id,
      DRIVE_POINT: points[0] ?? "",
      SITES: "https://graph.test/a,https://graph.test/b",
    });
    expect(out).toBe(`${last}\n`);
    expect(emulator.violations).toEqual([]);
  });

  test("Protect what is to be restored: takes a slice by init, compiles against it, and runs", async () => {
    const document = fileURLToPath(new URL("test/slices/documents/policies.yaml", root));
    const folder = mkdtempSync(fileURLToPath(new URL("node_modules/.guide-", root)));
    try {
      writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
      const place = (option: string) =>
        option.startsWith("https:") ? document : option === "policies" ? join(folder, option) : option;
      for (const { name, options } of said.filter(isOfPolicies))
        expect(await runCommand(name, ...options.map(place))).toMatchObject({ code: 0, err: "" });
      const program = join(folder, "program.ts");
      writeFileSync(program, programs.get("Protect what is to be restored") ?? "");
      expect(faultsInFile(program)).toEqual([]);
      await using emulator = await serveSlice({
        document: join(folder, "policies", "generated", "openapi.yaml"),
        // Not in the document: a policy of one service is also in the collection of all policies.
        plugins: [
          () => ({ views: { [`${BACKUP}/exchangeProtectionPolicies`]: `${BACKUP}/protectionPolicies` } }),
        ],
      });
      const out = await run(program, { GRAPH_URL: emulator.url, TENANT: "tenant", USER_ID: "user" });
      expect(out).toBe("protected by Mailboxes\n");
      expect(emulator.violations).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

/** Runs a program in its own process; returns its output. */
async function run(program: string, env: Readonly<Record<string, string>>): Promise<string> {
  const outfile = program.replace(/\.ts$/, ".mjs");
  const source = (path: string) => fileURLToPath(new URL(path, root));
  const alias = {
    "graph-restore-sessions": source("src/index.ts"),
    "graph-slice-client": source("src/client/index.ts"),
  };
  const nodePaths = [source("node_modules")];
  await build({
    entryPoints: [program],
    outfile,
    alias,
    nodePaths,
    bundle: true,
    format: "esm",
    platform: "node",
    logLevel: "error",
  });
  const { stdout } = await promisify(execFile)(process.execPath, [outfile], {
    env: { ...process.env, GRAPH_TOKEN: "token", ...env },
  });
  return stdout;
}
