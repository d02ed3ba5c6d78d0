import { fileURLToPath } from "node:url";
import { afterAll, afterEach, describe, expect, test } from "vitest";
import { operationsOf } from "../../scripts/emulator/contract/operations.ts";
import { type EmulatorPlugin, startEmulator } from "../../scripts/emulator/index.ts";
import { Refusal } from "../../scripts/emulator/wire/errors.ts";
import { InputError } from "../../scripts/errors.ts";
import { ask } from "./ask.ts";

const document = fileURLToPath(new URL("documents/library.yaml", import.meta.url));
const COMIC = "#microsoft.graph.comic";
const seed = {
  "/me/shelf": { color: "red" },
  "/me/books": [
    { id: "a", title: "Ink", pages: 9, state: "lost", notes: [{ text: "dog-eared" }] },
    { id: "B", title: "Owl", "@odata.type": COMIC, hero: "Ona" },
  ],
};
const emulator = await startEmulator({ document, seed });
afterEach(() => {
  expect(emulator.violations).toEqual([]);
  emulator.reset();
});
afterAll(() => emulator.close());

const at = (line: string) => line.replace(" ", ` ${emulator.url}`);
const shows = { prefer: "include-unknown-enum-members" };

describe("collections", () => {
  test("a list contains the seed, with the type of each subtype", async () => {
    const { items } = await ask(emulator, at("GET /me/books"), { headers: shows });
    expect(items).toMatchObject([
      { id: "a", title: "Ink", state: "lost", createdDateTime: expect.any(String) },
      { id: "B", "@odata.type": COMIC, hero: "Ona" },
    ]);
    expect(items[0]).not.toHaveProperty("notes");
  });

  test.each([
    { query: '$search="ink"', want: ["a"] },
    { query: "$filter=pages gt 5", want: ["a"] },
    { query: "$top=1", want: ["a"] },
  ])("a list supports $query", async ({ query, want }) => {
    const { items } = await ask(emulator, at(`GET /me/books?${query}`));
    expect(items.map(({ id }) => id)).toEqual(want);
  });

  test("nested items of the seed can be expanded and have their own path", async () => {
    const { items } = await ask(emulator, at("GET /me/books?$expand=notes"));
    const note = { id: expect.any(String), text: "dog-eared" };
    expect(items[0]?.["notes"]).toEqual([note]);
    expect((await ask(emulator, at("GET /me/books/a/notes"))).items).toEqual([note]);
  });

  test.each(["graph.comic", "microsoft.graph.comic"])("a cast to %s selects a subtype", async (cast) => {
    const { items } = await ask(emulator, at(`GET /me/books/${cast}`));
    expect(items).toMatchObject([{ id: "B", hero: "Ona" }]);
  });

  test.each(["delta()", "delta"])("%s responds with the collection and a delta link", async (name) => {
    const { items, body } = await ask(emulator, at(`GET /me/books/${name}`));
    expect(items).toHaveLength(2);
    expect(body["@odata.deltaLink"]).toBe(`${emulator.url}/me/books/${name}`);
  });

  test("a list hides a later enum member without the preference", async () => {
    expect((await ask(emulator, at("GET /me/books/a"))).body["state"]).toBe("unknownFutureValue");
  });

  test.each([
    { body: { state: "unknownFutureValue", "@odata.type": COMIC }, want: 400 },
    { body: { state: "lost", "@odata.type": COMIC }, want: 400 },
    { body: { title: 1, "@odata.type": COMIC }, want: 400 },
    { body: { title: "New" }, want: 201 },
    { body: { title: "New", "@odata.type": "#microsoft.graph.film" }, want: 400 },
    { body: { title: "New", hero: "Ana", "@odata.type": COMIC }, want: 201 },
  ])("a create of $body responds with $want", async ({ body, want }) => {
    const { status, body: created } = await ask(emulator, at("POST /me/books"), { body });
    expect(status).toBe(want);
    if (want === 201) expect(emulator.data.at(`/me/books/${created["id"]}`)).toMatchObject({ title: "New" });
  });

  test("in a slice that begins below an entity, each such entity exists", async () => {
    emulator.data.seed({ "/branches/north/hours": [{ text: "9 to 5" }] });
    expect((await ask(emulator, at("GET /branches/north/hours"))).items).toMatchObject([{ text: "9 to 5" }]);
    expect((await ask(emulator, at("GET /branches/south/hours"))).items).toEqual([]);
  });

  test("a collection is recognized without the paths of its entities", () => {
    const items = { type: "array", items: { type: "object" } };
    const page = { schema: { type: "object", properties: { value: items } } };
    const responses = { "200": { description: "A page.", content: { "application/json": page } } };
    const paths = {
      "/things": { get: { responses }, post: { responses: {} } },
      "/send": { post: { responses: {} } },
    };
    expect(operationsOf({ paths }).map(({ id, kind }) => [id, kind])).toEqual([
      ["get /things", "list"],
      ["post /things", "create"],
      ["post /send", "action"],
    ]);
  });

  test("keys are case-sensitive, except for GUIDs", async () => {
    expect((await ask(emulator, at("GET /me/books/A"))).code).toBe("itemNotFound");
    const id = "8C3B5C30-3899-4712-95F9-F3C6B4E5324D";
    emulator.data.seed({ "/me/books": [{ id, title: "Guide" }] });
    for (const key of [id, id.toLowerCase()])
      expect((await ask(emulator, at(`GET /me/books/${key}`))).body["title"]).toBe("Guide");
  });
});

describe("single resources, media and actions", () => {
  test("a single resource can be read and changed", async () => {
    const changed = await ask(emulator, at("PATCH /me/shelf"), { body: { color: "blue" } });
    expect(changed.body).toMatchObject({ color: "blue" });
    expect((await ask(emulator, at("GET /me/shelf"))).body).toMatchObject({ color: "blue" });
  });

  test("media content can be replaced and read", async () => {
    const headers = { "content-type": "application/octet-stream" };
    expect((await ask(emulator, at("PUT /me/books/a/$value"), { raw: "Once", headers })).text).toBe("Once");
    expect((await ask(emulator, at("GET /me/books/a/$value"))).text).toBe("Once");
  });

  test.each([
    { line: "POST /me/books/a/lend", body: { days: 3 }, want: 204 },
    { line: "POST /me/books/a/lend", body: {}, want: 400 },
    { line: "POST /me/books/z/lend", body: { days: 3 }, want: 404 },
  ])("$line with $body responds with $want", async ({ line, body, want }) => {
    expect((await ask(emulator, at(line), { body })).status).toBe(want);
  });

  test("an action with the entity's type as its response returns the entity", async () => {
    expect((await ask(emulator, at("POST /me/books/a/copy"))).body).toMatchObject({ id: "a", title: "Ink" });
  });
});

describe("startEmulator", () => {
  test.each([
    { given: "an unknown path", data: { "/me/films": [] }, want: /^\/me\/films: no such path/ },
    { given: "an unknown single resource", data: { "/me/Shelf": {} }, want: /^\/me\/Shelf: no such path/ },
    { given: "an object for a collection", data: { "/me/books": {} }, want: /^\/me\/books: is a collection/ },
    { given: "a list for a resource", data: { "/me/shelf": [] }, want: /^\/me\/shelf: is a single resource/ },
    { given: "a misspelt property", data: { "/me/books": [{}, { titel: "" }] }, want: /books\/1\/titel: / },
    {
      given: "a misspelt property of a nested item",
      data: { "/me/books": [{ notes: [{ txt: "" }] }] },
      want: /books\/0\/notes\/0\/txt: .* use one of id, text$/,
    },
  ])("refuses a seed with $given", async ({ data, want }) => {
    const starting = startEmulator({ document, seed: data });
    await expect(starting).rejects.toThrow(want);
    await expect(starting).rejects.toThrow(InputError);
    expect(() => emulator.data.seed({ "/me/shelf": { color: "green" }, ...data })).toThrow(want);
    expect(emulator.data.at("/me/shelf")).toMatchObject({ color: "red" });
  });

  test("refuses a document that cannot be read", async () => {
    await expect(startEmulator({ document: "missing.yaml" })).rejects.toThrow(
      /^missing.yaml: cannot be read/,
    );
  });
});

describe("an emulator", () => {
  test("listens on loopback by default", async () => {
    expect(new URL(emulator.url).hostname).toBe("127.0.0.1");
    await using other = await startEmulator({ document, host: "::1" });
    expect(new URL(other.url).hostname).toBe("[::1]");
    expect((await fetch(`${other.url}/me/books`)).status).toBe(401);
  });
});

test("a plug-in can add statuses, views, aliases and errors", async () => {
  const plugin: EmulatorPlugin = () => ({
    routes: [
      { match: "GET /me/books/{…}", handle: (_, next) => ({ ...next(), status: 203 }) },
      {
        match: "/me/shelf",
        handle: () => {
          throw new Refusal(423, "shelfLocked", "The shelf is locked.");
        },
      },
    ],
    aliases: { "GET /me/books/{…}/copy": "POST" },
    missing: ({ name }, id) => new Refusal(410, "gone", `${name} ${id} is gone.`),
  });
  await using other = await startEmulator({ document, seed, plugins: [plugin] });
  const status = async (line: string) => (await ask(other, line.replace(" ", ` ${other.url}`))).status;
  expect(await status("GET /me/books/a")).toBe(203);
  expect(await status("GET /me/books/z")).toBe(410);
  expect(await status("GET /me/books/a/copy")).toBe(200);
  expect(await status("GET /me/books")).toBe(200);
  expect(await status("GET /me/shelf")).toBe(423);
  expect(other.violations).toEqual([]);
});

test("a reset restores the faults and the throttling given at the start", async () => {
  const faults = [{ kind: "status", status: 418, match: "GET /me/*" }] as const;
  await using other = await startEmulator({ document, faults });
  const status = async () => (await ask(other, `GET ${other.url}/me/books`)).status;
  expect([await status(), await status()]).toEqual([418, 200]);
  other.reset();
  expect(await status()).toBe(418);
});
