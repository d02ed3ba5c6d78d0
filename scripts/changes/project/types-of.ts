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

/** Generates the types of a document as published, without corrections. */
export function typesOf(document: JsonObject): GeneratedTypes {
  const normalized = normalize(document);
  return { api: emitTypes(normalized), enums: emitEnums(enumsOf(normalized), "") };
}
