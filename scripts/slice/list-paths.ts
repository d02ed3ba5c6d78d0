import type { ByteSource } from "../document/byte-source.ts";
import { METHODS } from "../document/grammar.ts";
import { operationsOf } from "../document/path-item.ts";
import { assertSupported } from "../document/version.ts";
import { type Block, indexBlocks, type Shape } from "./block-index.ts";
import { FallbackError } from "./fallback-error.ts";
import { catalogOf } from "./index-catalog.ts";
import { parseCatalog } from "./parse-catalog.ts";
import { withPathItems } from "./path-items.ts";
import { selectPaths } from "./select.ts";

/** The selected paths of a document. */
export interface Listing {
  /** Each with its methods in lower case, in the order of the specification. */
  readonly paths: readonly { readonly path: string; readonly methods: readonly string[] }[];
  /** The number of schemas in the document. */
  readonly schemas: number;
}

/**
 * Lists the paths of a document that patterns select, in the published order. Uses an index that finds the methods
 * too, so that no path item is parsed.
 *
 * @param patterns patterns as in `slice.yaml`; an empty list selects every path
 * @param where    the file of the patterns, for errors
 * @throws {InputError} if the document cannot be read or is no supported OpenAPI, or a pattern is malformed or matches nothing
 */
export function listPaths(bytes: ByteSource, patterns: readonly string[], where: string): Listing {
  const { methods: published, schemas } = contentsOf(bytes);
  if (patterns.length === 0)
    return { schemas, paths: [...published].map(([path, methods]) => ({ path, methods })) };
  const methodsOf = (path: string) => published.get(path) ?? [];
  const selected = selectPaths(patterns, [...published.keys()], methodsOf, where);
  const paths = [...published].flatMap(([path, all]) => {
    const wanted = selected.get(path);
    if (wanted === undefined) return [];
    return [{ path, methods: wanted === "all" ? all : all.filter((method) => wanted.has(method)) }];
  });
  return { schemas, paths };
}

const ENTRIES: Shape = () => undefined;
const PATH_ITEMS: Shape = () => ENTRIES;
const SCHEMAS: Shape = (name) => (name === "schemas" ? ENTRIES : undefined);
const CONTENTS: Shape = (name) =>
  name === "paths" ? PATH_ITEMS : name === "components" ? SCHEMAS : undefined;

function contentsOf(bytes: ByteSource) {
  try {
    const root = indexBlocks(bytes, CONTENTS);
    assertSupported(catalogOf(bytes, root).head, bytes.name);
    const { entries } = root;
    const paths = [...(entries.get("paths")?.block?.entries ?? [])];
    if (paths.some(([, { block }]) => block?.entries.has("$ref")))
      throw new FallbackError("a path item is a reference");
    const schemas = entries.get("components")?.block?.entries.get("schemas")?.block;
    return {
      methods: new Map(paths.map(([path, { block }]) => [path, methodsIn(block)])),
      schemas: schemas?.entries.size ?? 0,
    };
  } catch (error) {
    if (!(error instanceof FallbackError)) throw error;
    const catalog = parseCatalog(bytes);
    assertSupported(catalog.head, bytes.name);
    const { paths, pathItem, schemaNames } = withPathItems(catalog, "all");
    const methodsOf = (path: string) => operationsOf(pathItem(path)).map(([method]) => method);
    return { methods: new Map(paths.map((path) => [path, methodsOf(path)])), schemas: schemaNames.length };
  }
}

function methodsIn(item: Block | undefined): readonly string[] {
  return METHODS.filter((method) => item?.entries.has(method) === true);
}
