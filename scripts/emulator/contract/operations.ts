import {
  arrayAt,
  entriesOf,
  isObject,
  type JsonObject,
  objectAt,
  own,
  stringAt,
} from "../../document/json.ts";
import { schemaName } from "../../document/pointer.ts";
import { hasType, isScalarSchema, type ListShape, listShapeOf, partsOf, resolveIn } from "./schema.ts";

/** The effect of an operation, derived from its method, its path, its responses and Graph's extensions. */
export type OperationKind =
  | "list"
  | "count"
  | "create"
  | "read"
  | "update"
  | "replace"
  | "delete"
  | "media"
  | "action";

/** A segment of a path template: a literal, or the key of an entity. */
export interface Segment {
  readonly text: string;
  readonly isKey: boolean;
}

/** The declaration of a body. */
export interface BodyShape {
  readonly mediaType: string;
  readonly schema: JsonObject;
}

/** A response that an operation declares. */
export interface ResponseShape {
  /** The status as documented: `204`, `2XX` or `default`. */
  readonly status: string;
  /** Undefined if the response has no body. */
  readonly body: BodyShape | undefined;
}

/** An operation of the contract. */
export interface Operation {
  readonly id: string;
  /** In upper case. */
  readonly method: string;
  /** The path template, without the path of the server. */
  readonly path: string;
  readonly segments: readonly Segment[];
  readonly kind: OperationKind;
  /** The query parameters by name, `$` included; `true` if a request without it is refused. */
  readonly query: ReadonlyMap<string, boolean>;
  readonly request: BodyShape | undefined;
  readonly isBodyRequired: boolean;
  readonly responses: readonly ResponseShape[];
  /** The place of the items in a list response; undefined for any other response. */
  readonly list: ListShape | undefined;
  /** Whether it needs a bearer token. */
  readonly isSecured: boolean;
}

const METHODS = ["get", "post", "put", "patch", "delete"] as const;

type Method = (typeof METHODS)[number];

const OF_RESOURCES = { get: "read", put: "replace", patch: "update", delete: "delete" } as const;

/** Returns all operations of a document. */
export function operationsOf(document: JsonObject): readonly Operation[] {
  const paths = entriesOf(objectAt(document, "paths"));
  const keyed = new Set(paths.flatMap(([path]) => pathsBeforeKeys(path)));
  return paths.flatMap(([path, value]) => {
    const item = resolveIn(document, value);
    return METHODS.filter((method) => isObject(own(item, method))).map((method) =>
      operationOf(document, { path, item, method, isKeyed: keyed.has(path) }),
    );
  });
}

/** Returns the paths before each key of a path: `/a` and `/a/{}/b` of `/a/{}/b/{}`. */
export function pathsBeforeKeys(path: string): readonly string[] {
  return [...path.matchAll(/\/\{[^/]*\}(?=\/|$)/g)].map(({ index }) => path.slice(0, index));
}

/** Returns a path template with its parameters nameless: `/pets/{}`. */
export function anonymous(path: string): string {
  return path.replace(/\{[^}]*\}/g, "{}");
}

interface Place {
  readonly path: string;
  readonly item: JsonObject;
  readonly method: Method;
  /** Whether another path continues this one by a key. */
  readonly isKeyed: boolean;
}

function operationOf(document: JsonObject, place: Place): Operation {
  const { path, item, method } = place;
  const operation = objectAt(item, method);
  const segments = path
    .split("/")
    .slice(1)
    .map((text) => ({ text, isKey: /^\{[^}]*\}$/.test(text) }));
  const responses = responsesOf(document, operation);
  const requestBody = resolveIn(document, own(operation, "requestBody"));
  const shape = listShape(document, place, responses);
  const isCollection = place.isKeyed || isListed(document, place);
  const schema = successSchema(responses);
  const schemas = objectAt(document, "components", "schemas");
  const isValue = schema !== undefined && isScalarSchema(schema, schemas);
  // An object may be sent as its properties, without the name of the parameter.
  const isSpread = (parameter: JsonObject): boolean =>
    partsOf(objectAt(parameter, "schema"), schemas).some((part) => hasType(part, "object"));
  const gives = shape !== undefined ? "list" : isValue ? "value" : "resource";
  const kind = kindOf({ ...place, isKeyed: isCollection }, operation, segments.at(-1), gives);
  const parameters = [...arrayAt(item, "parameters"), ...arrayAt(operation, "parameters")]
    .map((parameter) => resolveIn(document, parameter))
    .filter((parameter) => stringAt(parameter, "in") === "query")
    .map((parameter): [string, boolean] => {
      const isRequired = own(parameter, "required") === true && !isSpread(parameter);
      return [stringAt(parameter, "name") ?? "", isRequired];
    });
  const security = own(operation, "security") ?? own(document, "security");
  return {
    id: stringAt(operation, "operationId") ?? `${method} ${path}`,
    method: method.toUpperCase(),
    path,
    segments,
    kind,
    query: new Map(parameters),
    request: bodyShape(requestBody),
    isBodyRequired: own(requestBody, "required") === true,
    responses,
    list: kind === "list" || kind === "action" ? shape : undefined,
    isSecured: Array.isArray(security) && security.length > 0,
  };
}

function responsesOf(document: JsonObject, operation: JsonObject): readonly ResponseShape[] {
  return entriesOf(objectAt(operation, "responses")).map(([status, response]) => ({
    status: status.toUpperCase() === "DEFAULT" ? "default" : status.toUpperCase(),
    // A 204 has no body, whatever is documented (RFC 9110, section 15.3.5).
    body: status === "204" ? undefined : bodyShape(resolveIn(document, response)),
  }));
}

// A slice may have a collection without the paths of its entities.
function isListed(document: JsonObject, place: Place): boolean {
  const listing: Place = { ...place, method: "get" };
  return listShape(document, listing, responsesOf(document, objectAt(place.item, "get"))) !== undefined;
}

function kindOf(
  { path, method, isKeyed }: Place,
  operation: JsonObject,
  last: Segment | undefined,
  gives: "list" | "value" | "resource",
): OperationKind {
  if (path.endsWith("/$count")) return "count";
  if (path.endsWith("/$value")) return "media";
  const type = stringAt(operation, "x-ms-docs-operation-type");
  if (type === "action" || type === "function" || path.endsWith(")") || path.endsWith("/$ref"))
    return "action";
  const isCollection = isKeyed && last?.isKey === false;
  if (method === "post") return isCollection ? "create" : "action";
  if (method === "get" && gives === "list") return "list";
  // A collection as a whole, such as in `DELETE /tasks`, and a value, such as a text, are no resources.
  if (isCollection || (method === "get" && gives === "value")) return "action";
  return OF_RESOURCES[method];
}

// An object that contains a list is a page of a collection only if the path is known to be a collection.
function listShape(
  document: JsonObject,
  { path, item, method, isKeyed }: Place,
  responses: readonly ResponseShape[],
): ListShape | undefined {
  const success = successSchema(responses);
  if (success === undefined || (path.endsWith("}") && !path.endsWith(")"))) return undefined;
  const shape = listShapeOf(success, objectAt(document, "components", "schemas"));
  const isPage =
    shape?.property === undefined ||
    shape.property === "value" ||
    isKeyed ||
    Object.hasOwn(objectAt(item, method), "x-ms-pageable");
  return isPage ? shape : undefined;
}

function successSchema(responses: readonly ResponseShape[]): JsonObject | undefined {
  return responses.find(({ status }) => status.startsWith("2"))?.body?.schema;
}

function bodyShape(holder: JsonObject): BodyShape | undefined {
  const media = entriesOf(objectAt(holder, "content"));
  const chosen = media.find(([mediaType]) => isJsonType(mediaType)) ?? media[0];
  return chosen === undefined ? undefined : { mediaType: chosen[0], schema: objectAt(chosen[1], "schema") };
}

/** Tells whether a media type is JSON: `application/json`, `application/problem+json`. */
export function isJsonType(mediaType: string): boolean {
  return /^[^;]*[/+]json\s*(?:;|$)/i.test(mediaType);
}

/** Returns the schema of an operation's successful JSON response; undefined if it declares none. */
export function successBody(operation: Operation): JsonObject | undefined {
  const { responses } = operation;
  const success = responses.find(({ status }) => status.startsWith("2"));
  return jsonBody(success ?? responses.find(({ status }) => status === "default"));
}

/** Returns the schema of a response's JSON body; undefined if it declares none. */
export function jsonBody(response: ResponseShape | undefined): JsonObject | undefined {
  const body = response?.body;
  return body !== undefined && isJsonType(body.mediaType) ? body.schema : undefined;
}

/** Returns the component that a request body is declared as; empty if it is not a component. */
export function requestComponent(operation: Operation): string {
  return schemaName(stringAt(operation.request?.schema ?? {}, "$ref")) ?? "";
}

/** Tells whether a request takes JSON. */
export function takesJson(operation: Operation): boolean {
  return operation.request !== undefined && isJsonType(operation.request.mediaType);
}

/** Returns the declared response for a status: that status, its class (`2XX`), or the default. */
export function responseFor(operation: Operation, status: number): ResponseShape | undefined {
  const wanted = [String(status), `${Math.floor(status / 100)}XX`, "default"];
  return wanted
    .map((name) => operation.responses.find((response) => response.status === name))
    .find((response) => response !== undefined);
}

/** Returns a success status: the wanted one if documented, otherwise the first documented one. */
export function successStatus(operation: Operation, wanted: number): number {
  const { responses } = operation;
  if (responses.some(({ status }) => status === String(wanted) || status === "2XX")) return wanted;
  const documented = responses.find(({ status }) => /^2\d\d$/.test(status));
  return documented === undefined ? wanted : Number(documented.status);
}
