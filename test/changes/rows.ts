import { readdirSync, readFileSync } from "node:fs";
import { replaceAt } from "../../scripts/correct/overlay.ts";
import {
  isArray,
  isObject,
  type Json,
  type JsonObject,
  mapValues,
  objectAt,
  omit,
  own,
  stringAt,
} from "../../scripts/document/json.ts";
import { pointerTokens } from "../../scripts/document/pointer.ts";
import { parseYaml } from "../../scripts/document/yaml.ts";

/*
 * A row of a table is two revisions of a document:
 *   given:  the revision before: its fields, and the sections of its components
 *   change: the values of the revision after, by JSON pointer; null removes
 * A schema `thing` without `paths` is the response of `GET /things` and the body of `PUT /things`.
 */

const SECTIONS = [
  "schemas",
  "responses",
  "parameters",
  "examples",
  "requestBodies",
  "headers",
  "securitySchemes",
  "links",
  "callbacks",
  "pathItems",
];

const THING = { content: { "application/json": { schema: { $ref: "#/components/schemas/thing" } } } };

const FRAME = {
  openapi: "3.1.0",
  info: { title: "Things", version: "1" },
  paths: {
    "/things": {
      get: { responses: { 200: { description: "OK", ...THING } } },
      put: { requestBody: { required: true, ...THING }, responses: { 200: { description: "OK" } } },
    },
  },
};

/** The revisions of a row. */
export interface Revisions {
  readonly before: JsonObject;
  readonly after: JsonObject;
}

/** Reads the rows of the tables in a folder, with the name of each table. */
export function rowsIn(folder: URL): readonly { readonly file: string; readonly row: JsonObject }[] {
  return readdirSync(folder).flatMap((file) => {
    const rows = parseYaml(readFileSync(new URL(file, folder), "utf8"), file);
    if (!isArray(rows)) throw new Error(`${file}: is not a list`);
    return rows.filter(isObject).map((row) => ({ file, row }));
  });
}

/** Creates the revisions of a row. @throws {Error} on a change without an effect */
export function revisionsOf(row: JsonObject): Revisions {
  const before = documentOf(objectAt(row, "given"));
  const changes = Object.entries(objectAt(row, "change"));
  return {
    before,
    after: changes.reduce<JsonObject>((document, [at, value]) => changed(document, at, value), before),
  };
}

/** Sets the value at a pointer of a document, or removes it for null. @throws {Error} if nothing changes */
export function changed(document: JsonObject, at: string, value: Json | undefined): JsonObject {
  const tokens = pointerTokens(`#${at}`) ?? [];
  const [parent, name = ""] = [tokens.slice(0, -1), tokens.at(-1)];
  let isReached = false;
  const result = replaceAt(document, placeOf(document, parent), (holder) => {
    isReached = true;
    const removed = value === null ? undefined : value;
    if (isArray(holder))
      return holder.flatMap((item, index) =>
        String(index) !== name ? [item] : removed === undefined ? [] : [removed],
      );
    if (!isObject(holder)) throw new Error(`${at}: the parent is not an object`);
    if (removed === undefined && own(holder, name) === undefined)
      throw new Error(`${at}: no value to remove`);
    return removed === undefined ? omit(holder, name) : withEntry(holder, name, removed);
  });
  if (!isReached || !isObject(result)) throw new Error(`${at}: not in the document`);
  return result;
}

// `replaceAt` takes numbers for positions in lists.
function placeOf(document: JsonObject, tokens: readonly string[]): readonly (string | number)[] {
  let current: Json | undefined = document;
  return tokens.map((token) => {
    const isList = isArray(current);
    current = isArray(current) ? current[Number(token)] : isObject(current) ? own(current, token) : undefined;
    return isList ? Number(token) : token;
  });
}

function documentOf(parts: JsonObject): JsonObject {
  const sections = mapValues(parts, (value, name) => (SECTIONS.includes(name) ? value : undefined));
  const { paths, ...frame } = FRAME;
  const hasThing = own(objectAt(sections, "schemas"), "thing") !== undefined;
  return { ...frame, paths: hasThing ? paths : {}, ...omit(parts, ...SECTIONS), components: sections };
}

/** Returns a text field of a row. @throws {Error} if it is missing */
export function textAt(row: JsonObject, name: string): string {
  const text = stringAt(row, name);
  if (text === undefined) throw new Error(`a row has no ${name}: ${JSON.stringify(row).slice(0, 80)}`);
  return text;
}

function withEntry(holder: JsonObject, name: string, value: Json): JsonObject {
  const entries = Object.entries(holder).map(([key, item]) => [key, key === name ? value : item]);
  return Object.fromEntries(own(holder, name) === undefined ? [...entries, [name, value]] : entries);
}
