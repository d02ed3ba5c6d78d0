import { describe, expect, test } from "vitest";
import { serve } from "../client/server.ts";
import { snapshot } from "../support/folder.ts";
import { PUBLISHED, project, runCommand } from "../support/project.ts";

const SCHEMA = "$ref: '#/components/schemas/ns.thing'";
const ERROR = "    ns.error:\n";

// Replaces a text everywhere in the document.
const but = (piece: string, other: string): string => {
  if (!PUBLISHED.includes(piece)) throw new Error(`${piece} is not in the document`);
  return PUBLISHED.replaceAll(piece, other);
};
const withSchemas = (text: string): string => but(ERROR, `${text}${ERROR}`);
const referring = (schemas: string): string =>
  withSchemas(schemas).replaceAll(SCHEMA, "$ref: '#/components/schemas/a0'");
const many = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index)).join("");

const DEEP = 100_000;
const [OPEN, CLOSE] = ["[".repeat(DEEP), "]".repeat(DEEP)];

interface Hostile {
  readonly behaviour: string;
  readonly text: string | Uint8Array;
  readonly message: string;
}

const CASES: readonly Hostile[] = [
  {
    behaviour: "aliases that expand endlessly",
    text: `x-a0: &a0 [a, a]\n${many(40, (n) => `x-a${n + 1}: &a${n + 1} [*a${n}, *a${n}]\n`)}${PUBLISHED}`,
    message: "published.yaml: its aliases expand to more than 100000 values",
  },
  {
    behaviour: "such aliases within one schema",
    text: referring(
      `    a0:\n      properties:\n        p0: &p0 {type: string}\n${many(
        40,
        (n) => `        p${n + 1}: &p${n + 1} {properties: {a: *p${n}, b: *p${n}}}\n`,
      )}`,
    ),
    message: "published.yaml: its aliases expand to more than 100000 values",
  },
  {
    behaviour: "aliases that nest endlessly",
    text: `x-a0: &a0 []\n${many(1000, (n) => `x-a${n + 1}: &a${n + 1} [*a${n}]\n`)}${PUBLISHED}`,
    message: "published.yaml: its aliases nest deeper than 100 levels",
  },
  {
    behaviour: "an alias to a value around it",
    text: `x-a: &a [*a]\n${PUBLISHED}`,
    message: "published.yaml: an alias refers to a value that contains it",
  },
  ...[
    ["in the head", `x-a: ${OPEN}${CLOSE}\n${PUBLISHED}`],
    ["in a schema", referring(`    a0: ${OPEN}${CLOSE}\n`)],
    ["line by line", referring(`    a0: ${"- ".repeat(DEEP)}\n`).replace("a0: -", "a0:\n      -")],
    ["without an end", referring(`    a0: ${OPEN}\n`)],
    ["in JSON", `{"openapi":"3.0.4","paths":{"/things":{"a":${OPEN}${CLOSE}}}}`],
  ].map(([where, text = ""]) => ({
    behaviour: `nesting, ${where}`,
    text,
    message: "not readable as YAML: nesting exceeded maxDepth (100)",
  })),
  {
    behaviour: "a schema that is a reference to itself",
    text: referring("    a0:\n      $ref: '#/components/schemas/a0'\n"),
    message: "/schema: #/components/schemas/a0 is a circular reference",
  },
  {
    behaviour: "schemas that are references to each other",
    text: referring(many(3, (n) => `    a${n}:\n      $ref: '#/components/schemas/a${(n + 1) % 3}'\n`)),
    message: "/schema: #/components/schemas/a0 is a circular reference",
  },
  {
    behaviour: "a response that is a reference to itself",
    text: but("      description: Failed.\n", "      $ref: '#/components/responses/error'\n"),
    message: "/responses/4XX: #/components/responses/error is a circular reference",
  },
  {
    behaviour: "a long chain of references",
    text: referring(
      `${many(200, (n) => `    a${n}:\n      $ref: '#/components/schemas/a${n + 1}'\n`)}    a200: {}\n`,
    ),
    message: "/schema: #/components/schemas/a0 is a chain of over 100 references",
  },
  {
    behaviour: "a long chain of bases",
    text: referring(
      `${many(200, (n) => `    a${n}:\n      allOf: [{$ref: '#/components/schemas/a${n + 1}'}, {}]\n`)}    a200: {}\n`,
    ),
    message: "#/components/schemas/a101: inheritance deeper than 100 levels",
  },
  {
    behaviour: "a reference to an array",
    text: but("#/components/schemas/ns.status'", "#/components/schemas/ns.status/enum'"),
    message: "#/components/schemas/ns.status/enum refers to nothing in the document",
  },
  {
    behaviour: "a very long text",
    text: but("Things.", `"${"a: ".repeat(400_000)}"`),
    message: "/description: has a string of over 1048576 characters",
  },
  {
    behaviour: "binary data",
    text: `\0${PUBLISHED}`,
    message: "published.yaml: is binary, not YAML or JSON",
  },
  {
    behaviour: "binary data after text",
    text: `# ${"a".repeat(5000)}\n${but("Things.", "Things\0.")}`,
    message: "not readable as YAML",
  },
  {
    behaviour: "text that is not UTF-8",
    text: Buffer.from(but("Things.", "Th\xff\xfengs."), "latin1"),
    message: "published.yaml: is not UTF-8",
  },
  {
    behaviour: "half a character",
    text: Buffer.from(but("Things.", "\xed\xa0\x80"), "latin1"),
    message: "published.yaml: is not UTF-8",
  },
  {
    behaviour: "a duplicate key in the slice",
    text: but("      title: thing\n", "      title: thing\n      title: other\n"),
    message: "not readable as YAML: duplicated mapping key",
  },
  {
    behaviour: "a duplicate path",
    text: but("components:\n", "  /things: {}\ncomponents:\n"),
    message: "not readable as YAML: duplicated mapping key",
  },
  ...[".inf", "-.INF", ".nan"].map((number) => ({
    behaviour: `the number ${number}`,
    text: but(
      "              type: number\n",
      `              type: number\n              maximum: ${number}\n`,
    ),
    message: "published.yaml: has a number that is infinite or NaN",
  })),
];

describe("update refuses in one line, and writes nothing:", () => {
  test.each(CASES)("$behaviour", async ({ text, message }) => {
    using given = project({ "published.yaml": text });
    await given.refuses({ message: [message] });
  });

  test("a very long name", async () => {
    const name = "a".repeat(1_100_000);
    using given = project({ "published.yaml": referring(`    a0: {properties: {? ${name} : {}}}\n`) });
    await given.refuses({ message: ["/properties: has a string of over 1048576 characters"] });
  });

  test("references to files and URLs, without a request", async () => {
    await using server = await serve((_, response) => response.end("{}"));
    const places = [
      "a.yaml",
      "./a.yaml#/a",
      "/etc/hosts",
      "file:///etc/hosts",
      server.url,
      `${server.url}#/a`,
      "//a.test/b",
    ];
    for (const place of places) {
      for (const reference of ["'#/components/schemas/ns.status'", "'#/components/responses/error'"]) {
        using given = project({ "published.yaml": but(reference, JSON.stringify(place)), "a.yaml": "a: {}" });
        await given.refuses({
          message: [`${place} refers to nothing in the document; put everything into one document first`],
        });
      }
    }
    expect(server.received).toEqual([]);
  });
});

// Where the specification has no references, `$ref` is data.
test.each([
  ["an extension", "  title: Things\n", "  title: Things\n  x-a: {$ref: PLACE}\n"],
  ["a license", "  title: Things\n", "  title: Things\n  license: {$ref: PLACE}\n"],
  ["an example", "      title: thing\n", "      title: thing\n      example: {$ref: PLACE}\n"],
  ["a default", "      title: thing\n", "      title: thing\n      default: {$ref: PLACE}\n"],
  [
    "an external value",
    "              schema:\n",
    "              examples: {a: {externalValue: PLACE}}\n              schema:\n",
  ],
  ["a server", "  - url:", "  - $ref: PLACE\n    url:"],
  ["a tag", "paths:\n", "tags: [{name: things, $ref: PLACE}]\npaths:\n"],
  ["a mapping", "'#/components/schemas/ns.largeThing'\n", "PLACE\n"],
  ["a member of an enum", "        - off\n", "        - off\n        - $ref\n"],
])("nothing is fetched from %s", async (_, piece, other) => {
  await using server = await serve((_, response) => response.end("{}"));
  const secret = "the content of a file";
  for (const place of [`${server.url}/a.yaml`, "secret.yaml"]) {
    using given = project({
      "published.yaml": but(piece, other.replace("PLACE", place)),
      "secret.yaml": secret,
    });
    const { code, out, err } = await given.run("update");
    expect([0, 1, 2]).toContain(code);
    expect(out + err).not.toContain("unexpected");
    expect(JSON.stringify(snapshot(given.path)) + out + err).not.toContain(secret);
  }
  expect(server.received).toEqual([]);
});

describe("diff refuses in one line:", () => {
  const isParsed = ({ message }: Hostile) => /published\.yaml: (?!a slice)|not readable/.test(message);
  test.each(CASES.filter(isParsed))("$behaviour", async ({ text, message }) => {
    using given = project({ "published.yaml": text, "before.yaml": PUBLISHED });
    const before = snapshot(given.path);
    for (const pair of [
      ["before.yaml", "published.yaml"],
      ["published.yaml", "before.yaml"],
    ]) {
      const { code, out, err } = await runCommand("diff", ...pair.map((name) => given.file(name)));
      expect({ code, out }).toEqual({ code: 2, out: "" });
      expect(err).toMatch(/^[^\n]+\n$/);
      expect(err).toContain(message);
    }
    expect(snapshot(given.path)).toEqual(before);
  });

  test("more components than can be compared", async () => {
    const text = withSchemas(many(100_001, (n) => `    a${n}: {}\n`));
    using given = project({ "published.yaml": text });
    const { code, err } = await runCommand(
      "diff",
      given.file("published.yaml"),
      given.file("published.yaml"),
    );
    expect(code).toBe(2);
    expect(err).toMatch(
      /^[^\n]*published.yaml: has over 100000 path items and components; compare slices of it\n$/,
    );
  });

  test.each(CASES.filter((hostile) => !isParsed(hostile)))("or compares: $behaviour", async ({ text }) => {
    using given = project({ "published.yaml": text, "before.yaml": PUBLISHED });
    const { code, err } = await runCommand("diff", given.file("before.yaml"), given.file("published.yaml"));
    expect({ code, err }).toEqual({ code: 0, err: "" });
  });
});
