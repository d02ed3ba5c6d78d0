// Requests that send a list or a value in place of a resource.
import { expect, test } from "vitest";
import type { JsonObject } from "../../scripts/document/json.ts";
import { startEmulator } from "../../scripts/emulator/index.ts";
import { ask } from "./ask.ts";

const content: JsonObject = { "application/json": { schema: { type: ["array", "string", "integer"] } } };
const put: JsonObject = { requestBody: { content }, responses: { 200: { description: "Done.", content } } };

const DOCUMENT: JsonObject = {
  openapi: "3.1.0",
  info: { title: "Board", version: "1" },
  paths: { "/cells": { post: put }, "/cells/{id}": { put, patch: put } },
};

test.each(["[]", '"X"', " 1"])("%s as a body creates or replaces no resource", async (raw) => {
  await using emulator = await startEmulator({ document: DOCUMENT });
  for (const line of ["POST /cells", "PUT /cells/a"]) {
    const { status, text } = await ask(emulator, line.replace(" ", ` ${emulator.url}`), { raw });
    expect([status, text]).toEqual([200, "[]"]);
  }
  const patch = await ask(emulator, `PATCH ${emulator.url}/cells/a`, { raw });
  const wrong = await ask(emulator, `PUT ${emulator.url}/cells/a`, { raw: "true" });
  expect([patch.status, wrong.status, wrong.code]).toEqual([404, 400, undefined]);
  expect(emulator.violations).toEqual([]);
});
