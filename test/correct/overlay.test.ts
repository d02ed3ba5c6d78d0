import { expect, test } from "vitest";
import { type Location, locationsOf, parseOverlay } from "../../scripts/correct/overlay.ts";
import { actionsOf, refusal } from "../support/overlay.ts";

const cases: readonly { text: string; message: string }[] = [
  { text: "", message: "o.yaml: not readable as YAML: expected a document, but the input is empty" },
  { text: "- a", message: "o.yaml: is not a YAML mapping; check that it is the right file" },
  { text: "a: 1\nb: [", message: "o.yaml:2: not readable as YAML" },
  { text: "actions: []", message: 'o.yaml: is not an overlay of version 1; start it with "overlay: 1.0.0"' },
  { text: "overlay: 2.0.0\nactions: []", message: "is not an overlay of version 1" },
  { text: "overlay: 1.0.0", message: "o.yaml: has no list of actions" },
  { text: "overlay: 1.0.0\nactions: {}", message: "o.yaml: has no list of actions" },
  { text: "overlay: 1.0.0\nactions: [a]", message: "o.yaml#/actions/0: is not an action" },
  { text: "overlay: 1.0.0\nactions: [{update: {}}]", message: "o.yaml#/actions/0: has no target" },
  {
    text: "overlay: 1.0.0\nactions: [{target: $}]",
    message: "o.yaml#/actions/0: has to have either update or remove",
  },
  {
    text: "overlay: 1.0.0\nactions: [{target: $, remove: false}]",
    message: "has to have either update or remove",
  },
  { text: "overlay: 1.0.0\nactions: [{target: $, remove: true, update: {}}]", message: "use one of the two" },
  {
    text: "overlay: 1.0.0\nactions: [{taget: $, update: {}}]",
    message: "o.yaml#/actions/0: unknown key taget",
  },
  { text: "overlay: 1.0.0\nactions: [{target: $, updates: {}}]", message: "unknown key updates" },
];
test.each(cases)("refuses an overlay: $text", ({ text, message }) => {
  expect(refusal(() => parseOverlay(text, "o.yaml"))).toContain(message);
});

test("reads an overlay of any version 1, with extensions, as YAML or JSON", () => {
  const yaml = "overlay: 1.1.0\nactions:\n  - {target: $.a, description: Why., update: null, x-by: us}";
  const json =
    '{"overlay":"1.1.0","actions":[{"target":"$.a","description":"Why.","update":null,"x-by":"us"}]}';
  const action = { target: "$.a", reason: "Why.", update: null, remove: false, where: "o.yaml#/actions/0" };
  expect(parseOverlay(yaml, "o.yaml")).toEqual([action]);
  expect(parseOverlay(json, "o.yaml")).toEqual([action]);
});

const targets: readonly { target: string; want: readonly Location[] }[] = [
  { target: "$", want: [[]] },
  { target: "$.a", want: [["a"]] },
  { target: "$.a.list[1].b", want: [["a", "list", 1, "b"]] },
  { target: "$['a']['/x/{id}'].get", want: [["a", "/x/{id}", "get"]] },
  { target: '$["a"][\'/x/{id}\']["get"]', want: [["a", "/x/{id}", "get"]] },
  { target: "$['a b'].list[0]", want: [["a b", "list", 0]] },
  { target: "$['it\\'s']", want: [["it's"]] },
  { target: "$['__proto__'].name", want: [["__proto__", "name"]] },
  { target: "$.a.list[-1]", want: [["a", "list", 2]] },
  { target: "$.a.list[9]", want: [] },
  { target: "$.a.list.b", want: [] },
  { target: "$.a.list['0']", want: [] },
  { target: "$.a[0]", want: [] },
  { target: "$.none.a", want: [] },
  { target: "$.a.toString", want: [] },
  // A value that is not a string does not match.
  { target: "$[?search(@.name, 'b')]", want: [["a"], ["__proto__"]] },
  { target: "$..[?match(@.name, 'a.')]", want: [["a"]] },
];
test.each(targets)("the target $target selects $want", ({ target, want }) => {
  const document = {
    a: { name: "ab", list: [{ name: 7 }, { b: null }, "a"], "/x/{id}": { get: {} } },
    "a b": { name: null, list: [["a"]] },
    "it's": {},
    ["__proto__"]: { name: "bc" },
  };
  const found = actionsOf({ target, update: {} }).flatMap((action) => locationsOf(document, action));
  expect(found).toEqual(want);
});
