import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Json, objectAt } from "../../scripts/document/json.ts";
import type { Catalog } from "../../scripts/slice/catalog.ts";
import { indexCatalog, indexDocument } from "../../scripts/slice/index-catalog.ts";
import { parseCatalog } from "../../scripts/slice/parse-catalog.ts";
import { sliceCatalog } from "../../scripts/slice/slice.ts";
import { fileSource, type OpenSource } from "../../scripts/source/file-source.ts";

const VARIABLE = "GRAPH_DOCUMENT";
const path = process.env[VARIABLE];
if (path === undefined) console.log(`full-size document: skipped, ${VARIABLE} is not set`);

// A family with more subtypes pulls in a large part of the document.
const LARGEST_FAMILY = 5;

describe.skipIf(path === undefined)("an index and a full parse of all of Graph", () => {
  let source: OpenSource;
  let index: Catalog;
  let full: Catalog;
  let components: readonly (readonly [section: string, name: string])[];

  beforeAll(() => {
    source = fileSource(path ?? "");
    index = indexCatalog(source);
    full = parseCatalog(source);
    const sections = indexDocument(source).entries.get("components")?.block?.entries ?? [];
    components = [...sections].flatMap(([section, { block }]) => {
      return [...(block?.entries.keys() ?? [])].map((name) => [section, name] as const);
    });
  }, 60_000);

  afterAll(() => source[Symbol.dispose]());

  test("give the same paths, number of schemas and head", () => {
    expect(index.paths.length).toBe(18_375);
    expect(index.schemaNames.length).toBe(10_321);
    expect(full.schemaNames.length).toBe(10_321);
    expect(isDeepStrictEqual(index.paths, full.paths)).toBe(true);
    expect(isDeepStrictEqual(index.head, full.head)).toBe(true);
  });

  test("give the same path items", () => {
    const different = index.paths.filter((name) => {
      return !isDeepStrictEqual(index.pathItem(name), full.pathItem(name));
    });
    expect(different).toEqual([]);
  }, 60_000);

  test("give the same components", () => {
    expect(components.filter(([section]) => section === "schemas").length).toBe(10_321);
    const different = components.filter(([section, name]) => {
      return !isDeepStrictEqual(index.component(section, name), full.component(section, name));
    });
    expect(different).toEqual([]);
  }, 60_000);

  test("give the same slices for 500 selections of paths", () => {
    const remembered = remembering(index);
    const large = components.flatMap(([section, name]) => {
      const family = objectAt(full.component(section, name), "discriminator", "mapping");
      return Object.keys(family).length > LARGEST_FAMILY ? [name] : [];
    });
    const selection = fc.uniqueArray(fc.constantFrom(...index.paths), { minLength: 1, maxLength: 3 });
    const stopAt = fc.constantFrom(
      large,
      ...large.slice(3).map((left) => large.filter((name) => name !== left)),
    );
    fc.assert(
      fc.property(selection, stopAt, (paths, stops) => {
        const request = { where: "slice.yaml", name: "test", source: "test", paths, stopAt: stops };
        const [a, b] = [sliceCatalog(remembered, request), sliceCatalog(full, request)];
        expect(JSON.stringify(a.document) === JSON.stringify(b.document)).toBe(true);
        expect({ ...a.report, parser: "" }).toEqual({ ...b.report, parser: "" });
      }),
      { numRuns: 500, endOnFailure: true },
    );
  }, 120_000);
});

// Parses each path item and component at most once.
function remembering(catalog: Catalog): Catalog {
  const known = new Map<string, Json | undefined>();
  const once = <Value extends Json | undefined>(key: string, find: () => Value): Json | undefined => {
    if (!known.has(key)) known.set(key, find());
    return known.get(key);
  };
  return {
    ...catalog,
    pathItem: (name) => once(JSON.stringify([name]), () => catalog.pathItem(name)) ?? {},
    component: (section, name) =>
      once(JSON.stringify([section, name]), () => catalog.component(section, name)),
  };
}
