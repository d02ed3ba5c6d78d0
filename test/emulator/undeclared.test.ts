// Requests with properties that their types do not declare: Graph refuses them, except in open types.
import { fileURLToPath } from "node:url";
import { afterAll, afterEach, expect, test } from "vitest";
import type { Json, JsonObject } from "../../scripts/document/json.ts";
import { undeclaredIn } from "../../scripts/emulator/contract/undeclared.ts";
import { startEmulator } from "../../scripts/emulator/index.ts";
import { ask } from "./ask.ts";

const document = fileURLToPath(new URL("documents/library.yaml", import.meta.url));
const emulator = await startEmulator({ document, seed: { "/me/books": [{ id: "a", title: "Ink" }] } });
afterEach(() => {
  expect(emulator.violations).toEqual([]);
  emulator.reset();
});
afterAll(() => emulator.close());

test.each([
  { what: "POST /me/books", body: { titel: "Owl" }, name: "titel", where: "on type 'lib.book'" },
  { what: "PATCH /me/books/a", body: { title: "Owl", Pages: 1 }, name: "Pages", where: "on type 'lib.book'" },
  { what: "PATCH /me/shelf", body: { colour: "red" }, name: "colour", where: "on type 'lib.shelf'" },
  { what: "POST /me/books/a/lend", body: { days: 1, weeks: 1 }, name: "weeks", where: "in this request" },
])("$what with $body is refused, and changes nothing", async ({ what, body, name, where }) => {
  const reply = await ask(emulator, what.replace(" ", ` ${emulator.url}`), { body });
  expect([reply.status, reply.body["error"]]).toEqual([
    400,
    {
      code: "BadRequest",
      message: `The property '${name}' does not exist ${where}.`,
      target: `/${name}`,
      innerError: expect.anything(),
    },
  ]);
  expect(emulator.data.at("/me/books")).toMatchObject([{ title: "Ink" }]);
});

test("a resource can be sent back as it was read", async () => {
  const { body } = await ask(emulator, `GET ${emulator.url}/me/books/a`);
  expect(Object.keys(body)).toContain("createdDateTime");
  expect(await ask(emulator, `PATCH ${emulator.url}/me/books/a`, { body })).toMatchObject({ status: 200 });
});

test.each(["@odata.context", "notes@odata.bind", "@microsoft.graph.conflictBehavior"])(
  "the annotation %s of a create is no property of the resource",
  async (name) => {
    const sent = { title: "Owl", [name]: "mine" };
    const { status, body } = await ask(emulator, `POST ${emulator.url}/me/books`, { body: sent });
    expect([status, body["title"], body[name] === "mine"]).toEqual([201, "Owl", false]);
    expect(emulator.data.at(`/me/books/${body["id"]}`)).not.toHaveProperty([name]);
  },
);

const text: JsonObject = { type: "string" };
const refer = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` });
const SCHEMAS: JsonObject = {
  person: {
    type: "object",
    properties: { id: text, name: text, home: { anyOf: [refer("place"), { type: "null" }] } },
  },
  personRequest: {
    type: "object",
    properties: { name: text, homes: { type: "array", items: refer("place") } },
    "x-graph-response-schema": "person",
  },
  place: { type: "object", properties: { id: text, town: text } },
  pets: { anyOf: [refer("cat"), refer("dog"), refer("petSelf")] },
  petSelf: { type: "object", properties: { "@odata.type": text, name: text } },
  cat: { allOf: [refer("petSelf"), { type: "object", properties: { lives: { type: "integer" } } }] },
  dog: { allOf: [refer("petSelf"), { type: "object", properties: { breed: text } }] },
  settings: { type: "object", properties: { id: text, "@odata.type": text } },
  "x.openTypeExtension": { type: "object", properties: { extensionName: text } },
  labels: { type: "object", properties: { first: text }, additionalProperties: text },
};

test.each<readonly [schema: string, value: Json, want: string | undefined]>([
  ["personRequest", { name: "Ona" }, undefined],
  ["personRequest", { age: 9 }, "/age"],
  ["personRequest", { id: "a", home: { town: "x" } }, undefined],
  ["personRequest", { homes: [{ town: "x" }, { city: "x" }] }, "/homes/1/city"],
  ["person", { home: { city: "x" } }, "/home/city"],
  ["person", { home: null }, undefined],
  ["person", { "@odata.id": "a", "home@odata.bind": "b", extension_a1_age: 9 }, undefined],
  ["pets", { lives: 9, breed: "x" }, undefined],
  ["pets", { lives: 9, wings: 2 }, "/wings"],
  ["pets", { "@odata.type": "#cat", lives: 9, name: "Tom" }, undefined],
  ["pets", { "@odata.type": "#cat", breed: "x" }, "/breed"],
  ["pets", { "@odata.type": "#bird", wings: 2 }, undefined],
  ["settings", { id: "a", anything: true }, undefined],
  ["x.openTypeExtension", { extensionName: "a", anything: true }, undefined],
  ["labels", { first: "a", second: "b" }, undefined],
])("the undeclared property of %s %j is %s", (schema, value, want) => {
  expect(undeclaredIn(SCHEMAS)(refer(schema), value)?.path).toBe(want);
});

test("a parameter of an action may be spelled as in Microsoft's samples", () => {
  const schema = {
    type: "object",
    properties: { Message: refer("place"), SaveToSentItems: { type: "boolean" } },
  };
  const find = undeclaredIn(SCHEMAS);
  expect(find(schema, { message: { town: "x" }, saveToSentItems: true })).toBe(undefined);
  expect(find(schema, { Message: { town: "x" }, SaveToSentItems: true })).toBe(undefined);
  expect(find(schema, { message: { city: "x" } })).toMatchObject({ path: "/message/city" });
  expect(find(schema, { messages: {} })).toMatchObject({ path: "/messages", type: "" });
});

test("a type that adds properties without a component has these and those of its base", () => {
  const schema = { allOf: [refer("place"), { type: "object", properties: { size: { type: "integer" } } }] };
  const find = undeclaredIn(SCHEMAS);
  expect(find(schema, { town: "x", size: 1, "@odata.type": "#place" })).toBe(undefined);
  expect(find(schema, { sise: 1 })).toMatchObject({ name: "sise" });
});
