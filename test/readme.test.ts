// Tests the pages: their code compiles, and their commands have the documented effect.
import { cpSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { parseSliceRequest } from "../scripts/slice/slice-request.ts";
import { faultsIn } from "./support/consumer.ts";
import { temporaryFolder } from "./support/folder.ts";
import { project, runCommand } from "./support/project.ts";

const root = resolve(import.meta.dirname, "..");
const textOf = (page: string): string => readFileSync(join(root, page), "utf8");
const { scripts }: { scripts: Record<string, string> } = JSON.parse(textOf("package.json"));

/** The pages for readers, and the pages that they link to. */
const PAGES = [
  ...["README.md", "CONTRIBUTING.md", "SECURITY.md", "spec/README.md", "scripts/README.md"],
  ...["src/client/README.md", "test/bench/README.md", "test/compare/README.md"],
];

/** The pages for coding assistants in each package. */
const SKILLS = ["SKILL.md", "scripts/SKILL.md", "src/client/SKILL.md"];

/** Returns the code blocks of a language, without the indentation of a list. */
function blocks(page: string, language: string): readonly string[] {
  const found = textOf(page).matchAll(new RegExp(`^( *)\`\`\`${language}\\n(.*?)^\\1\`\`\`$`, "gms"));
  return [...found].map(([, indent = "", text = ""]) => text.replaceAll(new RegExp(`^${indent}`, "gm"), ""));
}

/** Declarations of the reader's own names in the examples. */
const READER =
  "declare const id: string;\ndeclare const point: string;\ndeclare function getToken(): Promise<string>;\n";

test("the code of README.md and of SKILL.md compiles for a strict consumer", () => {
  // The last example continues the first; the others are separate.
  const [first = "", ...others] = blocks("README.md", "ts");
  const last = others.pop() ?? "";
  expect(others).toHaveLength(3);
  const wrong = `${READER}${first}session.nothing;`;
  const [example = ""] = blocks("SKILL.md", "ts");
  const skill = `${READER}${example}`.replace("declare const id: string;\n", "");
  const [together, refused, ...alone] = faultsIn(`${READER}${first}${last}`, wrong, skill, ...others);
  expect({ together, alone }).toEqual({ together: [], alone: [[], [], [], []] });
  expect(refused).toHaveLength(1);
});

test.each(SKILLS)("%s names its package in the format of assistants", (page) => {
  const [, name, description = ""] = /^---\nname: (.+)\ndescription: (.+)\n---\n/.exec(textOf(page)) ?? [];
  const manifest: { readonly name: string; readonly files: readonly string[] } = JSON.parse(
    textOf(join(dirname(page), "package.json")),
  );
  expect({ name, isPacked: manifest.files.includes("SKILL.md") }).toEqual({
    name: manifest.name,
    isPacked: true,
  });
  expect(description.length).toBeLessThan(1024);
});

test("the example of a slice in README.md is valid for the pipeline", () => {
  const [slice = "", ...others] = blocks("README.md", "yaml");
  expect(others).toEqual([]);
  expect(parseSliceRequest(slice, "README.md")).toMatchObject({ name: "messages" });
});

test("npm start prints the output in CONTRIBUTING.md", async () => {
  using folder = temporaryFolder();
  for (const name of ["spec", "generated", "scripts/lint"])
    cpSync(join(root, name), folder.file(name), { recursive: true });
  const options = [folder.file("spec"), "--generated", folder.file("generated")];
  const { out } = await runCommand("generate", "--summary", ...options);
  const labels = (text: string) => text.match(/^ *[a-zA-Z]+(?= {2})|[\w.-]+\.(?:yaml|ts|md|json)$/gm);
  const [shown = ""] = blocks("CONTRIBUTING.md", "console");
  expect(labels(shown.replace("$ npm start\n", ""))).toEqual(labels(out));
});

describe("each command", () => {
  const lines = ["README.md", "CONTRIBUTING.md", "scripts/SKILL.md"]
    .flatMap((page) => blocks(page, "sh"))
    .flatMap((block) => block.trim().split("\n"));
  const commands = lines.flatMap((line) => line.replace(/ +#.*$/, "").split(" && "));

  test.each([
    ["npm run generate", "generate"],
    ["npm run check", "check"],
    ["npm run update -- --source <file>", "update", "--source"],
  ])("%s", async (command, name, ...options) => {
    expect(commands).toContain(command);
    using given = project();
    expect(await given.run("update")).toMatchObject({ code: 0, err: "" });
    const file = options.length === 0 ? [] : [given.file("published.yaml")];
    expect(await given.run(name, ...options, ...file)).toMatchObject({ code: 0, err: "" });
  });

  test("npm run diff -- <before> <after>", async () => {
    expect(commands).toContain("npm run diff -- <before> <after>");
    using given = project();
    const file = given.file("published.yaml");
    const { code, out } = await runCommand("diff", file, file);
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

  test("in running text is a script that exists", () => {
    const named = PAGES.flatMap((page) => [...textOf(page).matchAll(/`npm run ([\w:]+)/g)]).map(
      ([, name = ""]) => name,
    );
    expect(named.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
  });
});

test.each(PAGES)("the links of %s have existing files and headings", (page) => {
  const links = [...textOf(page).matchAll(/\]\((?!https?:|#)([^)]+)\)/g)].map(([, link = ""]) => link);
  for (const link of links) {
    const [path = "", heading] = link.split("#");
    const headings = textOf(join(dirname(page), path)).match(/^#+ .*$/gm) ?? [];
    const anchors = headings.map((line) =>
      line
        .replace(/^#+ /, "")
        .toLowerCase()
        .replaceAll(/[^\w -]/g, "")
        .replaceAll(" ", "-"),
    );
    if (heading !== undefined) expect(anchors).toContain(heading);
  }
  if (page === "README.md") expect(links.length).toBeGreaterThan(2);
});
