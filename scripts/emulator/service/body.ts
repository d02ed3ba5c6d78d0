import { isArray, isObject, type Json, type JsonObject } from "../../document/json.ts";
import { isLater, membersIn } from "../contract/enums.ts";
import { takesJson } from "../contract/operations.ts";
import { Refusal } from "../wire/errors.ts";
import type { Call } from "./service.ts";

/** The largest accepted body in bytes. */
const LARGEST = 4 * 1024 * 1024;

/** The most levels of an accepted body, as OData services have by default. */
const DEEPEST = 100;

/**
 * Returns the JSON body of a request after validation, without the enum values that the service ignores.
 *
 * @param code the error code for an invalid body
 * @throws {Refusal} if the body is not an object that the document allows
 */
export function bodyOf(call: Call, code = "BadRequest"): JsonObject {
  const body = validBody(call, parsedBody(call, code), code);
  if (!isObject(body)) throw new Refusal(400, code, "The request is not valid: an object is expected.");
  return body;
}

/**
 * Parses the body of a request; `{}` if an optional body is missing, or the operation takes no JSON.
 *
 * @param code the error code for a body that is missing or not JSON
 * @throws {Refusal} if there is no JSON body of at most 4 MiB
 */
export function parsedBody({ request, operation }: Call, code = "BadRequest"): Json {
  if (!takesJson(operation)) return {};
  const { body, headers } = request;
  if (Buffer.byteLength(body) > LARGEST)
    throw new Refusal(413, "RequestEntityTooLarge", "The request is too large.");
  if (body === "" && !operation.isBodyRequired) return {};
  if (body === "") throw new Refusal(400, code, "The payload is empty; JSON is expected.");
  if (!/^application\/(?:[\w.+-]*\+)?json\b/i.test(headers["content-type"] ?? "")) {
    throw new Refusal(415, "UnsupportedMediaType", "A body of type application/json is expected.");
  }
  let value: Json;
  try {
    value = JSON.parse(body);
  } catch {
    throw new Refusal(400, code, "Unable to read JSON request payload.");
  }
  // Kept, such a value could not be written in any response.
  if (isDeeper(value, DEEPEST))
    throw new Refusal(400, code, `The payload is nested deeper than ${DEEPEST} levels.`);
  return value;
}

function isDeeper(value: Json, levels: number): boolean {
  const items = isArray(value) ? value : isObject(value) ? Object.values(value) : undefined;
  return items !== undefined && (levels === 0 || items.some((item) => isDeeper(item ?? null, levels - 1)));
}

/** Validates a parsed body. @throws {Refusal} if the document does not allow it */
export function validBody(call: Call, body: Json, code = "BadRequest"): Json {
  const allowed = withAllowedEnums(call, body, code);
  const isAbsent = call.request.body === "" && !call.operation.isBodyRequired;
  const check = isAbsent ? undefined : call.service.contract.validator.request(call.operation);
  const [problem] = check?.(allowed) ?? [];
  if (problem !== undefined) throw new Refusal(400, code, `The request is not valid: ${problem}.`);
  refuseUndeclared(call, body, code);
  return allowed;
}

// Without OData, a schema allows any further property, unless it states otherwise.
function refuseUndeclared({ operation, service }: Call, body: Json, code: string): void {
  const { isOData, undeclared } = service.contract;
  const found = isOData && operation.request ? undeclared(operation.request.schema, body) : undefined;
  if (found === undefined) return;
  const { name, type, path } = found;
  const holder = type === "" ? "in this request" : `on type '${type}'`;
  throw new Refusal(400, code, `The property '${name}' does not exist ${holder}.`, { target: path });
}

/**
 * Returns the properties in a body that a component declares, without the key, navigation properties and
 * annotations.
 */
export function propertiesIn(call: Call, component: string, body: JsonObject): JsonObject {
  const properties = call.service.contract.model.type(component);
  return Object.fromEntries(
    Object.entries(body).filter(([name]) => {
      const property = properties.get(name);
      return property !== undefined && !property.navigation && name !== "id" && !name.includes("@");
    }),
  );
}

// The sentinel is refused, or ignored in an update; a later member needs the preference.
function withAllowedEnums(call: Call, body: Json, code: string): Json {
  const { operation, prefer, service } = call;
  if (operation.request === undefined) return body;
  return service.contract.walkEnums(operation.request.schema, body, (descriptor, value, path) => {
    const members = membersIn(descriptor, value);
    const sentinel = members.find((member) => member === descriptor.sentinel);
    if (sentinel !== undefined && operation.kind === "update") return undefined;
    const later = members.find((member) => isLater(descriptor, member) && !prefer.unknownEnumMembers);
    const refused = sentinel ?? later;
    if (refused === undefined) return value;
    throw new Refusal(400, code, `'${refused}' cannot be sent as ${descriptor.name}.`, { target: path });
  });
}
