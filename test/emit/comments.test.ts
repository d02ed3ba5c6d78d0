import fc from "fast-check";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../scripts/document/json.ts";
import { hoverText, toJsDoc } from "../../scripts/emit/comments.ts";

describe("a hover", () => {
  const cases: readonly { behaviour: string; given: JsonObject; want: string | undefined }[] = [
    { behaviour: "is empty if there is no documentation", given: { type: "string" }, want: undefined },
    { behaviour: "shows the description", given: { description: "A thing." }, want: "A thing." },
    {
      behaviour: "shows the summary, then the description",
      given: { summary: "Get a thing", description: "A thing." },
      want: "Get a thing\n\nA thing.",
    },
    {
      behaviour: "shows equal texts once",
      given: { summary: "A thing.", description: "A thing." },
      want: "A thing.",
    },
    {
      behaviour: "leaves out empty texts",
      given: { summary: " ", description: "" },
      want: undefined,
    },
    { behaviour: "does not show a title", given: { title: "thing" }, want: undefined },
    {
      behaviour: "shows the permissions",
      given: {
        summary: "Get",
        security: [{ scheme: ["Things.Read.All"] }, { scheme: ["Things.ReadWrite.All"] }],
      },
      want: "Get\n\nPermission: `Things.Read.All` or `Things.ReadWrite.All`",
    },
    {
      behaviour: "shows no permissions if there are none",
      given: { security: [{ scheme: [] }, {}] },
      want: undefined,
    },
    {
      behaviour: "shows the format",
      given: { description: "When.", format: "date-time" },
      want: "When.\n\nFormat: date-time",
    },
    {
      behaviour: "shows deprecation, default, example and link",
      given: {
        deprecated: true,
        default: false,
        example: { a: [1] },
        externalDocs: { url: "https://example.org" },
      },
      want: '@deprecated\n@default false\n@example {"a":[1]}\n@see https://example.org',
    },
    {
      behaviour: "shows a default that is null or empty",
      given: { default: null, example: "" },
      want: "@default null\n@example",
    },
    {
      behaviour: "ignores a description that is not a string",
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
    { behaviour: "has one line for a text of one line", given: "A thing.", want: "/** A thing. */" },
    {
      behaviour: "has several lines for a text of several lines",
      given: "A\nthing.",
      want: "/**\n * A\n * thing.\n */",
    },
    {
      behaviour: "has no white space on empty lines",
      given: "A\n \nthing. ",
      want: "/**\n * A\n *\n * thing.\n */",
    },
    {
      behaviour: "cannot be ended by its text",
      given: "a */ b **/ c */",
      want: "/** a *\\/ b **\\/ c *\\/ */",
    },
    {
      behaviour: "splits the text at every kind of line break",
      given: "a\r\nb\rc\u2028d\u2029e",
      want: "/**\n * a\n * b\n * c\n * d\n * e\n */",
    },
    { behaviour: "cannot be ended across a line break", given: "a *\n/ b", want: "/**\n * a *\n * / b\n */" },
    { behaviour: "may end with an asterisk", given: "a *", want: "/** a * */" },
    { behaviour: "may be a single slash", given: "/", want: "/** / */" },
    { behaviour: "may be empty", given: "", want: "/**  */" },
  ];
  for (const { behaviour, given, want } of cases) {
    test(behaviour, () => expect(`/*${toJsDoc(given)}*/`).toBe(want));
  }

  test("is one comment with all lines of any text for the compiler", () => {
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
