import fc from "fast-check";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../scripts/document/json.ts";
import { hoverText, toJsDoc } from "../../scripts/emit/comments.ts";

describe("a hover", () => {
  const cases: readonly { behaviour: string; given: JsonObject; want: string | undefined }[] = [
    { behaviour: "says nothing where nothing is said", given: { type: "string" }, want: undefined },
    { behaviour: "is the description", given: { description: "A thing." }, want: "A thing." },
    {
      behaviour: "is the summary, then the description",
      given: { summary: "Get a thing", description: "A thing." },
      want: "Get a thing\n\nA thing.",
    },
    {
      behaviour: "says nothing twice",
      given: { summary: "A thing.", description: "A thing." },
      want: "A thing.",
    },
    {
      behaviour: "leaves out words that are none",
      given: { summary: " ", description: "" },
      want: undefined,
    },
    { behaviour: "does not take a title for words", given: { title: "thing" }, want: undefined },
    {
      behaviour: "says what one has to be permitted",
      given: {
        summary: "Get",
        security: [{ scheme: ["Things.Read.All"] }, { scheme: ["Things.ReadWrite.All"] }],
      },
      want: "Get\n\nPermission: `Things.Read.All` or `Things.ReadWrite.All`",
    },
    {
      behaviour: "is silent where that is nothing",
      given: { security: [{ scheme: [] }, {}] },
      want: undefined,
    },
    {
      behaviour: "says the format",
      given: { description: "When.", format: "date-time" },
      want: "When.\n\nFormat: date-time",
    },
    {
      behaviour: "says what is out of use, what holds by default, an example, and where to read on",
      given: {
        deprecated: true,
        default: false,
        example: { a: [1] },
        externalDocs: { url: "https://example.org" },
      },
      want: '@deprecated\n@default false\n@example {"a":[1]}\n@see https://example.org',
    },
    {
      behaviour: "shows a default that is nothing",
      given: { default: null, example: "" },
      want: "@default null\n@example",
    },
    {
      behaviour: "ignores words that are no text",
      given: {
        summary: 1,
        description: ["a"],
        format: {},
        deprecated: "yes",
        externalDocs: "x",
        security: "x",
      },
      want: undefined,
    },
  ];
  for (const { behaviour, given, want } of cases) {
    test(behaviour, () => expect(hoverText(given)?.trimEnd()).toBe(want));
  }
});

describe("a comment", () => {
  const cases: readonly { behaviour: string; given: string; want: string }[] = [
    { behaviour: "stands on one line", given: "A thing.", want: "/** A thing. */" },
    { behaviour: "or on several", given: "A\nthing.", want: "/**\n * A\n * thing.\n */" },
    { behaviour: "leaves empty lines empty", given: "A\n \nthing. ", want: "/**\n * A\n *\n * thing.\n */" },
    {
      behaviour: "cannot be ended from within",
      given: "a */ b **/ c */",
      want: "/** a *\\/ b **\\/ c *\\/ */",
    },
    {
      behaviour: "knows every line break",
      given: "a\r\nb\rc\u2028d\u2029e",
      want: "/**\n * a\n * b\n * c\n * d\n * e\n */",
    },
    { behaviour: "is not ended over a line break", given: "a *\n/ b", want: "/**\n * a *\n * / b\n */" },
    { behaviour: "may end with a star", given: "a *", want: "/** a * */" },
    { behaviour: "may be nothing but a slash", given: "/", want: "/** / */" },
    { behaviour: "may be empty", given: "", want: "/**  */" },
  ];
  for (const { behaviour, given, want } of cases) {
    test(behaviour, () => expect(`/*${toJsDoc(given)}*/`).toBe(want));
  }

  test("is one comment to the compiler and no line of it is lost, whatever the text", () => {
    const pieces = fc.constantFrom(
      "*/",
      "/*",
      "*",
      "/",
      "\n",
      "\r",
      "\u2028",
      "//",
      "`",
      "\0",
      "a",
      " ",
      "@x",
      "\\",
    );
    const text = fc.oneof(
      fc.string(),
      fc.array(pieces).map((list) => list.join("")),
    );
    fc.assert(
      fc.property(text, (given) => {
        const comment = `/*${toJsDoc(given)}*/`;
        const scanner = ts.createScanner(ts.ScriptTarget.ESNext, false, undefined, comment);
        expect(scanner.scan()).toBe(ts.SyntaxKind.MultiLineCommentTrivia);
        expect(scanner.scan()).toBe(ts.SyntaxKind.EndOfFileToken);
        const lines = given.split(/\r\n|[\r\n\u2028\u2029]/).map((line) => line.trimEnd());
        for (const line of lines) expect(comment).toContain(line.replaceAll("*/", "*\\/"));
        expect(comment).not.toMatch(/[\r\u2028\u2029]/);
      }),
    );
  });
});
