import type { ServerResponse } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import type { Fault } from "../faults/fault.ts";
import { type Answer, encode, json, noContent, text } from "./answer.ts";
import { errorBody, type InnerErrorStyle, type Trace } from "./errors.ts";

const HTML =
  "<!DOCTYPE html><html><head><title>Gateway</title></head><body><h1>Our services aren't available right now</h1></body></html>";

/** Codes that go with a status that names none. */
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

/** The answer that a fault gives in place of the service's; undefined where the request is carried out. */
export function answerOf(fault: Fault, trace: Trace, style: InnerErrorStyle): Answer | undefined {
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
  return json(status, errorBody({ code, message: `Made to fail with ${status}.` }, trace, style), headers);
}

/** Puts an answer on the wire, as the fault lets it. */
export async function deliver(
  response: ServerResponse,
  answer: Answer,
  headers: Readonly<Record<string, string>>,
  fault: Fault | undefined,
  signal: AbortSignal,
): Promise<void> {
  const { text: content, mediaType } = encode(answer.body);
  const whole = Buffer.from(content);
  const half = whole.subarray(0, Math.floor(whole.length / 2));
  const cut = fault?.kind === "truncated" && fault.by === "json" ? half : whole;
  if (fault?.kind === "slow" && fault.part !== "body") await pause(fault.ms, signal);
  response.writeHead(answer.status, {
    ...headers,
    ...(mediaType === undefined ? {} : { "Content-Type": mediaType }),
    ...answer.headers,
    ...(answer.status === 204 ? {} : { "Content-Length": String(cut.length) }),
  });
  if (fault?.kind === "slow" && fault.part === "body") {
    response.write(half);
    await pause(fault.ms, signal);
    response.end(whole.subarray(half.length));
  } else if (fault?.kind === "truncated" && fault.by !== "json") {
    response.write(half, () => response.destroy());
  } else {
    response.end(cut);
  }
}

// Ends early when the emulator closes.
async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await wait(ms, undefined, { signal, ref: false }).catch(() => undefined);
}
