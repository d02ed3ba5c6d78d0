import { expect, test } from "vitest";
import { parseYaml } from "../../scripts/document/yaml.ts";
import { temporaryFolder } from "../support/folder.ts";
import { PUBLISHED, runCommand } from "../support/project.ts";

/** The same document as block YAML, which is indexed, and as JSON, which is parsed in full. */
const WRITTEN = { "published.yaml": PUBLISHED, "published.json": JSON.stringify(parseYaml(PUBLISHED, "")) };

test.each(Object.keys(WRITTEN))(
  "ls lists paths of %s with methods, and the size of a slice of them",
  async (name) => {
    using given = temporaryFolder(WRITTEN);
    const source = ["--source", given.file(name)];
    const { code, out, err } = await runCommand("ls", ...source, "/th*");
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toMatch(/^GET,POST {2}\/things\n\nslice +1 of 2 paths, 2 operations, 4 of 5 schemas\n/);
    expect(out).toContain("more by ns.thing\n");
    const all = await runCommand("ls", ...source);
    expect(all.out).toBe(
      "GET       /others\nGET,POST  /things\n\ndocument    2 paths, 3 operations, 5 schemas\n",
    );
  },
);

test("ls --json gives the same as JSON", async () => {
  using given = temporaryFolder(WRITTEN);
  const source = given.file("published.yaml");
  const { out } = await runCommand("ls", "--source", source, "POST /things", "--json");
  expect(JSON.parse(out)).toMatchObject({
    source,
    paths: [{ path: "/things", methods: ["POST"] }],
    slice: { paths: 1, operations: 1, schemas: 4, heaviest: [{ schema: "ns.thing" }] },
  });
  const all = await runCommand("ls", "--source", source, "--json");
  expect(JSON.parse(all.out).slice).toEqual({ paths: 2, operations: 3, schemas: 5 });
});

test.each([
  ["/thing", "did you mean /things?"],
  ["/tihngs/**", "did you mean /things?"],
  ["GET /Other", "did you mean /others?"],
  ["/nothing/like/it", "check the spelling"],
])("ls suggests the nearest paths for the pattern %s, which matches none", async (pattern, message) => {
  using given = temporaryFolder(WRITTEN);
  const { code, out, err } = await runCommand("ls", "--source", given.file("published.yaml"), pattern);
  expect({ code, out, err }).toEqual({
    code: 2,
    out: "",
    err: `ls: the pattern ${pattern} matches no published path; ${message}\n`,
  });
});

test.each([
  ["published.yaml", 'swagger: "2.0"\npaths:\n  /a:\n    get: {}\n', "is Swagger 2.0"],
  ["published.json", '{ "openapi": "4.0.0", "paths": {} }', "is OpenAPI 4.0.0"],
  ["published.json", "{}", "is not an OpenAPI document"],
])("ls refuses a %s of %j", async (name, text, message) => {
  using given = temporaryFolder({ [name]: text });
  const { code, out, err } = await runCommand("ls", "--source", given.file(name));
  expect({ code, out }).toEqual({ code: 2, out: "" });
  expect(err).toContain(`${name}: ${message}; `);
});

test("ls requires --source", async () => {
  expect(await runCommand("ls", "/things")).toEqual({
    code: 2,
    out: "",
    err: "--source: is missing; name the published document, a URL or a file\n",
  });
});

test("ls reads an item in flow style among others by a full parse", async () => {
  using given = temporaryFolder({
    "published.yaml": PUBLISHED.replace(
      "paths:\n",
      "paths:\n  /flow: { get: { responses: {} }, put: { responses: {} } }\n",
    ),
  });
  const { out } = await runCommand("ls", "--source", given.file("published.yaml"));
  expect(out).toMatch(/^GET,PUT +\/flow\n/);
});

test("ls lists the methods of a path item that is a reference", async () => {
  const paths = "paths:\n  /a: {$ref: '#/paths/~1others'}\n  /b:\n    $ref: '#/paths/~1a'\n    put: {}\n";
  using given = temporaryFolder({ "published.yaml": PUBLISHED.replace("paths:\n", paths) });
  const source = ["--source", given.file("published.yaml")];
  const all = await runCommand("ls", ...source);
  expect(all.out).toContain("GET       /a\nGET,PUT   /b\nGET       /others\nGET,POST  /things\n");
  expect((await runCommand("ls", ...source, "GET /a")).out).toContain("GET  /a\n\nslice ");
});
