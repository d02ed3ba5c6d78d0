import type { Dialect } from "../../document/dialect.ts";
import { arrayAt, isObject, type JsonObject, objectAt, stringAt } from "../../document/json.ts";
import { operationsOf } from "../../document/path-item.ts";
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

/** Generated types, and the servers to which a program sends its requests. */
export interface DocumentTypes extends GeneratedTypes {
  /** The URLs of all servers, also those of single paths and operations. */
  readonly servers: readonly string[];
}

/**
 * Generates the types of a document as published, without corrections.
 *
 * @param dialect its dialect; default: detected from the document
 */
export function typesOf(document: JsonObject, dialect?: Dialect): DocumentTypes {
  const normalized = normalize(document, dialect);
  const types = { api: emitTypes(normalized), enums: emitEnums(enumsOf(normalized), "") };
  return { ...types, servers: serversOf(normalized) };
}

function serversOf(document: JsonObject): readonly string[] {
  const items = Object.values(objectAt(document, "paths")).filter(isObject);
  const operations = items.flatMap((item) => operationsOf(item).map(([, operation]) => operation));
  return [document, ...items, ...operations]
    .flatMap((holder) => arrayAt(holder, "servers"))
    .flatMap((server) => (isObject(server) ? (stringAt(server, "url") ?? []) : []));
}
