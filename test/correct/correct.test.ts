import { describe, expect, test } from "vitest";
import { correct } from "../../scripts/correct/correct.ts";
import type { JsonObject } from "../../scripts/document/json.ts";
import { actionsOf, refusal } from "../support/overlay.ts";
import { canonical, deepFreeze } from "../support/values.ts";

interface Case {
  readonly behaviour: string;
  readonly given: JsonObject;
  readonly action: JsonObject;
  readonly want: JsonObject;
}

describe("a correction", () => {
  // Overlay Specification 1.0.0, section 4.4.3.
  const cases: readonly Case[] = [
    {
      behaviour: "merges an object at every depth, and keeps the other names",
      given: { a: { b: { c: 1, d: 2 }, e: 3 } },
      action: { target: "$.a", update: { b: { c: 9 }, f: 4 } },
      want: { a: { b: { c: 9, d: 2 }, e: 3, f: 4 } },
    },
    {
      behaviour: "appends to a target that is a list",
      given: { a: [1] },
      action: { target: "$.a", update: { b: 2 } },
      want: { a: [1, { b: 2 }] },
    },
    {
      behaviour: "appends the items of a list to a list",
      given: { a: { b: [1] } },
      action: { target: "$.a", update: { b: [2, 3] } },
      want: { a: { b: [1, 2, 3] } },
    },
    {
      behaviour: "replaces other values, and values of different kinds",
      given: { a: { text: "x", list: [1], object: { b: 1 }, none: null } },
      action: { target: "$.a", update: { text: "y", list: { c: 1 }, object: [1], none: { d: 1 } } },
      want: { a: { text: "y", list: { c: 1 }, object: [1], none: { d: 1 } } },
    },
    {
      behaviour: "corrects every location that its target selects",
      given: { paths: { "/a": { get: {}, put: {} }, "/b": { get: {} } } },
      action: { target: "$.paths[*].get", update: { x: 1 } },
      want: { paths: { "/a": { get: { x: 1 }, put: {} }, "/b": { get: { x: 1 } } } },
    },
    {
      behaviour: "selects by a filter, by several names and at any depth",
      given: { tags: [{ name: "a" }, { name: "b" }], x: { content: { json: { schema: { y: 1 } } } } },
      action: { target: "$.tags[?@.name=='b']", update: { description: "B." } },
      want: {
        tags: [{ name: "a" }, { name: "b", description: "B." }],
        x: { content: { json: { schema: { y: 1 } } } },
      },
    },
    {
      behaviour: "corrects a location once that is selected twice",
      given: { a: { list: [1] }, b: { list: [2] } },
      action: { target: "$['a', 'a', 'b'].list", update: 3 },
      want: { a: { list: [1, 3] }, b: { list: [2, 3] } },
    },
    {
      behaviour: "removes its target",
      given: { a: { b: 1, c: 2 }, d: [1, 2] },
      action: { target: "$.a.b", remove: true },
      want: { a: { c: 2 }, d: [1, 2] },
    },
    {
      behaviour: "removes several items of a list, selected in any order",
      given: { a: ["0", "1", "2", "3"], b: { c: ["0", "1"] } },
      action: { target: "$.a[2, 0]", remove: true },
      want: { a: ["1", "3"], b: { c: ["0", "1"] } },
    },
    {
      behaviour: "removes an item once that is selected twice",
      given: { a: ["0", "1", "2"] },
      action: { target: "$.a[0, 0, -3]", remove: true },
      want: { a: ["1", "2"] },
    },
    {
      behaviour: "removes a location and one inside it",
      given: { a: { x: { x: 1, y: 2 } }, l: [{ x: [1] }, { x: [2] }] },
      action: { target: "$..x", remove: true },
      want: { a: {}, l: [{}, {}] },
    },
    {
      behaviour: "removes items of nested lists",
      given: { l: [["a", "b", "c"], ["d", "e", "f"], "g"] },
      action: { target: "$.l[1, 0][0, 2]", remove: true },
      want: { l: [["b"], ["e"], "g"] },
    },
    {
      behaviour: "corrects a property with the name of an object member",
      given: { properties: { constructor: { type: "string" }, ["__proto__"]: { type: "string" } } },
      action: { target: "$.properties['__proto__', 'constructor']", update: { toString: { a: 1 } } },
      want: {
        properties: {
          constructor: { type: "string", toString: { a: 1 } },
          ["__proto__"]: { type: "string", toString: { a: 1 } },
        },
      },
    },
  ];
  for (const { behaviour, given, action, want } of cases) {
    test(behaviour, () => {
      const corrected = correct(deepFreeze(given), actionsOf({ description: "Why.", ...action }));
      expect(canonical(corrected)).toBe(canonical(want));
    });
  }

  test("is applied to the result of the corrections before it", () => {
    const actions = actionsOf(
      { target: "$", description: "Why.", update: { a: {} } },
      { target: "$.a", description: "Why.", update: { b: 1 } },
    );
    expect(correct({}, actions)).toEqual({ a: { b: 1 } });
  });

  const refused: readonly { behaviour: string; action: JsonObject; message: string }[] = [
    {
      behaviour: "without a reason is refused",
      action: { target: "$.a", update: { c: 1 } },
      message: "o.yaml#/actions/0: has no reason; add a description",
    },
    {
      behaviour: "that matches nothing is refused",
      action: { target: "$.nowhere", description: "Why.", update: { c: 1 } },
      message: "o.yaml#/actions/0: $.nowhere matches nothing; change or remove the correction",
    },
    {
      behaviour: "that removes nothing is refused",
      action: { target: "$.a.gone", description: "Why.", remove: true },
      message: "o.yaml#/actions/0: $.a.gone matches nothing",
    },
    {
      behaviour: "that changes nothing is refused",
      action: { target: "$.a", description: "Why.", update: { b: { d: 2, c: 1 } } },
      message:
        "o.yaml#/actions/0: $.a changes nothing; the document is already correct: remove the correction",
    },
    {
      behaviour: "with an empty update is refused",
      action: { target: "$.a", description: "Why.", update: {} },
      message: "changes nothing",
    },
    {
      behaviour: "whose target is not a JSONPath is refused",
      action: { target: "a.b", description: "Why.", update: {} },
      message: "o.yaml#/actions/0: invalid JSONPath: a.b",
    },
    {
      behaviour: "whose target is an incomplete JSONPath is refused",
      action: { target: "$.a[?@.b==", description: "Why.", update: {} },
      message: "invalid JSONPath",
    },
    {
      behaviour: "that replaces the document by a value that is not an object is refused",
      action: { target: "$", description: "Why.", update: "text" },
      message: "o.yaml#/actions/0: $ replaces the document by a value that is not an object",
    },
  ];
  for (const { behaviour, action, message } of refused) {
    test(behaviour, () => {
      expect(refusal(() => correct({ a: { b: { c: 1, d: 2 } } }, actionsOf(action)))).toContain(message);
    });
  }
});
