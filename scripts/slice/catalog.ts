import type { Json, JsonObject } from "../document/json.ts";

/**
 * The path items and components of a document, by name. Made by one of two parsers with the same result: an index
 * of byte ranges (`index-catalog.ts`) or a full parse (`parse-catalog.ts`). The index parses an entry when it is
 * requested, and throws `FallbackError` if that is not possible.
 */
export interface Catalog {
  /** Which parser made it. */
  readonly parser: "index" | "full";
  /** The name of the document, for errors. */
  readonly source: string;
  /** The top-level fields except `paths` and `components`, in the published order. */
  readonly head: JsonObject;
  /** The names of all top-level fields, with `paths` and `components`. */
  readonly fields: readonly string[];
  /** All published paths. */
  readonly paths: readonly string[];
  /** The names of all published schemas. */
  readonly schemaNames: readonly string[];
  /** Returns the path item of a published path. */
  pathItem(path: string): Json;
  /** Returns a component; undefined if it does not exist. */
  component(section: string, name: string): Json | undefined;
}
