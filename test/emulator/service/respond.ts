import type { EnumVisitor } from "../contract/enum-walk.ts";
import { isLater, membersIn } from "../contract/enums.ts";
import type { Operation, OperationKind } from "../contract/operations.ts";
import { parseQuery } from "../odata/query.ts";
import type { Answer } from "../wire/answer.ts";
import { Refusal } from "../wire/errors.ts";
import { parsePrefer, preferenceApplied } from "../wire/prefer.ts";
import type { SeenRequest } from "../wire/request.ts";
import { activate } from "./activate.ts";
import type { Call, Service } from "./call.ts";
import { create } from "./create.ts";
import { read, remove, update } from "./item.ts";
import { count, list } from "./list.ts";

const HANDLERS: Readonly<Record<OperationKind, (call: Call) => Answer>> = {
  list,
  count,
  create,
  read,
  update,
  delete: remove,
  action: activate,
};

/** The operation that a request is for. @throws {Refusal} where there is none */
export function operationFor(
  service: Service,
  request: SeenRequest,
): { readonly operation: Operation; readonly keys: readonly string[] } {
  const root = new URL(service.url()).pathname;
  const match = request.path.startsWith(`${root}/`)
    ? service.contract.route(request.method, request.path.slice(root.length))
    : ({ kind: "unknown" } as const);
  if (match.kind === "found") return match;
  if (match.kind === "unknown") {
    throw new Refusal(404, "ResourceNotFound", `There is nothing at ${request.path}.`);
  }
  const allowed = match.allowed.join(", ");
  throw new Refusal(
    405,
    "MethodNotAllowed",
    `${request.method} is not allowed here; allowed are ${allowed}.`,
    {
      headers: { Allow: allowed },
    },
  );
}

/** Refuses a request that carries no token, or another than the one that is taken. @throws {Refusal} */
export function authorize(request: SeenRequest, token: string | undefined): void {
  const [, given = ""] = /^bearer +(\S+) *$/i.exec(request.headers["authorization"] ?? "") ?? [];
  if (given !== "" && (token === undefined || given === token)) return;
  const message = given === "" ? "Access token is empty." : "Access token validation failure.";
  throw new Refusal(401, "InvalidAuthenticationToken", message, {
    headers: { "WWW-Authenticate": 'Bearer realm="", authorization_uri="https://login.microsoftonline.com"' },
  });
}

/** Carries a request out. @throws {Refusal} where it is refused */
export function carryOut(
  service: Service,
  request: SeenRequest,
  operation: Operation,
  keys: readonly string[],
): Answer {
  const prefer = parsePrefer(request.headers["prefer"]);
  const query = parseQuery(request.query, operation);
  const call: Call = { service, request, operation, keys, prefer, query };
  const answer = HANDLERS[operation.kind](call);
  return withPreferences(call, answer);
}

// Says what was applied, and hides the later members from those who did not ask.
function withPreferences({ service, prefer, operation }: Call, answer: Answer): Answer {
  const { behaviour, contract } = service;
  const { kind } = operation;
  const shows = prefer.unknownEnumMembers && !behaviour.hidesLaterMembers;
  const pageSize = prefer.maxPageSize && Math.min(prefer.maxPageSize, behaviour.maxPageSize);
  const minimal = answer.status === 204;
  const returned = (prefer.return === "minimal") === minimal ? prefer.return : undefined;
  const applied = behaviour.forgetsPreferenceApplied
    ? {}
    : preferenceApplied({
        unknownEnumMembers: prefer.unknownEnumMembers && kind !== "delete",
        maxPageSize: kind === "list" ? pageSize : undefined,
        return: kind === "create" || kind === "update" ? returned : undefined,
      });
  const schema = operation.answers.find(({ status }) => status.startsWith("2"))?.schema;
  const { body } = answer;
  const shown =
    shows || schema === undefined || body.kind !== "json"
      ? body
      : { kind: body.kind, value: contract.walkEnums(schema, body.value, hidden) };
  return { ...answer, headers: { ...answer.headers, ...applied }, body: shown };
}

const hidden: EnumVisitor = (descriptor, value) => {
  const members = membersIn(descriptor, value);
  const { sentinel } = descriptor;
  if (sentinel === undefined || !members.some((member) => isLater(descriptor, member))) return value;
  return [...new Set(members.map((member) => (isLater(descriptor, member) ? sentinel : member)))].join(",");
};
