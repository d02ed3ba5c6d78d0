// The HTML reference in a real browser without a network.
import { readFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { isWithoutBrowser, startBrowser } from "../support/browser.ts";
import { snapshot, temporaryFolder } from "../support/folder.ts";
import { runCommand } from "../support/project.ts";

const SPEC = fileURLToPath(new URL("../../spec", import.meta.url));
const OPERATION = "#/restore-sessions/solutions.backuprestore.getrestoresessions";

let browser: Awaited<ReturnType<typeof startBrowser>> | undefined;
beforeAll(async () => {
  if (!isWithoutBrowser) browser = await startBrowser();
});
afterAll(() => browser?.close());

/** Opens a page in a context of its own. */
async function openPage() {
  if (browser === undefined) throw new Error("no browser was started");
  return await browser.newPage();
}

/** The options of tests in a browser: concurrent, since they wait for most of their time. */
const IN_BROWSER = { skip: isWithoutBrowser, concurrent: true };

test(
  "the reference is one file, loads nothing, logs no errors, and marks later enum members",
  IN_BROWSER,
  async () => {
    using folder = temporaryFolder();
    const { code, out } = await runCommand("docs", SPEC, "--docs", folder.path);
    const page = folder.file("index.html");
    expect({ code, out }).toEqual({ code: 0, out: `written    ${page}\n` });

    const tab = await openPage();
    try {
      const complaints: string[] = [];
      const fetched: string[] = [];
      tab.on("console", (message) => {
        if (["error", "warning"].includes(message.type())) complaints.push(message.text());
      });
      tab.on("pageerror", (error) => complaints.push(error.message));
      tab.on("request", (request) => {
        if (!/^(file|data|blob):/.test(request.url())) fetched.push(request.url());
      });
      await tab.goto(pathToFileURL(page).href + OPERATION, { waitUntil: "networkidle" });
      const table = tab.locator("table", { hasText: "completedWithError" });
      await table.waitFor();
      const rows = await table.locator("tr").allInnerTexts();
      const always = (member: string) => [member, "Always sent as it is."];
      expect(rows.slice(1).map((row) => row.trim().split(/\s*\t\s*/))).toEqual([
        ...["draft", "activating", "active", "completedWithError", "completed"].map(always),
        ["unknownFutureValue", "Sent in place of a later member to those who do not ask for later members."],
        ["failed", "A later member: sent to those who ask with Prefer: include-unknown-enum-members."],
      ]);
      expect({ complaints, fetched }).toEqual({ complaints: [], fetched: [] });
    } finally {
      await tab.close();
    }
  },
);

test("no script in a document runs in the reference", IN_BROWSER, async () => {
  const attack = [
    `<iframe srcdoc="&lt;script&gt;parent.document.title='ran'&lt;/script&gt;"></iframe>`,
    `<img src=x onerror="document.title='ran'">`,
    `<script>document.title='ran'</script>`,
    `<svg onload="document.title='ran'"></svg>`,
    `[link](javascript:document.title='ran')`,
    `<br/>shown`,
  ].join("\\n\\n");
  const document = `openapi: 3.1.1
info: {title: T, version: '1', description: "${attack.replaceAll('"', '\\"')}"}
paths: {/a: {get: {operationId: a, summary: "<img src=x onerror=document.title='ran'> \\u202e\\u0085", responses: {'200': {description: "</script><script>document.title='ran'</script>"}}}}}
`;
  using folder = temporaryFolder({ "generated/openapi.yaml": document });
  const places = [SPEC, "--generated", folder.file("generated"), "--docs", folder.file("docs")];
  expect(await runCommand("docs", ...places)).toMatchObject({ code: 0 });
  expect(readFileSync(folder.file("docs/index.html"), "utf8")).not.toMatch(/[\u0080-\u009f\u202e]/);
  const tab = await openPage();
  try {
    await tab.goto(pathToFileURL(folder.file("docs/index.html")).href, { waitUntil: "networkidle" });
    await tab.getByText("shown").first().waitFor();
    expect(await tab.title()).not.toBe("ran");
    expect(await tab.locator("iframe").count()).toBe(0);
    const injected =
      "const s = document.createElement('script'); s.textContent = 'document.title = \\'ran\\''; document.body.append(s);";
    await tab.evaluate(injected);
    expect(await tab.title()).not.toBe("ran");
  } finally {
    await tab.close();
  }
});

test("docs refuses a document that cannot be rendered in one line, and writes nothing", async () => {
  using folder = temporaryFolder({ "generated/openapi.yaml": "a: 1\n" });
  const generated = folder.file("generated");
  const places = [SPEC, "--generated", generated, "--docs", folder.file("docs")];
  const { code, out, err } = await runCommand("docs", ...places);
  expect({ code, out }).toEqual({ code: 2, out: "" });
  expect(err).toBe(
    `${folder.file("generated/openapi.yaml")}: cannot be rendered: Unsupported specification; generate it again\n`,
  );
  expect(snapshot(folder.path)).not.toHaveProperty([folder.file("docs")]);
});

test("docs reports that temporary files cannot be written", async () => {
  using folder = temporaryFolder();
  vi.stubEnv("TMPDIR", folder.file("gone"));
  const { code, err } = await runCommand("docs", SPEC, "--docs", folder.file("docs"));
  vi.unstubAllEnvs();
  expect({ code, err }).toEqual({
    code: 2,
    err: expect.stringMatching(/gone: cannot be written: .*; set TMPDIR to a folder that can be written\n$/),
  });
});

test("docs renders a document whose schemas refer to each other in a long chain", async () => {
  const schemas = Array.from(
    { length: 3000 },
    (_, n) =>
      `    s${n}: {type: object, properties: {next: {$ref: '#/components/schemas/s${(n + 1) % 3000}'}}}\n`,
  );
  const document = `openapi: 3.1.1
info: {title: T, version: '1'}
paths:
  /a: {get: {responses: {'200': {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/s0'}}}}}}}
components:
  schemas:
${schemas.join("")}`;
  using folder = temporaryFolder({ "generated/openapi.yaml": document });
  const places = [SPEC, "--generated", folder.file("generated"), "--docs", folder.file("docs")];
  expect(await runCommand("docs", ...places)).toMatchObject({ code: 0, err: "" });
});
