// What README.md says: its code compiles, and its commands do what stands there.
import { cpSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { parseWaivers } from "../scripts/changes/waivers.ts";
import { parseSliceRequest } from "../scripts/slice/slice-request.ts";
import { faultsIn } from "./support/consumer.ts";
import { temporaryFolder } from "./support/folder.ts";
import { runCommand } from "./support/project.ts";

const root = resolve(import.meta.dirname, "..");
const readme = readFileSync(join(root, "README.md"), "utf8");
const { scripts }: { scripts: Record<string, string> } = JSON.parse(
  readFileSync(join(root, "package.json"), "utf8"),
);

/** The blocks of a language, without the indentation that a list gives them. */
function blocks(language: string): readonly string[] {
  const found = readme.matchAll(new RegExp(`^( *)\`\`\`${language}\\n(.*?)^\\1\`\`\`$`, "gms"));
  return [...found].map(([, indent = "", text = ""]) => text.replaceAll(new RegExp(`^${indent}`, "gm"), ""));
}

/** What the reader has and the examples use. */
const READER =
  "declare const id: string;\ndeclare const point: string;\ndeclare function getToken(): Promise<string>;\n";

test("its code compiles for a strict consumer", () => {
  // The second example goes on where the first ends; the others stand alone.
  const [first = "", second = "", ...others] = blocks("ts");
  expect(others).toHaveLength(3);
  const wrong = `${READER}${first}session.nothing;`;
  const [together, refused, ...alone] = faultsIn(`${READER}${first}${second}`, wrong, ...others);
  expect({ together, alone }).toEqual({ together: [], alone: [[], [], []] });
  expect(refused).toHaveLength(1);
});

test("its example of a slice and of waivers are what the pipeline takes", () => {
  const [waivers = "", slice = "", ...others] = blocks("yaml");
  expect(others).toEqual([]);
  expect(parseWaivers(waivers, "README.md")).toHaveLength(1);
  expect(parseSliceRequest(slice, "README.md")).toMatchObject({ name: "messages" });
});

test("npm start prints what is shown, with the figures and members of the day", async () => {
  using folder = copy();
  const { out } = await runCommand("generate", "--summary", ...folder.options);
  const labels = (text: string) => text.match(/^ *[a-zA-Z]+(?= {2})|[\w.-]+\.(?:yaml|ts|md|json)$/gm);
  const [shown = ""] = blocks("console");
  expect(labels(shown.replace("$ npm start\n", ""))).toEqual(labels(out));
});

describe("each command", () => {
  const lines = blocks("sh").flatMap((block) => block.trim().split("\n"));
  const commands = lines.flatMap((line) => line.replace(/ +#.*$/, "").split(" && "));
  const SLICE = "spec/restore-sessions.openapi.yaml";

  /** Those that run here, with what stands for their placeholders. */
  const RUN: Readonly<Record<string, readonly string[]>> = {
    "npm run generate": ["generate"],
    "npm run check": ["check"],
    "npm run update -- --source <file>": ["update", "--source", join(root, SLICE)],
  };

  test.each(Object.entries(RUN))("%s", async (command, args) => {
    expect(commands).toContain(command);
    using folder = copy();
    expect(await runCommand(...args, ...folder.options)).toMatchObject({ code: 0, err: "" });
  });

  test("npm run diff -- <before> <after>", async () => {
    expect(commands).toContain("npm run diff -- <before> <after>");
    const { code, out } = await runCommand("diff", join(root, SLICE), join(root, SLICE));
    expect({ code, title: out.split("\n")[0] }).toEqual({ code: 0, title: "# Version: none" });
  });

  test("is a script that exists", () => {
    const others = commands.filter((command) => command !== "npm ci" && !command.startsWith("npm install "));
    const named = others.map(
      (command) => /^(?:npm (?:run )?|npx graph-slice )([\w:]+)/.exec(command)?.[1] ?? command,
    );
    expect(named.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
    expect(named.length).toBeGreaterThan(5);
  });

  test("in running text is a script that exists, too", () => {
    const named = [...readme.matchAll(/`npm run ([\w:]+)/g)].map(([, name = ""]) => name);
    expect(named.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
  });
});

test("its links lead to files that exist", () => {
  const links = [...readme.matchAll(/\]\((?!https?:|#)([^)]+)\)/g)].map(([, path = ""]) => path);
  for (const path of links) expect(() => readFileSync(join(root, path))).not.toThrow();
  expect(links.length).toBeGreaterThan(2);
});

function copy() {
  const folder = temporaryFolder();
  for (const name of ["spec", "generated", "scripts/lint"])
    cpSync(join(root, name), folder.file(name), { recursive: true });
  const options = [folder.file("spec"), "--generated", folder.file("generated")];
  return { ...folder, options };
}
