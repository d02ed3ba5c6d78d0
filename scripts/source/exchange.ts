import * as http from "node:http";
import * as https from "node:https";
import { NetworkFault } from "./network-fault.ts";
import type { NetworkLimits } from "./network-limits.ts";
import { agentFor } from "./proxy.ts";
import { isRedirect, redirectTarget } from "./redirect.ts";

/** An answer whose body is still to be read. */
export interface Answer {
  /** The address that gave it, after redirects. */
  readonly url: URL;
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  readonly body: http.IncomingMessage;
  /** What went wrong on the connection after the answer had begun, if anything: the body may look whole all the same. */
  readonly failure: () => Error | undefined;
}

/** Fields for a request to an address. */
export type FieldsFor = (url: URL) => http.OutgoingHttpHeaders;

/**
 * Asks for a document by GET and follows redirects.
 *
 * @param fields the fields to send; asked anew for each address on the way
 * @param signal ends it, in the middle of the body too
 * @throws {NetworkFault} or an error of `node:http` when there is no answer
 */
export async function get(
  url: URL,
  fields: FieldsFor,
  limits: NetworkLimits,
  signal: AbortSignal,
): Promise<Answer> {
  let at = url;
  for (let redirects = 0; redirects <= limits.maxRedirects; redirects += 1) {
    const answer = await ask(at, fields(at), limits, signal);
    if (!isRedirect(answer.status)) return answer;
    discard(answer);
    at = redirectTarget(at, answer.headers.location);
  }
  throw new NetworkFault(`redirects more than ${limits.maxRedirects} times`, "check the address");
}

/** Hangs up without reading what is left of an answer. */
export function discard({ body }: Answer): void {
  body.on("error", () => undefined).destroy();
}

async function ask(
  url: URL,
  headers: http.OutgoingHttpHeaders,
  limits: NetworkLimits,
  signal: AbortSignal,
): Promise<Answer> {
  const agent = await agentFor(url);
  const send = url.protocol === "https:" ? https.request : http.request;
  return await new Promise((resolve, reject) => {
    let failure: Error | undefined;
    const request = send(url, { agent, headers, timeout: limits.idleMs });
    // Said here too: while a proxy keeps it waiting, a request that is destroyed does not say so itself.
    const fail = (error: Error): void => {
      clearTimeout(connecting);
      failure ??= error;
      request.destroy(error);
      reject(error);
    };
    const stop = (): void => fail(new NetworkFault("took too long", "try again later"));
    const connecting = setTimeout(() => fail(silence("no connection", limits.connectMs)), limits.connectMs);
    signal.addEventListener("abort", stop);
    // The request has left: there is a connection, through TLS and proxy if need be.
    request.once("finish", () => clearTimeout(connecting));
    request.on("timeout", () => fail(silence("not a sign of life", limits.idleMs)));
    request.on("error", fail);
    request.once("close", () => signal.removeEventListener("abort", stop));
    request.once("response", (body) => {
      const { statusCode: status = 0, headers: fields } = body;
      resolve({ url, status, headers: fields, body, failure: () => failure });
    });
    request.end();
  });
}

function silence(what: string, ms: number): NetworkFault {
  return new NetworkFault(`gave ${what} for ${ms / 1000} s`, "try again later", { isTransient: true });
}
