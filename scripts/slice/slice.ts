import { METHODS } from "../document/grammar.ts";
import {
  entriesOf,
  isObject,
  type Json,
  type JsonObject,
  mapValues,
  own,
  sorted,
  stringAt,
} from "../document/json.ts";
import { InputError } from "../errors.ts";
import type { ByteSource } from "../source/byte-source.ts";
import { boundedCatalog } from "./bounded-catalog.ts";
import { CannotVouchError } from "./cannot-vouch.ts";
import type { Catalog } from "./catalog.ts";
import { type Closure, closureOf } from "./closure.ts";
import { indexCatalog } from "./index-catalog.ts";
import { pruneMappings } from "./mapping.ts";
import { parseCatalog } from "./parse-catalog.ts";
import { prove } from "./prove.ts";
import { reportOf, type SliceReport } from "./report.ts";
import { type Selection, selectPaths } from "./select.ts";
import type { SliceRequest } from "./slice-request.ts";

/** A slice in canonical form, and what was taken and why. */
export interface Slice {
  readonly document: JsonObject;
  readonly report: SliceReport;
}

/**
 * Takes the wanted paths and everything they refer to out of an OpenAPI document. The result is in
 * canonical form: paths and components in code point order, all else in the published order.
 * By an index where that surely gives the same as a full parse, else by a full parse.
 *
 * @throws {InputError} when the document cannot be read, a pattern matches nothing, or the slice would
 *   not hold together
 */
export function slice(bytes: ByteSource, request: SliceRequest): Slice {
  try {
    return sliceCatalog(indexCatalog(bytes), request);
  } catch (error) {
    if (!(error instanceof CannotVouchError)) throw error;
    const { document, report } = sliceCatalog(parseCatalog(bytes), request);
    return { document, report: { ...report, wayReason: error.message } };
  }
}

/** The same on a document that is already a catalog. */
export function sliceCatalog(whole: Catalog, request: SliceRequest): Slice {
  assertOpenApi(whole);
  const catalog = boundedCatalog(whole);
  const selection = selectPaths(request.paths, catalog.paths, request.where);
  const paths = takePaths(catalog, selection);
  const closure = closureOf(catalog, paths, request.stopAt);
  const { document, removed } = pruneMappings(assemble(catalog, paths, closure));
  prove(document, selection, catalog.source);
  return { document, report: reportOf(catalog, document, closure, removed) };
}

function assertOpenApi({ head, source, paths }: Catalog): void {
  const version = stringAt(head, "openapi");
  if (version !== undefined && /^3\.[01]\./.test(version) && paths.length > 0) return;
  const found =
    version === undefined ? (own(head, "swagger") === undefined ? "no" : "Swagger 2.0, not") : version;
  if (version === undefined || !/^3\.[01]\./.test(version)) {
    throw new InputError(source, `is ${found} OpenAPI 3.0 or 3.1 document`, "check the source");
  }
  throw new InputError(source, "has no paths", "the document may be cut off");
}

function takePaths(catalog: Catalog, selection: Selection): JsonObject {
  const items: [string, Json][] = [];
  for (const [path, methods] of selection) {
    const item = catalog.pathItem(path);
    if (!isObject(item)) throw new InputError(`${catalog.source}#/paths`, `${path} is no path item`);
    const unwanted = (name: string) => METHODS.includes(name) && methods !== "all" && !methods.has(name);
    items.push([path, mapValues(item, (value, name) => (unwanted(name) ? undefined : value))]);
  }
  return sorted(Object.fromEntries(items));
}

// The specification's order of sections, so that it does not depend on which component came first.
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

function assemble(catalog: Catalog, paths: JsonObject, closure: Closure): JsonObject {
  const sections: [string, Json][] = [];
  for (const section of SECTIONS) {
    const reached = closure.components.get(section);
    if (reached === undefined) continue;
    sections.push([
      section,
      sorted(Object.fromEntries([...reached].map(([name, { value }]) => [name, value]))),
    ]);
  }
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
