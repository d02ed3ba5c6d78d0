import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Casing, shortNames } from "../../scripts/emit/names.ts";

const NONE: ReadonlySet<string> = new Set();

function namesOf(names: readonly string[], casing: Casing = "PascalCase", reserved = NONE) {
  return Object.fromEntries(shortNames(names, casing, reserved));
}

describe("an identifier", () => {
  const cases: readonly { behaviour: string; want: Readonly<Record<string, string>>; casing?: Casing }[] = [
    {
      behaviour: "is the last part of a name",
      want: { "microsoft.graph.restorePoint": "RestorePoint", ODataCountResponse: "ODataCountResponse" },
    },
    {
      behaviour: "is in camel case for a constant",
      want: { "microsoft.graph.RestorePoint": "restorePoint", plain: "plain" },
      casing: "camelCase",
    },
    {
      behaviour: "has as many parts of a name as distinguish it from others",
      want: {
        "graph.security.alert": "SecurityAlert",
        "graph.windows.alert": "WindowsAlert",
        "graph.other.windows.alert2": "Alert2",
      },
    },
    {
      behaviour: "has all parts of a name if fewer are not enough",
      want: { "a.x.alert": "AXAlert", "b.x.alert": "BXAlert", "b.y.alert": "YAlert" },
    },
    {
      behaviour: "belongs to the shorter name, and has a number if names differ only in other characters",
      want: { AB: "AB", "a-b": "AB2", aB: "AB3", a_b: "AB4", alert: "Alert", "ns.alert": "NsAlert" },
    },
    {
      behaviour: "starts with a letter or an underscore",
      want: { "365.tenant": "Tenant", "tenant.365": "_365", "": "_", "-": "_2", ".": "_3" },
    },
    {
      behaviour: "is valid for any name",
      want: { "größe.grün": "GrN", "*/": "_", 名: "_2", "a b/c": "ABC", "x.$ref": "Ref" },
    },
    {
      behaviour: "may be the name of an object member",
      want: { __proto: "Proto", constructor: "Constructor", toString: "ToString" },
    },
  ];
  for (const { behaviour, want, casing } of cases) {
    test(behaviour, () => expect(namesOf(Object.keys(want), casing)).toEqual(want));
  }

  test("is not a reserved one", () => {
    const names = ["ns.record", "record", "ns.pick"];
    expect(namesOf(names, "PascalCase", new Set(["Record", "NsRecord", "Pick", "Record2"]))).toEqual({
      "ns.record": "NsRecord2",
      record: "Record3",
      "ns.pick": "NsPick",
    });
  });
});

const part = fc.constantFrom("a", "A", "aB", "a-b", "1", "", "é", "record", "Record2", "class", "__proto__");
const name = fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => parts.join("."));
const someNames = fc.uniqueArray(fc.oneof(name, fc.string()), { maxLength: 12 });
const casing = fc.constantFrom<Casing>("PascalCase", "camelCase");
const reserved = new Set(["Record", "class", "A", "_"]);

test("identifiers are valid, not reserved, and different for each name", () => {
  fc.assert(
    fc.property(someNames, casing, (names, style) => {
      const result = shortNames(names, style, reserved);
      expect([...result.keys()].toSorted()).toEqual(names.toSorted());
      expect(new Set(result.values()).size).toBe(names.length);
      for (const identifier of result.values()) {
        expect(identifier).toMatch(/^[A-Za-z_][A-Za-z0-9_]*$/);
        expect(reserved).not.toContain(identifier);
      }
    }),
  );
});

test("the order of the names does not change the identifiers", () => {
  const shuffled = someNames.chain((names) =>
    fc.tuple(fc.constant(names), fc.shuffledSubarray(names, { minLength: names.length })),
  );
  fc.assert(
    fc.property(shuffled, casing, ([names, others], style) => {
      const [one, other] = [names, others].map((list) => shortNames(list, style, reserved));
      expect(new Map([...(other ?? [])].toSorted())).toEqual(new Map([...(one ?? [])].toSorted()));
    }),
  );
});
