import { describe, expect, test } from "vitest";
import { type ByteSource, bytesInMemory } from "../../scripts/document/byte-source.ts";
import type { Catalog } from "../../scripts/slice/catalog.ts";
import { FallbackError } from "../../scripts/slice/fallback-error.ts";
import { indexCatalog } from "../../scripts/slice/index-catalog.ts";
import { parseCatalog } from "../../scripts/slice/parse-catalog.ts";
import { slice } from "../../scripts/slice/slice.ts";
import { agreement } from "./agreement.ts";

const REQUEST = { where: "slice.yaml", name: "test", source: "test", paths: ["/a"], stopAt: [] };

const PLAIN = `openapi: 3.0.4
info:
  title: t
paths:
  /a:
    get:
      responses:
        "200":
          $ref: "#/components/responses/r"
  /b: {}
components:
  responses:
    r:
      description: d
  schemas: {}
tags:
  - name: x
`;

// Replaces one piece of the document by another.
const but = (piece: string, other: string): string => {
  if (!PLAIN.includes(piece)) throw new Error(`${piece} is not in the document`);
  return PLAIN.replace(piece, other);
};

const BEFORE = PLAIN.slice(0, PLAIN.indexOf("components:")).replace("$ref", "x");
const AFTER = PLAIN.slice(PLAIN.indexOf("tags:"));

describe("an index reads a document", () => {
  test.each([
    ["in block style", PLAIN],
    ["with CRLF", PLAIN.replaceAll("\n", "\r\n")],
    ["with a byte order mark", `\uFEFF${PLAIN}`],
    ["with no line break at its end", PLAIN.slice(0, -1)],
    ["after a marker", `# c\n\n--- # c\n${PLAIN}`],
    ["before an end marker", `${PLAIN}...\n\n# c\n`],
    ["with comments and blank lines anywhere", PLAIN.replaceAll("\n", "\n\n        # c\n# c: d\n   \n")],
    ["indented by four", PLAIN.replaceAll(/^ +/gm, (indent) => indent + indent)],
    [
      "indented unevenly",
      but("  responses:\n    r:\n      d", "     responses:\n      r:\n             d").replace(
        "  schemas",
        "     schemas",
      ),
    ],
    ["with quoted keys", but("/a:", "'/a':").replace("paths:", '"p\\x61ths" :').replace("  r:", '  "r":')],
    ["with a sequence at the indentation of its key", but("  - name: x", "- name: x\n- name: y")],
    ["with a path item that is a sequence", but("/b: {}", "/b:\n  - c")],
    ["with a path item in flow style", but("/b: {}", "/b: {c: [d,\n    # e\n    f]}")],
    ["with a wanted path item in flow style", but("/a:", "/a: {get: {}}\n  /c:")],
    [
      "with block scalars that look like entries",
      but("/b: {}", "/b:\n    x: |+\n     /c:\n     paths:\n\n\n     # d\n"),
    ],
    ["with strings that look like entries", but("/b: {}", '/b:\n    x: "\n     /c: {}\n     # d\n     "')],
    [
      "with an anchor and its alias in the same entry",
      but("description: d", "description: &d d\n      x: *d"),
    ],
    ["with a merge key and its anchor", but("description: d", "x: &x {description: d}\n      <<: *x")],
    ["with an anchor elsewhere", but("/b: {}", "/b: &b {}")],
    ["with a tag on a value", but("description: d", "description: !!str 1")],
    ["that is malformed only in a part that is not needed", but("/b: {}", "/b: {")],
    ["that repeats a key only in a part that is not needed", but("/b: {}", "/b:\n    c: 1\n    c: 2")],
    ["with a NUL byte only in a part that is not needed", but("/b: {}", "/b:\n    c: \0")],
    ["with an extension among the sections", but("  schemas: {}", "  x-y: [1]")],
    ["without components", BEFORE + AFTER],
    ["with an empty mapping of components", `${BEFORE}components: {} # c\n${AFTER}`],
  ])("%s", (_, text) => {
    expect(slice(bytesInMemory("document", text), REQUEST).report.fallbackReason).toBeUndefined();
    expect(["indexed", "more lenient"]).toContain(agreement(Buffer.from(text), REQUEST));
  });
});

describe("the full parser is the fallback for", () => {
  test.each([
    ["JSON", '{"openapi": "3.0.4", "paths": {"/a": {}}}', "does not start an entry in a plain way"],
    ["an empty document", "", "the document ends where"],
    ["a document of comments alone", "# c\n", "the document ends where"],
    ["a sequence", "- a\n", "does not start an entry in a plain way"],
    ["a scalar", "a\n", "does not start an entry in a plain way"],
    [
      "an indented document",
      PLAIN.replaceAll(/^/gm, " ").trimEnd(),
      "is not where a block mapping has to start",
    ],
    ["a document indented in its first line", ` ${PLAIN}`, "is not where a block mapping has to start"],
    ["a directive", `%YAML 1.2\n---\n${PLAIN}`, "does not start an entry in a plain way"],
    ["a marker with content", PLAIN.replace("openapi", "--- openapi"), "has content after ---"],
    ["two documents", `${PLAIN}---\na: b\n`, "starts another document"],
    ["a document with a marker after it", `${PLAIN}---\n`, "starts another document"],
    ["content after the end marker", `${PLAIN}...\na: b\n`, "follows the end of the document"],
    ["an end marker before the document", `...\n${PLAIN}`, "starts another document"],
    [
      "sections in flow style",
      but("/b: {}", "/b: {}\nx:").replace("paths:", "paths: {/a: {}}\ny:"),
      "has an inline value that would have to be indexed",
    ],
    [
      "components in flow style",
      but("  schemas: {}", "  schemas: {s: {}}"),
      "has an inline value that would have to be indexed",
    ],
    [
      "a section in flow style behind its key",
      but("  schemas: {}", "  schemas:\n    {s: {}}"),
      "does not start an entry in a plain way",
    ],
    [
      "a section that is a sequence",
      but("  schemas: {}", "  schemas:\n  - a"),
      "is not where a block mapping has to start",
    ],
    [
      "a section that is null",
      but("  schemas: {}", "  schemas:"),
      "is not where a block mapping has to start",
    ],
    [
      "a section that is null at the end",
      `${PLAIN}components2: {}\n`.replace("components:", "x:").replace("components2: {}", "components:"),
      "the document ends where",
    ],
    [
      "a section that is text",
      but("  schemas: {}", "  schemas: |\n    a: b"),
      "has an inline value that would have to be indexed",
    ],
    [
      "a sequence behind a section",
      but("  schemas: {}", "  schemas: {}\n  - a"),
      "does not start an entry in a plain way",
    ],
    ["an explicit key", but("  /b: {}", "  ? /b\n  : {}"), "does not start an entry in a plain way"],
    ["an anchor on a key", but("/b:", "&b /b:"), "does not start an entry in a plain way"],
    ["a tag on a key", but("/b:", "!!str /b:"), "does not start an entry in a plain way"],
    ["an alias as a key", but("/b:", "*b :"), "does not start an entry in a plain way"],
    [
      "an anchor on a section",
      but("paths:", "paths: &p"),
      "has an inline value that would have to be indexed",
    ],
    [
      "a tag on a section",
      but("paths:", "paths: !!map"),
      "has an inline value that would have to be indexed",
    ],
    [
      "a tag on the line behind a section",
      but("paths:", "paths:\n  !!map"),
      "does not start an entry in a plain way",
    ],
    ["a key over several lines", but("/b:", '"/b\n   c":'), "does not start an entry in a plain way"],
    ["a tab before a key", but("  /b:", "\t/b:"), "does not start an entry in a plain way"],
    [
      "a tab among the spaces before a key",
      but("  /b:", "  \t/b:"),
      "does not start an entry in a plain way",
    ],
    ["an entry between two levels", but("  /b: {}", " /b: {}"), "is not indented like any entry"],
    ["a path twice", but("/b:", '"/a":'), "repeats a key"],
    ["a component twice", but("  schemas", "    r: {}\n  schemas"), "repeats a key"],
    ["a section twice", but("  schemas", "  responses"), "repeats a key"],
    ["a top-level name twice", but("tags:", "paths:"), "repeats a key"],
    ["a lone carriage return", but("title: t", "title: t\rx: y"), "lone carriage return"],
    ["a carriage return at the end", `${PLAIN}\r`, "lone carriage return"],
    ["a line of 2 MiB", but("title: t", `title: ${"t".repeat(1 << 21)}`), "longer than 1 MiB"],
    ["a byte order mark within", but("tags:", "\uFEFFtags:"), "does not start an entry in a plain way"],
    [
      "an alias to an anchor elsewhere",
      but("/b: {}", "/b: &b {}").replace("$ref:", "x: *b\n          $ref:"),
      "cannot be parsed alone",
    ],
    [
      "an alias in the head to an anchor elsewhere",
      but("/b: {}", "/b: &b {}").replace("name: x", "name: *b"),
      "cannot be parsed alone",
    ],
    [
      "a merge key of an anchor elsewhere",
      but("/b: {}", "/b: &b {x: y}").replace("description: d", "description: d\n      <<: *b"),
      "cannot be parsed alone",
    ],
    ["a merge key among the paths", but("/b: {}", "<<: {/b: {}}"), "does not start an entry in a plain way"],
    ["a wanted path item that is malformed", but("get:", "get: {"), "cannot be parsed alone"],
    ["a wanted path item that repeats a key", but("get:", "get: 1\n    get:"), "cannot be parsed alone"],
    ["a head that is malformed", but("title: t", "title: {"), "cannot be parsed alone"],
    [
      "a section that OpenAPI does not define",
      but("responses/r", "x-y/r").replace("schemas: {}", "x-y:\n    r: {}"),
      "components/x-y is not indexed",
    ],
  ])("%s", (_, text, reason) => {
    expect(fallbackReason(bytesInMemory("document", text))).toContain(reason);
    // The slice, or the refusal, is that of a full parse.
    expect(["fully parsed", "refused"]).toContain(agreement(Buffer.from(text), REQUEST));
  });

  test.each([
    ["in a key", "/b:", "/\xff:"],
    ["in a wanted path item", "200", "\xff"],
    ["in the head", "title: t", "title: \xc3"],
  ])("bytes that are not UTF-8 %s", (_, piece, other) => {
    const bytes = Buffer.from(but(piece, other), "latin1");
    expect(fallbackReason(bytesInMemory("document", bytes))).toContain("not UTF-8");
    expect(agreement(bytes, REQUEST)).toBe("refused");
  });
});

// Returns the fallback reason, or an empty string.
function fallbackReason(source: ByteSource): string {
  try {
    const catalog = indexCatalog(source);
    catalog.pathItem("/a");
    for (const section of ["responses", "x-y"]) catalog.component(section, "r");
    return "";
  } catch (error) {
    if (!(error instanceof FallbackError)) throw error;
    return error.message;
  }
}

test("a document of many chunks is indexed like a small one, wherever a chunk ends", () => {
  const item = (number: number): string =>
    `  /p${number}:\n    x: |\n${"      text: é\n".repeat(number % 97)}\n# c\n    y: '${"z".repeat(number % 1013)}'\n`;
  const text = `openapi: 3.0.4\npaths:\n${Array.from({ length: 2000 }, (_, number) => item(number)).join("")}`;
  for (const document of [text, text.replaceAll("\n", "\r\n")]) {
    const source = bytesInMemory("document", document);
    expect(source.size).toBeGreaterThan(2 << 20);
    expectSame(indexCatalog(source), parseCatalog(source));
  }
});

function expectSame(index: Catalog, full: Catalog): void {
  expect(index.paths).toEqual(full.paths);
  for (const path of full.paths) expect(index.pathItem(path)).toEqual(full.pathItem(path));
}
