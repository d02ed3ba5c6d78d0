// The guide for those who regenerate, done as it says, with a small document in place of the published one.
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parseWaivers } from "../scripts/changes/waivers.ts";
import { sha256 } from "../scripts/document/hash.ts";
import { temporaryFolder } from "./support/folder.ts";
import { type Outcome, runCommand } from "./support/project.ts";

const root = new URL("../", import.meta.url);
const guide = readFileSync(new URL("spec/README.md", root), "utf8");

/** The files that the guide has written: a name between backticks and a colon, then the block. */
const files = new Map(
  [...guide.matchAll(/`([^`\n]+)`:\n\n```yaml\n(.*?)```/gs)].map(([, name = "", text = ""]) => [name, text]),
);
const commands = [...guide.matchAll(/^npx graph-slice (\w+) (.*)$/gm)].map(([, name = "", options = ""]) => ({
  name,
  options: options.split(" "),
}));

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

test("another slice is taken, pinned and corrected, and the correction expires as the guide says", async () => {
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
  const said = expired?.err.replace(folder.path, "").slice(1) ?? "";
  expect(guide).toContain(`\n\`\`\`\n${said}\`\`\`\n`);
  expect(compared?.out).toContain("`POST /me/sendMail` no longer responds with `204`");
  expect(outcomes).toHaveLength(6);
});

test("what else it has written is what the pipeline takes", () => {
  expect([...files.keys()]).toEqual([
    "mail/slice.yaml",
    "mail/corrections.overlay.yaml",
    "mail/waivers.yaml",
  ]);
  expect(parseWaivers(files.get("mail/waivers.yaml") ?? "", "waivers.yaml")).toHaveLength(1);
});
