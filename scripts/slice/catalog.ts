import type { Json, JsonObject } from "../document/json.ts";

/**
 * What a slicer needs of a document: its path items and components by name. Two ways give the same:
 * an index of byte ranges (`index-catalog.ts`) and a full parse (`parse-catalog.ts`). By an index, what is
 * asked for is read then, and cannot always be: `CannotVouchError`.
 */
export interface Catalog {
  /** Which way it was made. */
  readonly way: "index" | "parse";
  /** The name of the document, for errors. */
  readonly source: string;
  /** Everything at the top of the document except `paths` and `components`, in the published order. */
  readonly head: JsonObject;
  /** All published paths. */
  readonly paths: readonly string[];
  /** The names of all published schemas. */
  readonly schemaNames: readonly string[];
  /** The path item of a published path. */
  pathItem(path: string): Json;
  /** The component, or undefined where the document has none of that name. */
  component(section: string, name: string): Json | undefined;
}
