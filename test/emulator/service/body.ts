import { isObject, type Json, type JsonObject, stringAt } from "../../../scripts/document/json.ts";
import { schemaName } from "../../../scripts/document/pointer.ts";
import { type EnumDescriptor, isLater, membersIn } from "../contract/enums.ts";
import { Refusal } from "../wire/errors.ts";
import type { Call } from "./call.ts";
import { emptyList } from "./refusals.ts";

/** Beyond this a body is refused unread, in bytes. */
const LARGEST = 4 * 1024 * 1024;

/**
 * The body of a request that the contract allows, without the enums that count as absent.
 *
 * @param code the error code for a body that is not valid
 * @throws {Refusal} for a body that is missing, no JSON, or against the contract
 */
export function bodyOf(call: Call, code: string): JsonObject {
  const body = parsed(call, code);
  if (isObject(body) && Object.entries(body).some(([name, value]) => value === null && isList(call, name))) {
    throw emptyList();
  }
  const sent = withAllowedEnums(call, body, code);
  const [problem] = call.service.contract.validator.request(call.operation)?.(sent) ?? [];
  if (problem !== undefined || !isObject(sent)) {
    throw new Refusal(400, code, `The request is not valid: ${problem ?? "an object is wanted"}.`);
  }
  return sent;
}

/** The values among what was sent: what the type that is sent has, without id and what leads elsewhere. */
export function sentValues(call: Call, component: string, body: JsonObject): JsonObject {
  const properties = call.service.contract.model.type(component);
  return Object.fromEntries(
    Object.entries(body).filter(([name]) => {
      const property = properties.get(name);
      return property !== undefined && !property.navigation && name !== "id" && !name.includes("@");
    }),
  );
}

/** The component of an operation's request. */
export function requestComponent(call: Call): string {
  return schemaName(stringAt(call.operation.request ?? {}, "$ref")) ?? "";
}

function isList(call: Call, name: string): boolean {
  const property = call.service.contract.model.type(requestComponent(call)).get(name);
  return property?.collection === true && (property.navigation || name.includes("@"));
}

function parsed({ request }: Call, code: string): Json {
  const { body, headers } = request;
  if (Buffer.byteLength(body) > LARGEST)
    throw new Refusal(413, "RequestEntityTooLarge", "The request is too large.");
  if (body === "") throw new Refusal(400, code, "The payload is empty; JSON is expected.");
  if (!/^application\/json\b/i.test(headers["content-type"] ?? "")) {
    throw new Refusal(415, "UnsupportedMediaType", "A body of type application/json is wanted.");
  }
  try {
    const value: Json = JSON.parse(body);
    return value;
  } catch {
    throw new Refusal(400, code, "Unable to read JSON request payload.");
  }
}

// The sentinel is refused, or in an update taken for absent; a later member has to be announced.
function withAllowedEnums(call: Call, body: Json, code: string): Json {
  const { operation, prefer, service } = call;
  if (operation.request === undefined) return body;
  const refuse = (descriptor: EnumDescriptor, member: string, path: string): never => {
    throw new Refusal(400, code, `'${member}' cannot be sent as ${descriptor.name}.`, { target: path });
  };
  return service.contract.walkEnums(operation.request, body, (descriptor, value, path) => {
    const members = membersIn(descriptor, value);
    const { sentinel } = descriptor;
    if (sentinel !== undefined && members.includes(sentinel)) {
      return operation.kind === "update" ? undefined : refuse(descriptor, sentinel, path);
    }
    const later = members.find((member) => isLater(descriptor, member));
    if (later !== undefined && !prefer.unknownEnumMembers) refuse(descriptor, later, path);
    return value;
  });
}
