import {
  arrayAt,
  entriesOf,
  isObject,
  type JsonObject,
  objectAt,
  stringAt,
} from "../../../scripts/document/json.ts";
import { componentReference, schemaName } from "../../../scripts/document/pointer.ts";
import type { ContractDocument } from "./document.ts";

/** What an operation does, as its method, its path and its extensions say. */
export type OperationKind = "list" | "count" | "create" | "read" | "update" | "delete" | "action";

/** A segment of a path template: a literal, or the key of an entity. */
export interface Segment {
  readonly text: string;
  readonly key: boolean;
}

/** An answer that an operation may give. */
interface AnswerShape {
  /** As documented: `204`, `2XX`, `4XX`. */
  readonly status: string;
  /** None where the answer has no body. */
  readonly schema: JsonObject | undefined;
}

/** An operation of the contract. */
export interface Operation {
  readonly id: string;
  readonly method: string;
  /** The path template, without the server's part. */
  readonly path: string;
  readonly segments: readonly Segment[];
  readonly kind: OperationKind;
  /** The names of its query options, `$` included. */
  readonly queryOptions: ReadonlySet<string>;
  readonly request: JsonObject | undefined;
  readonly answers: readonly AnswerShape[];
  /** The component that an entity in its answer has; of a list, each item. Undefined for a count. */
  readonly type: string | undefined;
}

const METHODS = ["get", "post", "patch", "put", "delete"];

/** All operations of a document. */
export function operationsOf(document: ContractDocument): readonly Operation[] {
  return entriesOf(document.paths).flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      const operation = objectAt(item, method);
      return Object.keys(operation).length === 0 ? [] : [operationOf(document, path, method, operation)];
    }),
  );
}

function operationOf(
  document: ContractDocument,
  path: string,
  method: string,
  operation: JsonObject,
): Operation {
  const segments = path
    .split("/")
    .slice(1)
    .map((text) => ({ text, key: text.startsWith("{") }));
  const answers = entriesOf(objectAt(operation, "responses")).map(([status, response]) => ({
    status,
    schema: bodySchema(resolve(response, document.responses)),
  }));
  const success = answers.find(({ status }) => status.startsWith("2"))?.schema;
  return {
    id: stringAt(operation, "operationId") ?? `${method} ${path}`,
    method: method.toUpperCase(),
    path,
    segments,
    kind: kindOf(path, method, operation, segments.at(-1)),
    queryOptions: new Set(queryOptions(operation, document)),
    request: bodySchema(objectAt(operation, "requestBody")),
    answers,
    type: success === undefined ? undefined : entityType(success, document.schemas),
  };
}

function kindOf(
  path: string,
  method: string,
  operation: JsonObject,
  last: Segment | undefined,
): OperationKind {
  if (path.endsWith("/$count")) return "count";
  if (stringAt(operation, "x-ms-docs-operation-type") === "action") return "action";
  if (method === "post") return "create";
  if (method === "patch") return "update";
  if (method === "delete") return "delete";
  return last?.key === false && Object.hasOwn(operation, "x-ms-pageable") ? "list" : "read";
}

function queryOptions(operation: JsonObject, document: ContractDocument): readonly string[] {
  return arrayAt(operation, "parameters").flatMap((parameter) => {
    const resolved = resolve(parameter, document.parameters);
    const name = stringAt(resolved, "name");
    return stringAt(resolved, "in") === "query" && name !== undefined ? [name] : [];
  });
}

// The schema of a body, whatever its media type: there is one for each body of the contract.
function bodySchema(holder: JsonObject): JsonObject | undefined {
  const [media] = entriesOf(objectAt(holder, "content"));
  return media === undefined ? undefined : objectAt(media[1], "schema");
}

// A collection's item, or the entity itself; through a reference that may be null.
function entityType(schema: JsonObject, schemas: JsonObject): string | undefined {
  const alternatives = arrayAt(schema, "anyOf").filter(isObject);
  const reference = [schema, ...alternatives].map((item) => schemaName(stringAt(item, "$ref"))).find(Boolean);
  if (reference === undefined) return undefined;
  const items = objectAt(schemas, reference, "properties", "value", "items");
  const type = schemaName(stringAt(items, "$ref")) ?? reference;
  return stringAt(objectAt(schemas, type), "type") === "number" ? undefined : type;
}

function resolve(value: unknown, components: JsonObject): JsonObject {
  if (!isObject(value)) return {};
  const reference = stringAt(value, "$ref");
  return reference === undefined
    ? value
    : objectAt(components, componentReference(reference)?.name ?? reference);
}
