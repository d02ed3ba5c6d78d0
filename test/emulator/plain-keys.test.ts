// Keys in the paths of services without OData.
import { expect, test } from "vitest";
import type { JsonObject } from "../../scripts/document/json.ts";
import { startEmulator } from "../../scripts/emulator/index.ts";

const jsonOf = (schema: string): JsonObject => ({
  content: { "application/json": { schema: { $ref: `#/components/schemas/${schema}` } } },
});
const pageOf = (schema: string): JsonObject => ({
  content: {
    "application/json": { schema: { type: "array", items: { $ref: `#/components/schemas/${schema}` } } },
  },
});
const itemWith = (schema: string, ...keys: readonly string[]): JsonObject => ({
  parameters: keys.map((name) => ({ name, in: "path", required: true, schema: { type: "string" } })),
  get: { responses: { 200: { description: "d", ...jsonOf(schema) } } },
  patch: { requestBody: jsonOf(schema), responses: { 200: { description: "d", ...jsonOf(schema) } } },
  put: { requestBody: jsonOf(schema), responses: { 200: { description: "d", ...jsonOf(schema) } } },
  delete: { responses: { 204: { description: "d" } } },
});
const listOf = (schema: string): JsonObject => ({
  get: { responses: { 200: { description: "d", ...pageOf(schema) } } },
  post: { requestBody: jsonOf(schema), responses: { 201: { description: "d", ...jsonOf(schema) } } },
});
const DOCUMENT: JsonObject = {
  openapi: "3.1.0",
  info: { title: "T", version: "1" },
  paths: {
    "/visits/{number}": itemWith("Visit", "number"),
    "/rates/{from}/{to}": itemWith("Rate", "from", "to"),
    "/rates/{from}/{to}/changes": listOf("Rate"),
    "/visits/{number}/{to}": itemWith("Rate", "number", "to"),
    "/reports/{id}.json": itemWith("Rate", "id"),
    "/at(path='{path}')/{number}": itemWith("Rate", "path", "number"),
    "/at(path='{path}')/changes": listOf("Rate"),
    "/lines": listOf("Line"),
    "/lines/{number}": itemWith("Line", "number"),
    "/rate": itemWith("Rate"),
    "/{code}": itemWith("Rate", "code"),
  },
  components: {
    schemas: {
      Visit: { type: "object", properties: { number: { type: "integer" } } },
      Line: { type: "object", additionalProperties: false, properties: { text: { type: "string" } } },
      Rate: { type: "object", properties: { id: { type: "string" }, rate: { type: "number" } } },
    },
  },
};

async function ask(url: string, method: string, body?: string) {
  const headers = { "content-type": "application/json" };
  const response = await fetch(url, body === undefined ? { method } : { method, headers, body });
  const text = await response.text();
  return { status: response.status, body: text === "" ? undefined : JSON.parse(text) };
}

test("a text in place of a key that is a number is refused", async () => {
  await using emulator = await startEmulator({ document: DOCUMENT });
  const { status, body } = await ask(`${emulator.url}/visits/seven`, "PUT", "{}");
  expect({ status, message: body.message }).toEqual({
    status: 400,
    message: "The key 'seven' is not a number.",
  });
  expect(await ask(`${emulator.url}/visits/7`, "PUT", "{}")).toEqual({ status: 200, body: { number: 7 } });
  expect(emulator.violations).toEqual([]);
});

test("an entity with two keys in its path may have an id of its own", async () => {
  await using emulator = await startEmulator({ document: DOCUMENT });
  const url = `${emulator.url}/rates/eur/usd`;
  const rate = { id: "r1", rate: 1 };
  expect(await ask(url, "PUT", JSON.stringify(rate))).toEqual({ status: 200, body: rate });
  expect(await ask(url, "PUT", '{"id":"r1","rate":2}')).toEqual({ status: 200, body: { id: "r1", rate: 2 } });
  expect(await ask(url, "GET")).toEqual({ status: 200, body: { id: "r1", rate: 2 } });
  expect((await ask(url, "PATCH", '{"id":"r1","rate":3}')).body).toEqual({ id: "r1", rate: 3 });
  expect((await ask(url, "DELETE")).status).toBe(204);
  expect((await ask(url, "GET")).body).not.toMatchObject(rate);
});

test.each([
  ["/rates/eur/usd", "/rates/gbp/usd"],
  ["/visits/7/usd", "/visits/8/usd"],
  ["/usd", "/gbp"],
  ["/reports/usd.json", "/reports/gbp.json"],
  ["/at(path='a')/usd", "/at(path='b')/usd"],
])("%s and %s are different entities", async (one, other) => {
  const seed = { "/visits": [{ number: 7 }, { number: 8 }] };
  await using emulator = await startEmulator({ document: DOCUMENT, seed });
  const rate = { id: "usd", rate: 1 };
  await ask(`${emulator.url}${one}`, "PUT", JSON.stringify(rate));
  expect((await ask(`${emulator.url}${other}`, "GET")).body).not.toHaveProperty("rate");
  expect((await ask(`${emulator.url}${one}`, "GET")).body).toEqual(rate);
  expect(emulator.violations).toEqual([]);
});

test("collections below two keys are those of both", async () => {
  await using emulator = await startEmulator({ document: DOCUMENT, seed: { "/rates/eur/usd": { rate: 1 } } });
  const { url } = emulator;
  await ask(`${url}/rates/eur/usd/changes`, "POST", '{"id":"a"}');
  const listed = async (keys: string) => (await ask(`${url}/rates/${keys}/changes`, "GET")).body;
  expect(await listed("eur/usd")).toEqual([{ id: "a" }]);
  expect([await listed("gbp/usd"), await listed("usd/eur")]).toEqual([[], []]);
  expect((await ask(`${url}/rates/eur/usd`, "GET")).body).toMatchObject({ rate: 1 });
});

test("the seed has the collection below a name with a parameter", async () => {
  const seed = { "/at(path='a')/changes": [{ id: "c" }] };
  await using emulator = await startEmulator({ document: DOCUMENT, seed });
  const listed = async (name: string) =>
    (await ask(`${emulator.url}/at(path='${name}')/changes`, "GET")).body;
  expect([await listed("a"), await listed("b")]).toEqual([[{ id: "c" }], []]);
  expect(emulator.data.at("/at(path='a')/changes")).toEqual([{ id: "c" }]);
});

test("a key that a closed type does not declare is in the path alone", async () => {
  await using emulator = await startEmulator({ document: DOCUMENT });
  const line = { text: "x" };
  const { status, body } = await ask(`${emulator.url}/lines`, "POST", JSON.stringify(line));
  expect({ status, body }).toEqual({ status: 201, body: line });
  expect(await ask(`${emulator.url}/lines/2`, "PUT", JSON.stringify(line))).toEqual({
    status: 200,
    body: line,
  });
  expect(await ask(`${emulator.url}/lines/2`, "GET")).toEqual({ status: 200, body: line });
  expect((await ask(`${emulator.url}/lines`, "GET")).body).toEqual([line, line]);
});

test("an update cannot change a key, whatever its name, and may send one where there is none", async () => {
  await using emulator = await startEmulator({ document: DOCUMENT, seed: { "/visits": [{ number: 7 }] } });
  const refused = await ask(`${emulator.url}/visits/7`, "PATCH", '{"number":8}');
  expect(refused).toMatchObject({ status: 400, body: { message: "The number cannot be changed." } });
  expect(await ask(`${emulator.url}/visits/7`, "PATCH", '{"number":7}')).toMatchObject({ status: 200 });
  const single = await ask(`${emulator.url}/rate`, "PATCH", '{"id":"a","rate":2}');
  expect(single).toMatchObject({ status: 200, body: { rate: 2 } });
});
