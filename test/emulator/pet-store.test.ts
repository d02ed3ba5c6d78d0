import { fileURLToPath } from "node:url";
import { afterAll, afterEach, describe, expect, test } from "vitest";
import type { JsonObject } from "../../scripts/document/json.ts";
import { startEmulator } from "../../scripts/emulator/index.ts";
import { ask } from "./ask.ts";

const document = fileURLToPath(new URL("documents/pet-store.yaml", import.meta.url));
const emulator = await startEmulator({
  document,
  seed: {
    "/pets": [
      { id: 7, name: "Rex", species: "dog" },
      { id: 8, name: "Turbo", species: "snail" },
    ],
    "/shop": { open: true },
  },
});
afterEach(() => {
  expect(emulator.violations).toEqual([]);
  emulator.reset();
});
afterAll(() => emulator.close());

const at = (line: string) => line.replace(" ", ` ${emulator.url}`);
const anonymous = { authorization: "" };

describe("a service without OData", () => {
  test("is served below the path of its server", () => {
    expect(new URL(emulator.url).pathname).toBe("/v2");
  });

  test.each([
    ["https://pets.test/", ""],
    ["/", ""],
    ["https://pets.test/v1/", "/v1"],
    ["//pets.test/v1", "/v1"],
    ["https://{region}.pets.test/{version}/", ""],
  ])("of the server %s is served below '%s'", async (url, root) => {
    const get = { responses: { 204: { description: "Done." } } };
    const served = { openapi: "3.1.0", servers: [{ url }], paths: { "/a": { get } } };
    await using other = await startEmulator({ document: served });
    const { status } = await fetch(`${new URL(other.url).origin}${root}/a`);
    expect([other.url, status]).toEqual([`${new URL(other.url).origin}${root}`, 204]);
  });

  test("takes no property for a key whose name only ends like that of one", async () => {
    const schema: JsonObject = { type: "object", properties: { paid: { type: "boolean" } } };
    const content: JsonObject = { "application/json": { schema: { $ref: "#/components/schemas/Order" } } };
    const responses: JsonObject = { 200: { description: "Done.", content } };
    await using other = await startEmulator({
      document: {
        openapi: "3.1.0",
        paths: {
          "/orders": { post: { requestBody: { content }, responses } },
          "/orders/{number}": { get: { responses } },
        },
        components: { schemas: { Order: schema } },
      },
    });
    const made = await ask(other, `POST ${other.url}/orders`, { body: {} });
    expect([made.status, made.body["paid"]]).toEqual([200, undefined]);
  });

  test.each([
    { given: "all items", line: "GET /pets", want: [7, 8] },
    { given: "the items with a property value", line: "GET /pets?species=snail", want: [8] },
    { given: "the items with one of two property values", line: "GET /pets?species=snail,dog", want: [7, 8] },
    { given: "a limit", line: "GET /pets?limit=1", want: [7] },
    { given: "a list below the collection", line: "GET /pets/findBySpecies?species=dog", want: [7] },
  ])("$given: $line", async ({ line, want }) => {
    const { status, text } = await ask(emulator, at(line), { headers: anonymous });
    const found: readonly { readonly id: number }[] = JSON.parse(text);
    expect([status, found.map(({ id }) => id)]).toEqual([200, want]);
  });

  test("creates items with a number as the key, and reads, changes, replaces and deletes them by it", async () => {
    const created = await ask(emulator, at("POST /pets"), { body: { name: "Mia", species: "cat" } });
    expect([created.status, created.body]).toMatchObject([201, { name: "Mia", species: "cat" }]);
    const pet = `/pets/${created.body["id"]}`;
    expect(created.body["id"]).toEqual(expect.any(Number));
    expect(created.headers.get("location")).toBe(`${emulator.url}${pet}`);
    expect((await ask(emulator, at(`GET ${pet}`))).body).toEqual(created.body);
    const patch = { raw: '{"name":"Mo"}', headers: { "content-type": "application/merge-patch+json" } };
    expect((await ask(emulator, at(`PATCH ${pet}`), patch)).body).toEqual({ ...created.body, name: "Mo" });
    const replaced = await ask(emulator, at(`PUT ${pet}`), { body: { name: "Max" } });
    expect(replaced.body).toMatchObject({ id: created.body["id"], name: "Max" });
    expect(replaced.body).not.toHaveProperty("species");
    const deleted = await ask(emulator, at(`DELETE ${pet}`));
    expect([deleted.status, deleted.text]).toEqual([200, ""]);
    expect((await ask(emulator, at(`GET ${pet}`))).status).toBe(404);
  });

  test.each([
    { given: "an unknown key", line: "GET /pets/99", want: [404, "The resource does not exist: pets '99'."] },
    { given: "a missing parameter", line: "GET /pets/findBySpecies", want: [400, /'species' is required/] },
    { given: "an invalid body", line: "POST /pets", body: { name: "" }, want: [400, /\/name/] },
    { given: "no token", line: "POST /pets", body: { name: "A" }, headers: anonymous, want: [401, /token/] },
  ])(
    "responds to $given with the error that the document declares",
    async ({ line, body, headers, want }) => {
      const reply = await ask(emulator, at(line), { ...(body ? { body } : {}), headers: headers ?? {} });
      const [status, title] = want;
      const expected = title instanceof RegExp ? expect.stringMatching(title) : title;
      expect([reply.status, reply.body]).toEqual([status, { status, title: expected }]);
    },
  );

  test("recognizes a list within an object, in a collection of an entity", async () => {
    const made = await ask(emulator, at("POST /pets/7/visits"), { body: { reason: "fleas" } });
    expect([made.status, made.text]).toEqual([201, ""]);
    const { body } = await ask(emulator, at("GET /pets/7/visits"));
    expect(body).toEqual({ total: 0, entries: [{ number: expect.any(String), reason: "fleas" }] });
    const [, number] = /([^/]+)$/.exec(made.headers.get("location") ?? "") ?? [];
    expect((await ask(emulator, at(`GET /pets/7/visits/${number}`))).body).toMatchObject({ reason: "fleas" });
    expect((await ask(emulator, at("GET /pets/8/visits"))).body["entries"]).toEqual([]);
  });

  test("serves a single resource, and an action with a minimal valid response", async () => {
    expect((await ask(emulator, at("GET /shop"))).body).toEqual({ open: true, hours: [] });
    const photo = await ask(emulator, at("POST /pets/7/photo"), {
      raw: "\u0001",
      headers: { "content-type": "application/octet-stream" },
    });
    expect([photo.status, photo.body]).toEqual([202, { accepted: true }]);
    expect((await ask(emulator, at("POST /pets/99/photo"))).status).toBe(404);
  });
});
