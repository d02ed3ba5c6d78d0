// `$filter` by OData URL Conventions 4.01, section 5.1.1; an error names what is not supported.
import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../scripts/document/json.ts";
import { modelOf } from "../../scripts/emulator/contract/model.ts";
import { filterPredicate } from "../../scripts/emulator/odata/filter.ts";

const string = { type: "string" };
const model = modelOf({
  book: {
    type: "object",
    properties: {
      title: string,
      pages: { type: "integer" },
      printed: { type: "string", format: "date-time" },
      lent: { type: "boolean" },
      author: { $ref: "#/components/schemas/person" },
      tags: { type: "array", items: string },
      editors: { type: "array", items: { $ref: "#/components/schemas/person" } },
      cover: { anyOf: [{ $ref: "#/components/schemas/cover" }, { type: "null" }] },
    },
  },
  // Not evolvable, as most enums of Graph.
  cover: { type: "string", enum: ["soft", "hard"] },
  person: { type: "object", properties: { name: string, langs: { type: "array", items: string } } },
});
const books: readonly JsonObject[] = [
  {
    title: "Ona's tale",
    pages: 120,
    printed: "2020-01-01T00:00:00Z",
    lent: true,
    cover: "hard",
    author: { name: "Ona" },
    tags: ["new", "red"],
    editors: [
      { name: "Bo", langs: ["en", "de"] },
      { name: "Cy", langs: [] },
    ],
  },
  {
    title: "Tale",
    pages: 80,
    printed: "2021-01-01T00:00:00Z",
    lent: false,
    cover: "soft",
    author: null,
    tags: [],
    editors: [],
  },
  { title: null, pages: 7, tags: ["old"], editors: [{ name: "Cy" }] },
];
const scope = { model, type: "book", unknownEnumMembers: false };

describe("a filter", () => {
  test.each([
    // Strings are case-sensitive; neither a condition on null nor its negation matches.
    { filter: "contains(title,'ale')", want: [0, 1] },
    { filter: "contains(title,'Tale')", want: [1] },
    { filter: "startswith(title,'Ona''s')", want: [0] },
    { filter: "endswith(title,'tale')", want: [0] },
    { filter: "not contains(title,'Ona')", want: [1] },
    { filter: "not (contains(title,'Ona') or pages lt 10)", want: [1] },
    { filter: "contains(title,'Ona') and pages gt 5 or pages eq 7", want: [0, 2] },
    { filter: "contains(title,'ale') eq false", want: [] },
    { filter: "contains(title,'Ona') ne true", want: [1] },
    { filter: "contains(author/name,'n')", want: [0] },
    { filter: "contains('Tale of two',title)", want: [1] },
    { filter: "contains(title,null)", want: [] },
    // Lists of literals.
    { filter: "pages in (7,80)", want: [1, 2] },
    { filter: "title in ('Tale',null)", want: [1, 2] },
    { filter: "not (pages in (7))", want: [0, 1] },
    { filter: "printed in (2021-01-01T00:00:00Z)", want: [1] },
    { filter: "lent in (true)", want: [0] },
    // A closed enum.
    { filter: "cover eq 'hard'", want: [0] },
    { filter: "cover in ('hard','soft')", want: [0, 1] },
    { filter: "cover gt library.cover'soft'", want: [0] },
    { filter: "cover eq null", want: [2] },
    // Collections.
    { filter: "tags/any()", want: [0, 2] },
    { filter: "not tags/any()", want: [1] },
    { filter: "tags/any(t:t eq 'red')", want: [0] },
    { filter: "tags/any(t:t in ('red','old'))", want: [0, 2] },
    { filter: "tags/any(t:startswith(t,'o') or t eq 'new')", want: [0, 2] },
    { filter: "tags/all(t:t eq 'old')", want: [1, 2] },
    { filter: "editors/any(e:e/name eq 'Bo')", want: [0] },
    { filter: "editors/all(e:e/name eq 'Cy')", want: [1, 2] },
    { filter: "editors/any(e:e/langs/any(l:l eq 'de' and e/name eq 'Bo'))", want: [0] },
    { filter: "editors/any(e:e/name eq 'Cy' and pages lt 10)", want: [2] },
  ])("$filter matches $want", ({ filter, want }) => {
    const meets = filterPredicate(filter, scope);
    expect(books.flatMap((book, index) => (meets(book) ? [index] : []))).toEqual(want);
  });

  test.each([
    { filter: "tolower(title) eq 'tale'", why: "the function 'tolower' is not supported" },
    { filter: "tags has 'red'", why: "'tags has' is not supported" },
    { filter: "lent eq 'true'", why: "'lent' cannot be compared with \"true\"" },
    { filter: "pages gt '7'", why: "'pages' cannot be compared with \"7\"" },
    { filter: "title eq 7", why: "'title' cannot be compared with 7" },
    { filter: "contains(lent,'t')", why: "'lent' is not a string" },
    { filter: "cover eq 'loose'", why: "'loose' is not a member of cover" },
    { filter: "contains(cover,'h')", why: "'cover' is not a string" },
    { filter: "contains(title)", why: "'contains' takes two arguments" },
    { filter: "contains(title,'a','b')", why: "'contains' takes two arguments" },
    { filter: "contains(title,7)", why: "7 is not a string" },
    { filter: "contains(pages,'7')", why: "'pages' is not a string" },
    { filter: "contains(tags,'red')", why: "'tags' is not a string" },
    { filter: "contains(nothing,'a')", why: "unknown property 'nothing'" },
    { filter: "contains(title,'a') eq 'b'", why: "'contains' can only be compared with true or false" },
    { filter: "contains(title 'a')", why: "expected ')' instead of ''a''" },
    { filter: "title in ()", why: "')' is not a value" },
    { filter: "title in 'Tale'", why: "expected '(' instead of ''Tale''" },
    { filter: "title in ('Tale'", why: "unexpected end" },
    { filter: "tags in ('red')", why: "'tags' cannot be compared" },
    { filter: "title/any(t:t eq 'a')", why: "'title' is not a collection" },
    { filter: "tags/any(t eq 'red')", why: "expected ':' instead of 'eq'" },
    { filter: "tags/any(a/b:a/b eq 'red')", why: "'a/b' cannot name an item" },
    { filter: "tags/all()", why: "')' cannot name an item" },
    { filter: "tags/any(t:u eq 'red')", why: "unknown property 'u'" },
    { filter: "editors/any(e:e/nothing eq 'red')", why: "unknown property 'e/nothing'" },
    { filter: "editors/any(e:e eq 'red')", why: "'e' cannot be compared" },
  ])("$filter is refused: $why", ({ filter, why }) => {
    const refusal = { status: 400, code: "InvalidFilter", message: `Invalid filter clause: ${why}.` };
    expect(() => filterPredicate(filter, scope)).toThrow(expect.objectContaining(refusal));
  });
});
