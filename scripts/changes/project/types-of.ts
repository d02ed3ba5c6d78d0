import type { Dialect } from "../../document/dialect.ts";
import type { JsonObject } from "../../document/json.ts";
import { emitEnums, enumsOf } from "../../emit/enums.ts";
import { emitTypes } from "../../emit/types.ts";
import { normalize } from "../../normalize/normalize.ts";

/** The texts of the generated modules that a program can import. */
export interface GeneratedTypes {
  /** `api.ts` */
  readonly api: string;
  /** `enums.ts` */
  readonly enums: string;
}

/**
 * Generates the types of a document as published, without corrections.
 *
 * @param dialect its dialect; default: detected from the document
 */
export function typesOf(document: JsonObject, dialect?: Dialect): GeneratedTypes {
  const normalized = normalize(document, dialect);
  return { api: emitTypes(normalized), enums: emitEnums(enumsOf(normalized), "") };
}
