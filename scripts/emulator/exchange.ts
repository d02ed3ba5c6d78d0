import { randomUUID } from "node:crypto";
import type { ServerResponse } from "node:http";
import { type Operation, responseFor } from "./contract/operations.ts";
import type { Validator } from "./contract/validation.ts";
import type { Fault } from "./faults.ts";
import { authorize, carryOut, operationFor } from "./service/respond.ts";
import type { Service } from "./service/service.ts";
import { deliver, faultResponse } from "./wire/deliver.ts";
import { errorResponse, plainError, Refusal, type Trace } from "./wire/errors.ts";
import type { LoggedRequest, ReceivedRequest } from "./wire/request.ts";
import { noContent, type ServiceResponse, type Violation } from "./wire/response.ts";

/** The headers that let a page of another origin read a response. */
const CORS_HEADERS: Readonly<Record<string, string>> = {
  "Access-Control-Allow-Origin": "*",
  "Access-Control-Expose-Headers":
    "client-request-id, Date, ETag, Location, OData-Version, Preference-Applied, request-id, Retry-After",
};

/** A request, and everything needed to respond to it. */
export interface Exchange {
  readonly service: Service;
  readonly request: LoggedRequest;
  readonly response: ServerResponse;
  readonly fault: Fault | undefined;
  readonly violations: Violation[];
  /** Tells whether the response is in the sample that is validated. */
  readonly isSampled: () => boolean;
  readonly token: string | undefined;
  /** Aborted when the emulator closes. */
  readonly signal: AbortSignal;
}

/** Responds to a request, as far as its fault allows. */
export async function exchange(parts: Exchange): Promise<void> {
  const { service, request, response, fault, signal } = parts;
  const { isOData } = service.contract;
  const requestId = randomUUID();
  const ids = {
    "request-id": requestId,
    "client-request-id": request.headers["client-request-id"] ?? requestId,
  };
  const trace: Trace = { date: service.now(), ids };
  const headers = {
    ...CORS_HEADERS,
    Date: trace.date.toUTCString(),
    ...(isOData ? { "OData-Version": "4.0" } : {}),
    ...ids,
  };
  const delivery = { headers, fault, signal, isOData };
  const isPreflight = Object.hasOwn(request.headers, "access-control-request-method");
  if (request.method === "OPTIONS" && isPreflight) {
    request.status = 204;
    return deliver(response, noContent(204), { ...delivery, headers: preflightHeaders(request) });
  }
  if (fault?.kind === "hang") return;
  if (fault?.kind === "reset") return reset(response);
  const inPlace = fault === undefined ? undefined : faultResponse(fault, trace, service.behaviour);
  const reply = inPlace ?? respond(parts, trace);
  request.status = reply.status;
  if (fault?.kind === "resetAfter") return reset(response);
  return deliver(response, reply, delivery);
}

// Validates the response: one that the document does not allow is an error in the emulator or its seed.
function respond(
  { service, request, violations, isSampled, token }: Exchange,
  trace: Trace,
): ServiceResponse {
  let operation: Operation | undefined;
  const refused = (error: Refusal): ServiceResponse => {
    const { contract, behaviour } = service;
    if (contract.isOData) return errorResponse(error, trace, behaviour);
    return plainError(error, operation && responseFor(operation, error.status), contract.sample);
  };
  let reply: ServiceResponse;
  try {
    // A path that the document does not list may need a token too.
    if (service.contract.isOData) authorize(request, token);
    const found = operationFor(service, request);
    operation = found.operation;
    request.operation = operation.id;
    if (operation.isSecured) authorize(request, token);
    reply = carryOut(service, request, found);
  } catch (error) {
    if (!(error instanceof Refusal)) {
      const problem = error instanceof Error ? (error.stack ?? error.message) : String(error);
      record(violations, request, [problem]);
      return refused(new Refusal(500, "EmulatorError", `The emulator failed: ${problem}`));
    }
    reply = refused(error);
    // This behaviour contradicts the document on purpose.
    if (service.behaviour.plainErrorDates) return reply;
  }
  const problems = isSampled() ? problemsOf(service.contract.validator, operation, reply) : [];
  if (problems.length > 0) record(violations, request, problems);
  // An error stays the one that the client has to handle, even if the emulator cannot write it as documented.
  if (problems.length === 0 || (reply.status >= 400 && !service.contract.isOData)) return reply;
  const violation = `The emulator's response violates the contract: ${problems.join("; ")}`;
  return refused(new Refusal(500, "ContractViolation", violation));
}

function reset(response: ServerResponse): void {
  response.socket?.resetAndDestroy();
}

// Returns the headers of the response to a CORS preflight.
function preflightHeaders({ headers }: ReceivedRequest): Readonly<Record<string, string>> {
  return {
    ...CORS_HEADERS,
    "Access-Control-Allow-Methods": "GET, POST, PUT, PATCH, DELETE",
    // `*` would not cover Authorization.
    "Access-Control-Allow-Headers": headers["access-control-request-headers"] ?? "",
    "Access-Control-Max-Age": "600",
    ...(headers["access-control-request-private-network"] === "true"
      ? { "Access-Control-Allow-Private-Network": "true" }
      : {}),
  };
}

/** Records a violation by the response to a request. */
export function record(
  violations: Violation[],
  { method, path }: ReceivedRequest,
  problems: readonly string[],
): void {
  violations.push({ request: `${method} ${path}`, problems });
}

function problemsOf(
  validator: Validator,
  operation: Operation | undefined,
  { status, body }: ServiceResponse,
): readonly string[] {
  const check = operation === undefined ? validator.error : validator.response(operation, status);
  // Many documents describe no error responses, and some nothing else.
  const isComplete = operation?.responses.some((response) => response.status.startsWith("2")) ?? true;
  if (check === undefined)
    return status >= 400 || !isComplete ? [] : [`the status ${status} is not documented`];
  if (check === "any") return [];
  if (check === "none")
    return body.kind === "none" ? [] : ["the response has a body, but none is documented"];
  if (body.kind === "none") return ["the response has no body"];
  if (body.kind === "json") return check(body.value);
  // A plain text is a string, or a number as of `$count`.
  const problems = check(body.text);
  return problems.length > 0 && check(Number(body.text)).length === 0 ? [] : problems;
}
