import type { EnumVisitor } from "../contract/enum-walk.ts";
import { isLater, membersIn } from "../contract/enums.ts";
import type { Operation, OperationKind } from "../contract/operations.ts";
import { successBody } from "../contract/responses.ts";
import { parseQuery } from "../odata/query.ts";
import type { Route } from "../service/service.ts";
import { Refusal } from "../wire/errors.ts";
import { lineMatcher } from "../wire/line-matcher.ts";
import { parsePrefer, preferenceApplied } from "../wire/prefer.ts";
import type { ReceivedRequest } from "../wire/request.ts";
import type { ServiceResponse } from "../wire/response.ts";
import { action, media } from "./action.ts";
import { create } from "./create.ts";
import { read, remove, replace, update } from "./item.ts";
import { count, list } from "./list.ts";
import type { Call, Service } from "./service.ts";

const HANDLERS: Readonly<Record<OperationKind, (call: Call) => ServiceResponse>> = {
  list,
  count,
  create,
  read,
  update: (call) => update(call),
  replace,
  delete: remove,
  media,
  action,
};

/** Returns the operation of a request. @throws {Refusal} if no operation matches */
export function operationFor(
  service: Service,
  request: ReceivedRequest,
): { readonly operation: Operation; readonly keys: readonly string[] } {
  const { root, route } = service.contract;
  const path = request.path.startsWith(`${root}/`) ? request.path.slice(root.length) : "";
  const match = route(methodOf(service, request.method, path), path);
  if (match.kind === "found") return match;
  if (match.kind === "unknown") {
    throw new Refusal(404, "ResourceNotFound", `No resource at ${request.path}.`);
  }
  const allowed = match.allowed.join(", ");
  throw new Refusal(405, "MethodNotAllowed", `${request.method} is not allowed here; allowed: ${allowed}.`, {
    headers: { Allow: allowed },
  });
}

function methodOf({ plugins }: Service, method: string, path: string): string {
  const aliases = plugins.flatMap((plugin) => Object.entries(plugin.aliases ?? {}));
  return aliases.find(([line]) => lineMatcher(line)(method, path))?.[1] ?? method;
}

/** Refuses a request without an accepted bearer token. @throws {Refusal} */
export function authorize(request: ReceivedRequest, token: string | undefined): void {
  const [, given = ""] = /^bearer +(\S+) *$/i.exec(request.headers["authorization"] ?? "") ?? [];
  if (given !== "" && (token === undefined || given === token)) return;
  const message = given === "" ? "Access token is empty." : "Access token validation failure.";
  throw new Refusal(401, "InvalidAuthenticationToken", message, {
    headers: { "WWW-Authenticate": 'Bearer realm="", authorization_uri="https://login.microsoftonline.com"' },
  });
}

/** Executes a request. @throws {Refusal} if the service refuses it */
export function carryOut(
  service: Service,
  request: ReceivedRequest,
  operation: Operation,
  keys: readonly string[],
): ServiceResponse {
  const prefer = parsePrefer(request.headers["prefer"]);
  const query = parseQuery(request.query, operation, service.contract.isOData);
  const call: Call = { service, request, operation, keys, prefer, query };
  const handle = routesOf(service, operation).reduceRight(
    (next, route) => () => route.handle(call, next),
    () => HANDLERS[operation.kind](call),
  );
  return withPreferences(call, handle());
}

const compiled = new WeakMap<Service, Map<Operation, readonly Route[]>>();

// Matches the routes once for each operation.
function routesOf(service: Service, operation: Operation): readonly Route[] {
  const known = compiled.get(service) ?? new Map<Operation, readonly Route[]>();
  compiled.set(service, known);
  const routes =
    known.get(operation) ??
    service.plugins
      .flatMap((plugin) => plugin.routes ?? [])
      .filter(({ match }) => lineMatcher(match)(operation.method, operation.path));
  known.set(operation, routes);
  return routes;
}

// Adds `Preference-Applied`, and hides later members from requests that do not prefer them.
function withPreferences({ service, prefer, operation }: Call, response: ServiceResponse): ServiceResponse {
  const { behaviour, contract } = service;
  const { kind } = operation;
  const isShown =
    response.keepsMembers === true || (prefer.unknownEnumMembers && !behaviour.hidesLaterMembers);
  const pageSize = prefer.maxPageSize && Math.min(prefer.maxPageSize, behaviour.maxPageSize);
  const isMinimal = response.status === 204;
  const returned = (prefer.return === "minimal") === isMinimal ? prefer.return : undefined;
  const applied = behaviour.forgetsPreferenceApplied
    ? {}
    : preferenceApplied({
        unknownEnumMembers: prefer.unknownEnumMembers && kind !== "delete",
        maxPageSize: kind === "list" ? pageSize : undefined,
        return: kind === "create" || kind === "update" ? returned : undefined,
      });
  const schema = successBody(operation);
  const { body } = response;
  const shown =
    isShown || schema === undefined || body.kind !== "json"
      ? body
      : { kind: body.kind, value: contract.walkEnums(schema, body.value, hidden) };
  return { ...response, headers: { ...response.headers, ...applied }, body: shown };
}

const hidden: EnumVisitor = (descriptor, value) => {
  const members = membersIn(descriptor, value);
  const { sentinel } = descriptor;
  if (sentinel === undefined || !members.some((member) => isLater(descriptor, member))) return value;
  return [...new Set(members.map((member) => (isLater(descriptor, member) ? sentinel : member)))].join(",");
};
