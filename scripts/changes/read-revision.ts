import { type ByteSource, textOf } from "../document/byte-source.ts";
import type { Dialect } from "../document/dialect.ts";
import { fieldOf } from "../document/grammar.ts";
import { sha256 } from "../document/hash.ts";
import { type Json, type JsonObject, objectAt, own } from "../document/json.ts";
import { parseYamlObject } from "../document/yaml.ts";
import type { Block } from "../slice/block-index.ts";
import { FallbackError } from "../slice/fallback-error.ts";
import { catalogOf, indexDocument } from "../slice/index-catalog.ts";
import {
  assertFewEntries,
  type Entries,
  entryOf,
  openRevision,
  type Revision,
  type RevisionParts,
  revisionOf,
} from "./revision.ts";

/**
 * Parsed entries by the hash of their bytes: two revisions share them, so that equal entries are parsed once.
 */
export type EntryPool = Map<string, JsonObject>;

/** Options of `readRevision`. */
export interface ReadOptions {
  /** The parsed document, if available: its entries are then not parsed again. */
  readonly document?: JsonObject;
  /** The dialect of the document. Default: detected from the document. */
  readonly dialect?: Dialect | undefined;
}

/**
 * Reads a revision: entry by entry if the index is reliable for the document, otherwise by a full parse.
 *
 * @param bytes YAML or JSON
 * @param pool  the entries parsed so far; grows
 * @throws {InputError} if the document is unreadable or not OpenAPI 3.0 or 3.1
 */
export function readRevision(
  bytes: ByteSource,
  pool: EntryPool,
  { document, dialect }: ReadOptions = {},
): Revision {
  try {
    return openRevision(indexed(bytes, pool, document), dialect);
  } catch (error) {
    if (!(error instanceof FallbackError)) throw error;
    return revisionOf(document ?? parseYamlObject(textOf(bytes), bytes.name), bytes.name, dialect);
  }
}

function indexed(bytes: ByteSource, pool: EntryPool, given: JsonObject | undefined): RevisionParts {
  const index = indexDocument(bytes);
  const paths = index.entries.get("paths")?.block;
  const sections = [...(index.entries.get("components")?.block?.entries ?? [])];
  const blocks = [paths, ...sections.map(([, { block }]) => block)];
  // Refuses too many entries before any is parsed.
  assertFewEntries(
    blocks.reduce((sum, block) => sum + (block?.entries.size ?? 0), 0),
    bytes.name,
  );
  const hashes = (block: Block | undefined) =>
    [...(block?.entries ?? [])].map(
      ([name, { start, end }]) => [name, sha256(bytes.read(start, end))] as const,
    );
  const hashed = new Map(blocks.map((block) => [block, hashes(block)]));
  const fresh = [...hashed.values()].flat().filter(([, key]) => !pool.has(key));
  const catalog = catalogOf(bytes, index, given ? 0 : fresh.length);
  const entries = (
    block: Block | undefined,
    path: readonly string[],
    parse: (name: string) => Json | undefined,
  ): Entries => {
    const found = new Map<string, JsonObject>();
    for (const [name, key] of hashed.get(block) ?? []) {
      if (path[0] === "paths" && name.startsWith("x-")) continue;
      const parsed = pool.get(key) ?? (given && own(objectAt(given, ...path), name)) ?? parse(name);
      const value = entryOf(parsed, bytes.name, [...path, name]);
      pool.set(key, value);
      found.set(name, value);
    }
    return found;
  };
  const components = sections
    .filter(([section]) => fieldOf("components", section) !== undefined)
    .map(([section, { block }]): [string, Entries] => [
      section,
      entries(block, ["components", section], (name) => catalog.component(section, name)),
    ]);
  return {
    name: bytes.name,
    head: catalog.head,
    paths: entries(paths, ["paths"], catalog.pathItem),
    components: new Map(components),
  };
}
