import { type ByteSource, textOf } from "../document/byte-source.ts";
import { fieldOf } from "../document/grammar.ts";
import { isObject, type Json, type JsonObject, objectAt, own } from "../document/json.ts";
import { memoized } from "../document/memoized.ts";
import { parseYaml, parseYamlObject } from "../document/yaml.ts";
import { InputError } from "../errors.ts";
import { type Block, type Entry, indexBlocks, type Shape } from "./block-index.ts";
import type { Catalog } from "./catalog.ts";
import { FallbackError } from "./fallback-error.ts";
import { decodeUtf8 } from "./utf8.ts";

/** The largest size of an entry that is parsed alone, in bytes. No entry of Graph is that large. */
const MAX_ENTRY = 1 << 24;

/** After so many entries, and one for so many bytes of the document, most others are likely to be requested too. */
const MANY = 500;
const BYTES_PER_ENTRY = 1000;

/** Documents of at least this many bytes are never parsed as a whole: it would take too much memory. */
const LARGE = 1 << 24;

const ENTRIES: Shape = () => undefined;
const SECTIONS: Shape = (name) => (fieldOf("components", name) === undefined ? undefined : ENTRIES);

/** The indexed parts of an OpenAPI document: path items, and components by section. */
const OPENAPI: Shape = (name) => (name === "paths" ? ENTRIES : name === "components" ? SECTIONS : undefined);

/**
 * Makes a catalog from an index: one pass over the bytes finds each path item and component, and only the requested
 * ones are parsed. Supports documents in block style, as Graph's is published.
 *
 * `pathItem` and `component` throw {@link FallbackError} if an entry cannot be parsed alone: it is malformed, or has
 * an alias to an anchor elsewhere.
 *
 * @throws {FallbackError} if the result may differ from that of a full parse
 */
export function indexCatalog(bytes: ByteSource): Catalog {
  return catalogOf(bytes, indexDocument(bytes));
}

/** Finds the path items and components of a document by indentation; see {@link indexBlocks}. */
export function indexDocument(bytes: ByteSource): Block {
  return indexBlocks(bytes, OPENAPI);
}

/**
 * Makes the catalog of a document and its index; see {@link indexCatalog}.
 *
 * @param expected the number of entries that will be requested, if known
 */
export function catalogOf(bytes: ByteSource, root: Block, expected = 0): Catalog {
  const paths = root.entries.get("paths")?.block;
  const components = root.entries.get("components")?.block;
  const head: [string, Json][] = [];
  for (const [name, { block }] of root.entries) {
    const value = block === undefined ? parseEntry(bytes, [root], name) : undefined;
    if (value !== undefined) head.push([name, value]);
  }
  const takeEntry = entryTaker(bytes, expected);
  return {
    parser: "index",
    source: bytes.name,
    head: Object.fromEntries(head),
    fields: [...root.entries.keys()],
    paths: [...(paths?.entries.keys() ?? [])],
    schemaNames: [...(components?.entries.get("schemas")?.block?.entries.keys() ?? [])],
    pathItem: (path) => (paths && takeEntry([root, paths], ["paths"], path)) ?? {},
    component: (section, name) => {
      const found = components?.entries.get(section);
      if (components === undefined || found === undefined) return undefined;
      if (found.block === undefined) throw new FallbackError(`components/${section} is not indexed`);
      return takeEntry([root, components, found.block], ["components", section], name);
    },
  };
}

type TakeEntry = (blocks: readonly Block[], path: readonly string[], name: string) => Json | undefined;

// Parses entries alone, and the whole document as soon as this is likely to take less time.
function entryTaker(bytes: ByteSource, expected: number): TakeEntry {
  const whole = memoized(wholeOf);
  let taken = 0;
  return (blocks, path, name) => {
    taken += 1;
    const count = Math.max(taken, expected);
    const isMost = count > MANY && count * BYTES_PER_ENTRY > bytes.size && bytes.size < LARGE;
    const document = isMost ? whole(bytes) : {};
    return own(objectAt(document, ...path), name) ?? parseEntry(bytes, blocks, name);
  };
}

// Returns an empty object if the document has an error, which may not be in the requested entries.
function wholeOf(bytes: ByteSource): JsonObject {
  try {
    return parseYamlObject(textOf(bytes), bytes.name);
  } catch (error) {
    if (error instanceof InputError) return {};
    throw error;
  }
}

/**
 * Parses one entry of the document. Adds its parent keys before it, so that indentation and depth are the same as
 * in the document.
 *
 * @param blocks the blocks that contain the entry, outermost first
 * @returns undefined if there is no such entry
 * @throws {FallbackError} if it cannot be parsed alone, or the text contains more than its key and value
 */
function parseEntry(bytes: ByteSource, blocks: readonly Block[], key: string): Json | undefined {
  const entry = blocks.at(-1)?.entries.get(key);
  if (entry === undefined) return undefined;
  const parents = blocks.slice(0, -1);
  const around = parents.map(({ indent }) => `${" ".repeat(indent)}${PARENT}:\n`).join("");
  let value: Json = parseText(around + textOfEntry(bytes, entry), key);
  for (const name of [...parents.map(() => PARENT), key]) {
    const inner: Json | undefined = isObject(value) ? onlyValue(value, name) : undefined;
    if (inner === undefined) throw new FallbackError(`${key} has other content than the index found`);
    value = inner;
  }
  return value;
}

const PARENT = "parent";

function onlyValue(object: JsonObject, name: string): Json | undefined {
  return Object.keys(object).length === 1 ? own(object, name) : undefined;
}

function textOfEntry(source: ByteSource, { start, end }: Entry): string {
  if (end - start > MAX_ENTRY) throw new FallbackError("an entry is longer than 16 MiB");
  const bytes = source.read(start, end);
  return decodeUtf8(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), 0, bytes.byteLength);
}

function parseText(text: string, key: string): Json {
  try {
    return parseYaml(text, key);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    throw new FallbackError(`an entry cannot be parsed alone: ${error.message}`);
  }
}
