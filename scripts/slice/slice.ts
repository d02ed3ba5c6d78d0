import { type ByteSource, byteSourceOf, type Content } from "../document/byte-source.ts";
import { COMPONENT_SECTIONS, METHODS } from "../document/grammar.ts";
import {
  entriesOf,
  isObject,
  type JsonObject,
  mapValues,
  objectAt,
  own,
  sorted,
  stringAt,
} from "../document/json.ts";
import { memoized } from "../document/memoized.ts";
import { operationsOf } from "../document/path-item.ts";
import { pointerTokens } from "../document/pointer.ts";
import { assertSupported, isVersion } from "../document/version.ts";
import { InputError } from "../errors.ts";
import { boundedCatalog } from "./bounded-catalog.ts";
import type { Catalog } from "./catalog.ts";
import { type Closure, closureOf } from "./closure.ts";
import { FallbackError } from "./fallback-error.ts";
import { indexCatalog } from "./index-catalog.ts";
import { withMediaTypes } from "./media-types.ts";
import { parseCatalog } from "./parse-catalog.ts";
import { withPathItems } from "./path-items.ts";
import { prove } from "./prove.ts";
import { pruneMappings, replaceReferences } from "./references.ts";
import { reportOf, type SliceReport } from "./report.ts";
import { type Selection, selectPaths } from "./select.ts";
import type { SliceRequest } from "./slice-request.ts";

/** A slice in canonical form, and its report. */
export interface Slice {
  readonly document: JsonObject;
  readonly report: SliceReport;
}

/**
 * Takes the selected paths and everything they refer to out of an OpenAPI document. The result is in canonical form:
 * paths and components in code point order, everything else in the published order. Uses an index if the result is
 * certain to be that of a full parse, else a full parse.
 *
 * @param document an OpenAPI 3.0 or 3.1 document, YAML or JSON
 * @throws {InputError} if the document cannot be read, a pattern matches nothing, or a reference has no target
 */
export function slice(document: Content, request: SliceRequest): Slice {
  return slicerOf(byteSourceOf(document, "the document")).take(request);
}

/** Takes slices out of one document. */
export interface Slicer {
  /** Takes a {@link slice}. */
  take(request: SliceRequest): Slice;
  /** Tells whether the document has a path, an operation or a component. */
  has(pointer: string): boolean;
}

/** Makes a slicer of a document, which is indexed once and parsed at most once. */
export function slicerOf(bytes: ByteSource): Slicer {
  const catalogBy = memoized((parser: (bytes: ByteSource) => Catalog) => attempt(() => parser(bytes)));
  const use = <Result>(take: (catalog: Catalog, fallbackReason?: string) => Result): Result => {
    try {
      return take(catalogBy(indexCatalog)());
    } catch (error) {
      if (!(error instanceof FallbackError)) throw error;
      return take(catalogBy(parseCatalog)(), error.message);
    }
  };
  return {
    take: (request) =>
      use((catalog, fallbackReason) => {
        const { document, report } = sliceCatalog(catalog, request);
        return { document, report: fallbackReason === undefined ? report : { ...report, fallbackReason } };
      }),
    has: (pointer) => use((catalog) => hasEntry(catalog, pointerTokens(pointer) ?? [])),
  };
}

function hasEntry(catalog: Catalog, [root, first = "", second, ...rest]: readonly string[]): boolean {
  if (rest.length > 0) return false;
  if (root === "components") return second !== undefined && catalog.component(first, second) !== undefined;
  if (root !== "paths" || !catalog.paths.includes(first)) return false;
  // The operations of a referenced path item are not looked up: they count as gone.
  const item = catalog.pathItem(first);
  return second === undefined || (isObject(item) && operationsOf(item).some(([method]) => method === second));
}

// Keeps an error too, since a second attempt would fail the same.
function attempt<Value>(make: () => Value): () => Value {
  try {
    const value = make();
    return () => value;
  } catch (error) {
    return () => {
      throw error;
    };
  }
}

/** Takes a {@link slice} out of a catalog. */
export function sliceCatalog(whole: Catalog, request: SliceRequest): Slice {
  assertSupported(whole.head, whole.source);
  // An OpenAPI 3.1 document may have webhooks and no paths.
  const isWithoutPaths = whole.paths.length === 0;
  if (isWithoutPaths && Object.keys(objectAt(whole.head, "webhooks")).length === 0) throw emptiness(whole);
  assertSchemas(whole, request);
  const catalog = boundedCatalog(withPathItems(withMediaTypes(whole)));
  const itemOf = pathItemsOf(catalog);
  const methodsOf = (path: string) => methodsIn(itemOf(path));
  const { paths: patterns, stopAt = [], where = "paths" } = request;
  const selection: Selection = isWithoutPaths
    ? new Map()
    : selectPaths(patterns, catalog.paths, methodsOf, where);
  const paths = takePaths(itemOf, selection);
  const closure = closureOf(catalog, paths, stopAt);
  const assembled = replaceReferences(assemble(catalog, paths, closure), closure.hoisted);
  const { document, removed } = pruneMappings(assembled);
  prove(document, selection, catalog.source);
  return { document, report: reportOf(catalog, document, closure, removed) };
}

// OpenAPI 3.0 requires `paths`; later versions require one of `paths`, `webhooks` and `components`.
function emptiness({ head, fields, source }: Catalog): InputError {
  const sufficient = isVersion(head, "3.0") ? ["paths"] : ["paths", "webhooks", "components"];
  if (!fields.some((name) => sufficient.includes(name)))
    return new InputError(source, "has no paths", "the document may be cut off");
  const todo = "name a document with operations";
  return new InputError(source, "has no paths and no webhooks: there is nothing to slice", todo);
}

// A misspelt name in `stopAt` would have no effect without an error.
function assertSchemas(catalog: Catalog, { stopAt = [], where = "stopAt" }: SliceRequest): void {
  const unknown = stopAt.find((name) => catalog.component("schemas", name) === undefined);
  if (unknown === undefined) return;
  if (catalog.schemaNames.length === 0)
    throw new InputError(catalog.source, "has no schemas", "the document may be cut off");
  const what = `stopAt names ${unknown}, which is not a schema of the document`;
  throw new InputError(where, what, "check the spelling");
}

// Parses each path item at most once.
function pathItemsOf(catalog: Catalog): (path: string) => JsonObject {
  return memoized((path) => {
    const item = catalog.pathItem(path);
    if (!isObject(item)) throw new InputError(`${catalog.source}#/paths`, `${path} is not a path item`);
    return item;
  });
}

// The target of a `$ref` may have any method.
function methodsIn(item: JsonObject): readonly string[] {
  return own(item, "$ref") === undefined ? operationsOf(item).map(([method]) => method) : METHODS;
}

/** The operations of OpenAPI 3.2 whose methods a pattern cannot name. */
const FURTHER = ["query", "additionalOperations"];

function takePaths(itemOf: (path: string) => JsonObject, selection: Selection): JsonObject {
  const items = [...selection].map(([path, methods]) => {
    const isLeftOut = (name: string) =>
      methods !== "all" && (METHODS.includes(name) ? !methods.has(name) : FURTHER.includes(name));
    return [path, mapValues(itemOf(path), (value, name) => (isLeftOut(name) ? undefined : value))];
  });
  return sorted(Object.fromEntries(items));
}

function assemble(catalog: Catalog, paths: JsonObject, closure: Closure): JsonObject {
  // In the order of the specification, not in the order of the walk.
  const sections = COMPONENT_SECTIONS.flatMap((section) => {
    const reached = [...(closure.components.get(section) ?? [])];
    if (reached.length === 0) return [];
    return [[section, sorted(Object.fromEntries(reached.map(([name, { value }]) => [name, value])))]];
  });
  const { tags, ...head } = catalog.head;
  const kept = Array.isArray(tags)
    ? tags.filter((tag) => isObject(tag) && closure.tags.has(stringAt(tag, "name") ?? ""))
    : [];
  return {
    ...Object.fromEntries(entriesOf(head)),
    ...(kept.length > 0 ? { tags: kept } : {}),
    paths,
    ...(sections.length > 0 ? { components: Object.fromEntries(sections) } : {}),
  };
}
