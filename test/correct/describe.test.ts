import { expect, describe as group, test } from "vitest";
import { describe } from "../../scripts/correct/describe.ts";
import type { JsonObject } from "../../scripts/document/json.ts";
import { actionsOf } from "../support/overlay.ts";
import { canonical, deepFreeze } from "../support/values.ts";

group("a description", () => {
  const schema = {
    type: "object",
    properties: { a: { type: "string" }, b: { description: "As published." } },
  };
  const given: JsonObject = {
    tags: [{ name: "things" }],
    paths: { "/a": { get: { summary: "As published.", parameters: [{ name: "p" }] } } },
    components: { schemas: { thing: schema } },
  };
  const cases: readonly { behaviour: string; action: JsonObject; want: JsonObject }[] = [
    {
      behaviour: "is filled in where the document says nothing",
      action: {
        target: "$.components.schemas.thing",
        update: { description: "A thing.", title: "Thing", properties: { a: { description: "Its a." } } },
      },
      want: {
        ...given,
        components: {
          schemas: {
            thing: {
              ...schema,
              title: "Thing",
              description: "A thing.",
              properties: { ...schema.properties, a: { type: "string", description: "Its a." } },
            },
          },
        },
      },
    },
    {
      behaviour: "leaves what is published, and a tag is found by its name",
      action: {
        target: "$..[?@.name=='things' || @.summary]",
        update: { summary: "Ours.", description: "Ours.", "x-displayName": "Ours", "x-logo": "Boo." },
      },
      want: {
        ...given,
        tags: [{ name: "things", summary: "Ours.", description: "Ours.", "x-displayName": "Ours" }],
        paths: {
          "/a": {
            get: {
              summary: "As published.",
              description: "Ours.",
              "x-displayName": "Ours",
              parameters: [{ name: "p" }],
            },
          },
        },
      },
    },
    {
      behaviour: "never creates what it speaks of",
      action: {
        target: "$.components.schemas.thing",
        update: { properties: { ghost: { description: "Boo." } }, items: { description: "Boo." } },
      },
      want: given,
    },
    {
      behaviour: "is no property, where properties are",
      action: {
        target: "$.components.schemas.thing.properties",
        update: { description: "Boo.", title: "Boo" },
      },
      want: given,
    },
    {
      behaviour: "is no property, when it comes by way of the schema",
      action: { target: "$.components.schemas.thing", update: { properties: { description: "Boo." } } },
      want: given,
    },
    {
      behaviour: "is no path, and no schema",
      action: { target: "$..['paths', 'schemas']", update: { summary: "Boo.", title: "Boo" } },
      want: given,
    },
    {
      behaviour: "changes nothing but words",
      action: {
        target: "$.components.schemas.thing",
        update: { format: "uuid", type: "string", required: ["a"], deprecated: true, description: { a: 1 } },
      },
      want: given,
    },
    {
      behaviour: "may speak of what a document does not have",
      action: { target: "$.nowhere", update: {} },
      want: given,
    },
    { behaviour: "takes nothing out", action: { target: "$.components", remove: true }, want: given },
  ];
  for (const { behaviour, action, want } of cases) {
    test(behaviour, () => {
      const described = describe(deepFreeze(given), actionsOf(action));
      expect(canonical(described)).toBe(canonical(want));
    });
  }

  test("that comes first wins over a later one", () => {
    const actions = actionsOf(
      { target: "$.tags[0]", update: { description: "First." } },
      { target: "$.tags[0]", update: { description: "Second." } },
    );
    expect(describe({ tags: [{ name: "a" }] }, actions)).toEqual({
      tags: [{ name: "a", description: "First." }],
    });
  });
});
