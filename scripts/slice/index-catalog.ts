import type { ByteSource } from "../document/byte-source.ts";
import { fieldOf } from "../document/grammar.ts";
import { isObject, type Json, type JsonObject, own } from "../document/json.ts";
import { parseYaml } from "../document/yaml.ts";
import { InputError } from "../errors.ts";
import { type Block, type Entry, indexBlocks, type Shape } from "./block-index.ts";
import { CannotVouchError } from "./cannot-vouch.ts";
import type { Catalog } from "./catalog.ts";
import { decodeUtf8 } from "./utf8.ts";

/** How long an entry may be that is read by itself. Longer than any of Graph, and than most documents. */
const LONGEST_ENTRY = 1 << 24;

const ENTRIES: Shape = () => undefined;
const SECTIONS: Shape = (name) => (fieldOf("components", name) === undefined ? undefined : ENTRIES);

/** What of an OpenAPI document is indexed: path items, and components by section. */
export const OPENAPI: Shape = (name) =>
  name === "paths" ? ENTRIES : name === "components" ? SECTIONS : undefined;

/**
 * A catalog by an index: one pass over the bytes finds where each path item and component stands, and
 * only those asked for are parsed. Holds for documents in block style, as published.
 *
 * `pathItem` and `component` throw {@link CannotVouchError} too, where a part cannot be read by itself: it
 * is malformed, or has an alias to an anchor elsewhere.
 *
 * @throws {CannotVouchError} when it would not surely give what a full parse gives
 */
export function indexCatalog(bytes: ByteSource): Catalog {
  const root = indexBlocks(bytes, OPENAPI);
  const paths = root.entries.get("paths")?.block;
  const components = root.entries.get("components")?.block;
  const head: [string, Json][] = [];
  for (const [name, { block }] of root.entries) {
    const value = block === undefined ? parseEntry(bytes, [root], name) : undefined;
    if (value !== undefined) head.push([name, value]);
  }
  return {
    way: "index",
    source: bytes.name,
    head: Object.fromEntries(head),
    paths: [...(paths?.entries.keys() ?? [])],
    schemaNames: [...(components?.entries.get("schemas")?.block?.entries.keys() ?? [])],
    pathItem: (path) => (paths && parseEntry(bytes, [root, paths], path)) ?? {},
    component: (section, name) => {
      const found = components?.entries.get(section);
      if (components === undefined || found === undefined) return undefined;
      if (found.block === undefined) throw new CannotVouchError(`components/${section} is not indexed`);
      return parseEntry(bytes, [root, components, found.block], name);
    },
  };
}

/**
 * Parses one entry as it stands in the document. Its parents are written before it, so that indentation
 * and depth mean what they do there.
 *
 * @param blocks the block it is an entry of, behind the blocks around that, the outermost first
 * @returns undefined where there is no such entry
 * @throws {CannotVouchError} when it cannot be read by itself, or holds more than its key and its value
 */
function parseEntry(bytes: ByteSource, blocks: readonly Block[], key: string): Json | undefined {
  const entry = blocks.at(-1)?.entries.get(key);
  if (entry === undefined) return undefined;
  const parents = blocks.slice(0, -1);
  const around = parents.map(({ indent }) => `${" ".repeat(indent)}${PARENT}:\n`).join("");
  let value: Json = parseText(around + textOf(bytes, entry), key);
  for (const name of [...parents.map(() => PARENT), key]) {
    const inner: Json | undefined = isObject(value) ? onlyValue(value, name) : undefined;
    if (inner === undefined) throw new CannotVouchError(`${key} does not hold what the index found`);
    value = inner;
  }
  return value;
}

const PARENT = "parent";

function onlyValue(object: JsonObject, name: string): Json | undefined {
  return Object.keys(object).length === 1 ? own(object, name) : undefined;
}

function textOf(source: ByteSource, { start, end }: Entry): string {
  if (end - start > LONGEST_ENTRY) throw new CannotVouchError("an entry is longer than 16 MiB");
  const bytes = source.read(start, end);
  return decodeUtf8(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), 0, bytes.byteLength);
}

function parseText(text: string, key: string): Json {
  try {
    return parseYaml(text, key);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    throw new CannotVouchError(`a part cannot be read by itself: ${error.message}`);
  }
}
