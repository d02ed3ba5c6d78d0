import { expect, test } from "vitest";
import { type Components, structureOf } from "../../scripts/changes/resolved/structure.ts";
import type { JsonObject } from "../../scripts/document/json.ts";

/** Makes components that extend others and have one property of their own name. */
function componentsOf(bases: Readonly<Record<string, readonly string[]>>) {
  const schemas = new Map(
    Object.entries(bases).map(([name, extended]): [string, JsonObject] => [
      name,
      {
        allOf: extended.map((base) => ({ $ref: `#/components/schemas/${base}` })),
        properties: { [name]: { type: "string" } },
      },
    ]),
  );
  let reads = 0;
  const components: Components = {
    component(_, name) {
      reads += 1;
      return schemas.get(name);
    },
    written: (_, name) => schemas.get(name),
  };
  const structure = (name: string) =>
    structureOf(components, schemas.get(name) ?? {}, ["components", "schemas", name], name);
  return { structure, readCount: () => reads };
}

test("each base is flattened once, however many types extend it", () => {
  const names = Array.from({ length: 100 }, (_, index) => `s${index}`);
  const { structure, readCount } = componentsOf(
    Object.fromEntries(names.map((name, index) => [name, names.slice(Math.max(0, index - 1), index)])),
  );
  for (const name of names.toReversed()) structure(name);
  expect([...structure("s99").properties.keys()]).toEqual(names);
  expect(readCount()).toBeLessThan(4 * names.length);
});

test("types that extend each other have all of their properties, in whichever order they are read", () => {
  const names = ["a", "b", "c"];
  for (const first of names) {
    const { structure } = componentsOf({ a: ["b"], b: ["a"], c: ["b"] });
    structure(first);
    const found = names.map((name) => [name, [...structure(name).properties.keys()].toSorted()]);
    expect(Object.fromEntries(found)).toEqual({ a: ["a", "b"], b: ["a", "b"], c: ["a", "b", "c"] });
  }
});

test("inheritance that is too deep for the call stack is refused", () => {
  const names = Array.from({ length: 5000 }, (_, index) => `s${index}`);
  const { structure } = componentsOf(
    Object.fromEntries(names.map((name, index) => [name, names.slice(Math.max(0, index - 1), index)])),
  );
  const want = "#/components/schemas/s4498: inheritance deeper than 500 levels";
  expect(() => structure("s4999")).toThrow(want);
});
