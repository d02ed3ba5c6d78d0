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
      behaviour: "is added where the document has none",
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
      behaviour: "does not change a published description, and finds a tag by its name",
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
      behaviour: "does not create the object that it describes",
      action: {
        target: "$.components.schemas.thing",
        update: { properties: { ghost: { description: "Boo." } }, items: { description: "Boo." } },
      },
      want: given,
    },
    {
      behaviour: "is not added as a property in a map of properties",
      action: {
        target: "$.components.schemas.thing.properties",
        update: { description: "Boo.", title: "Boo" },
      },
      want: given,
    },
    {
      behaviour: "is not added as a property through an update of the schema",
      action: { target: "$.components.schemas.thing", update: { properties: { description: "Boo." } } },
      want: given,
    },
    {
      behaviour: "is not added as a path or a schema",
      action: { target: "$..['paths', 'schemas']", update: { summary: "Boo.", title: "Boo" } },
      want: given,
    },
    {
      behaviour: "adds only text fields",
      action: {
        target: "$.components.schemas.thing",
        update: { format: "uuid", type: "string", required: ["a"], deprecated: true, description: { a: 1 } },
      },
      want: given,
    },
    {
      behaviour: "ignores a target that matches nothing",
      action: { target: "$.nowhere", update: {} },
      want: given,
    },
    { behaviour: "removes nothing", action: { target: "$.components", remove: true }, want: given },
  ];
  for (const { behaviour, action, want } of cases) {
    test(behaviour, () => {
      const described = describe(deepFreeze(given), actionsOf(action));
      expect(canonical(described)).toBe(canonical(want));
    });
  }

  test("of an earlier action takes precedence over a later one", () => {
    const actions = actionsOf(
      { target: "$.tags[0]", update: { description: "First." } },
      { target: "$.tags[0]", update: { description: "Second." } },
    );
    expect(describe({ tags: [{ name: "a" }] }, actions)).toEqual({
      tags: [{ name: "a", description: "First." }],
    });
  });
});
