import { type EnumVisitor, isLater, membersIn, shownMembers } from "../contract/enums.ts";
import { type OperationKind, successBody, takesJson } from "../contract/operations.ts";
import type { Match } from "../contract/router.ts";
import { parseQuery } from "../odata/query.ts";
import { Refusal } from "../wire/errors.ts";
import { parsePrefer, preferenceApplied } from "../wire/prefer.ts";
import { lineMatcher, type ReceivedRequest } from "../wire/request.ts";
import type { ServiceResponse } from "../wire/response.ts";
import { action, media, value } from "./action.ts";
import { create, read, remove, replace, update } from "./item.ts";
import { count, list } from "./list.ts";
import type { Call, Service } from "./service.ts";

type Handler = (call: Call) => ServiceResponse;

const HANDLERS: Readonly<Record<OperationKind, Handler>> = {
  list,
  count,
  create: ofResource(create, value),
  read,
  update: ofResource((call) => update(call), action),
  replace: ofResource(replace, value),
  delete: remove,
  media,
  action,
};

// A body that is a list or a value describes no resource.
function ofResource(handle: Handler, other: Handler): Handler {
  return (call) => {
    const isOther = takesJson(call.operation) && /^\s*[["\dtfn-]/.test(call.request.body);
    return isOther ? other(call) : handle(call);
  };
}

/** Returns the operation of a request. @throws {Refusal} if no operation matches */
export function operationFor(service: Service, request: ReceivedRequest): Match {
  const { root, route } = service.contract;
  const path = request.path.startsWith(`${root}/`) ? request.path.slice(root.length) : "";
  const matches = route(path);
  if (matches.length === 0) throw new Refusal(404, "ResourceNotFound", `No resource at ${request.path}.`);
  const aliases = service.plugins.flatMap((plugin) => Object.entries(plugin.aliases ?? {}));
  const [, method] = aliases.find(([line]) => lineMatcher(line)(request.method, path)) ?? [
    "",
    request.method,
  ];
  const match = matches.find(({ operation }) => operation.method === method);
  if (match !== undefined) return match;
  const allowed = matches.map(({ operation }) => operation.method).join(", ");
  throw new Refusal(405, "MethodNotAllowed", `${request.method} is not allowed here; allowed: ${allowed}.`, {
    headers: { Allow: allowed },
  });
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
  { operation, steps }: Match,
): ServiceResponse {
  const prefer = parsePrefer(request.headers["prefer"]);
  const query = parseQuery(request.query, operation, service.contract.isOData);
  const keys = steps.filter(({ isKey }) => isKey).map(({ text }) => text);
  const call: Call = { service, request, operation, steps, keys, prefer, query };
  const routes = service.plugins
    .flatMap((plugin) => plugin.routes ?? [])
    .filter(({ match }) => lineMatcher(match)(operation.method, operation.path));
  const handle = routes.reduceRight(
    (next, route) => () => route.handle(call, next),
    () => HANDLERS[operation.kind](call),
  );
  return withPreferences(call, handle());
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
  const hasLater = membersIn(descriptor, value).some((member) => isLater(descriptor, member));
  return hasLater ? [...new Set(shownMembers(descriptor, value))].join(",") : value;
};
