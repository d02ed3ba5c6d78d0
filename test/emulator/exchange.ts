import { randomUUID } from "node:crypto";
import type { ServerResponse } from "node:http";
import type { Operation } from "./contract/operations.ts";
import type { Fault } from "./faults/fault.ts";
import type { Service } from "./service/call.ts";
import { authorize, carryOut, operationFor } from "./service/respond.ts";
import type { Inspector } from "./violations.ts";
import { type Answer, noContent } from "./wire/answer.ts";
import { CORS_HEADERS, isPreflight, preflightHeaders } from "./wire/cors.ts";
import { answerOf, deliver } from "./wire/deliver.ts";
import { errorAnswer, Refusal, type Trace } from "./wire/errors.ts";
import type { LoggedRequest } from "./wire/request.ts";

/** A request, and what is needed to answer it. */
export interface Exchange {
  readonly service: Service;
  readonly request: LoggedRequest;
  readonly response: ServerResponse;
  readonly fault: Fault | undefined;
  readonly inspect: Inspector;
  readonly token: string | undefined;
  /** Aborted when the emulator closes. */
  readonly signal: AbortSignal;
}

/** Answers a request, as far as its fault lets it. */
export async function exchange(parts: Exchange): Promise<void> {
  const { service, request, response, fault, signal } = parts;
  const requestId = randomUUID();
  const trace: Trace = {
    requestId,
    clientRequestId: request.headers["client-request-id"] ?? requestId,
    date: service.now(),
  };
  const headers = {
    ...CORS_HEADERS,
    Date: trace.date.toUTCString(),
    "OData-Version": "4.0",
    "request-id": trace.requestId,
    "client-request-id": trace.clientRequestId,
  };
  if (isPreflight(request)) {
    request.status = 204;
    return deliver(response, noContent(204), preflightHeaders(request), undefined, signal);
  }
  if (fault?.kind === "hang") return;
  if (fault?.kind === "reset") return reset(response);
  const inPlace = fault === undefined ? undefined : answerOf(fault, trace, service.behaviour);
  const answer = inPlace ?? answered(parts, trace);
  request.status = answer.status;
  if (fault?.kind === "resetAfter") return reset(response);
  return deliver(response, answer, headers, fault, signal);
}

// The service's answer, checked: one that the contract does not allow is a mistake of the emulator.
function answered({ service, request, inspect, token }: Exchange, trace: Trace): Answer {
  const refusal = (error: Refusal): Answer => errorAnswer(error, trace, service.behaviour);
  let operation: Operation | undefined;
  let answer: Answer;
  try {
    authorize(request, token);
    const found = operationFor(service, request);
    operation = found.operation;
    request.operation = operation.id;
    answer = carryOut(service, request, operation, found.keys);
  } catch (error) {
    if (!(error instanceof Refusal)) {
      const problem = error instanceof Error ? (error.stack ?? error.message) : String(error);
      inspect.record(request, [problem]);
      return refusal(new Refusal(500, "EmulatorError", `The emulator failed: ${problem}`));
    }
    answer = refusal(error);
    // Asked for, and against the contract.
    if (service.behaviour.plainErrorDates) return answer;
  }
  const problems = inspect.inspect(request, operation, answer);
  if (problems.length === 0) return answer;
  return refusal(
    new Refusal(
      500,
      "ContractViolation",
      `The emulator's answer is against the contract: ${problems.join("; ")}`,
    ),
  );
}

function reset(response: ServerResponse): void {
  response.socket?.resetAndDestroy();
}
