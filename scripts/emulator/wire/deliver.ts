import type { ServerResponse } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import type { Behaviour } from "../behaviour.ts";
import type { Fault } from "../faults.ts";
import { errorResponse, Refusal, type Trace } from "./errors.ts";
import { encode, noContent, type ServiceResponse, text } from "./response.ts";

/** Options for writing a response. */
export interface Delivery {
  /** The headers of every response. */
  readonly headers: Readonly<Record<string, string>>;
  readonly fault: Fault | undefined;
  /** Aborted when the emulator closes. */
  readonly signal: AbortSignal;
  readonly isOData: boolean;
}

const HTML =
  "<!DOCTYPE html><html><head><title>Gateway</title></head><body><h1>Our services aren't available right now</h1></body></html>";

/** Error codes by status, for faults without a code. */
const CODES: Readonly<Record<number, string>> = {
  401: "InvalidAuthenticationToken",
  403: "accessDenied",
  404: "itemNotFound",
  429: "TooManyRequests",
  500: "generalException",
  502: "BadGateway",
  503: "serviceNotAvailable",
  504: "GatewayTimeout",
};

/** Returns the response of a fault; undefined if the fault leaves the service's response in place. */
export function faultResponse(fault: Fault, trace: Trace, behaviour: Behaviour): ServiceResponse | undefined {
  if (fault.kind === "html200") return text(200, HTML, "text/html");
  if (fault.kind === "redirect") return noContent(fault.status ?? 302, { Location: fault.to });
  if (fault.kind !== "status") return undefined;
  const { status, body = "json", retryAfter } = fault;
  const headers =
    retryAfter === undefined
      ? {}
      : { "Retry-After": retryAfter instanceof Date ? retryAfter.toUTCString() : String(retryAfter) };
  if (body === "empty") return noContent(status, headers);
  if (body === "html") return { ...text(status, HTML, "text/html"), headers };
  if (body !== "json") return { ...text(status, body.text, body.mediaType), headers };
  const code = fault.code ?? CODES[status] ?? "UnknownError";
  const message = `A fault of the emulator with status ${status}.`;
  return errorResponse(new Refusal(status, code, message, { headers }), trace, behaviour);
}

/** Writes a response to the connection, as far as the fault allows. */
export async function deliver(
  response: ServerResponse,
  reply: ServiceResponse,
  { headers, fault, signal, isOData }: Delivery,
): Promise<void> {
  const { text: content, mediaType } = encode(reply.body, isOData);
  const whole = Buffer.from(content);
  const half = whole.subarray(0, Math.floor(whole.length / 2));
  const cut = fault?.kind === "truncated" && fault.by === "json" ? half : whole;
  // Ends early if the emulator closes.
  const pause = (ms: number) => wait(ms, undefined, { signal, ref: false }).catch(() => undefined);
  if (fault?.kind === "slow" && fault.part !== "body") await pause(fault.ms);
  response.writeHead(reply.status, {
    ...headers,
    ...(mediaType === undefined ? {} : { "Content-Type": mediaType }),
    ...reply.headers,
    ...(reply.status === 204 ? {} : { "Content-Length": String(cut.length) }),
  });
  if (fault?.kind === "slow" && fault.part === "body") {
    response.write(half);
    await pause(fault.ms);
    response.end(whole.subarray(half.length));
  } else if (fault?.kind === "truncated" && fault.by !== "json") {
    response.write(half, () => response.destroy());
  } else {
    response.end(cut);
  }
}
