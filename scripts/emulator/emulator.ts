import { once, setMaxListeners } from "node:events";
import { readFileSync, statSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { JsonObject } from "../document/json.ts";
import { parseYamlObject } from "../document/yaml.ts";
import { InputError, messageOf } from "../errors.ts";
import { codeOf } from "../files/system-error.ts";
import { type Behaviour, DOCUMENTED_BEHAVIOUR } from "./behaviour.ts";
import { contractOf } from "./contract/contract.ts";
import { dataOf, type EmulatorData, type SeedData } from "./data.ts";
import { exchange, record } from "./exchange.ts";
import {
  type FaultQueue,
  type FaultRule,
  type Faults,
  faultQueue,
  type Throttle,
  type ThrottleDice,
  throttleDice,
} from "./faults.ts";
import { Links } from "./odata/paging.ts";
import { newResource } from "./service/entity.ts";
import type { EmulatorPlugin, PluginParts, Service } from "./service/service.ts";
import { type LoggedRequest, readRequest } from "./wire/request.ts";
import type { Violation } from "./wire/response.ts";

/** Options of `startEmulator`. */
export interface EmulatorOptions {
  /** The normalized document: the path of `generated/openapi.yaml`, or its parsed content. */
  readonly document: string | JsonObject;
  /** Default: any free port. */
  readonly port?: number;
  /** The address to listen on. Default: 127.0.0.1, which only this machine can reach. */
  readonly host?: string;
  /** The only bearer token that is accepted. Default: any that is not empty. */
  readonly token?: string;
  readonly seed?: SeedData;
  readonly behaviour?: Partial<Behaviour>;
  /** Faults for the first requests that match. */
  readonly faults?: readonly FaultRule[];
  /** Random faults. */
  readonly throttle?: Throttle;
  /** Which responses are validated: all (default), none, or each nth. Requests always are. */
  readonly validate?: "all" | "none" | number;
  /** The number of requests that the log keeps, the latest ones. Default: all. */
  readonly keepLog?: number;
  /** The clock. Default: the system's. */
  readonly now?: () => Date;
  /** Behaviour beyond the document. */
  readonly plugins?: readonly EmulatorPlugin[];
}

/** A local server that behaves like the service of a document. */
export interface Emulator extends AsyncDisposable {
  /** The service root, for a client to use instead of `https://graph.microsoft.com/beta`. */
  readonly url: string;
  /** A bearer token that the emulator accepts. */
  readonly token: string;
  readonly data: EmulatorData;
  /** The behaviour of the service; may be changed at any time. */
  readonly behaviour: Behaviour;
  readonly faults: Faults;
  /** The requests in the order of their arrival. */
  readonly log: readonly LoggedRequest[];
  /**
   * Responses that the document does not allow: each is an error in the emulator, the seed or the document.
   */
  readonly violations: readonly Violation[];
  /** Starts random faults, or stops them. */
  throttle(throttle: Throttle | undefined): void;
  /** Restores the initial state: data, log, violations, faults, behaviour. */
  reset(): void;
  close(): Promise<void>;
}

/**
 * Starts an emulator of the service that a normalized document describes. Close it, or declare it with
 * `await using`.
 *
 * @throws {InputError} if the document or the seed is invalid, or the port is taken
 */
export function startEmulator(options: EmulatorOptions): Promise<Emulator> {
  return serve({ ...DOCUMENTED_BEHAVIOUR, ...options.behaviour }, options);
}

/**
 * Starts an emulator like {@link startEmulator} with this object as its `behaviour`: plug-ins may add options
 * to it.
 *
 * @throws {InputError} if the document or the seed is invalid, or the port is taken
 */
export async function serve<Wanted extends Behaviour>(
  behaviour: Wanted,
  options: EmulatorOptions,
): Promise<Emulator & { readonly behaviour: Wanted }> {
  const initial: Wanted = { ...behaviour };
  const { keepLog = Number.POSITIVE_INFINITY, token, host = "127.0.0.1" } = options;
  const contract = contractOf(documentOf(options.document));
  const faults: FaultQueue = faultQueue(contract.root);
  const log: LoggedRequest[] = [];
  const violations: Violation[] = [];
  const closing = new AbortController();
  // Each slow response adds a listener.
  setMaxListeners(0, closing.signal);
  let dice: ThrottleDice | undefined;
  const origin = `http://${host.includes(":") ? `[${host}]` : host}`;
  let url = `${origin}${contract.root}`;
  const plugins: PluginParts[] = [];
  const service: Service = {
    contract,
    root: newResource("", {}),
    behaviour,
    links: new Links(),
    numbers: { last: 0 },
    now: options.now ?? (() => new Date()),
    url: () => url,
    plugins,
  };
  plugins.push(...(options.plugins ?? []).map((plugin) => plugin(service)));
  const data = dataOf(service);
  const isSampled = sampler(options.validate ?? "all");
  const throttle: Emulator["throttle"] = (wanted) => {
    dice = wanted && throttleDice(wanted);
  };
  const start = (): void => {
    throttle(options.throttle);
    faults.push(...(options.faults ?? []));
    data.seed(options.seed ?? {});
  };
  start();

  const respond = async (incoming: IncomingMessage, response: ServerResponse): Promise<void> => {
    // Undefined if the client disconnects during its request.
    const request = await readRequest(incoming).catch(() => undefined);
    if (request === undefined) return;
    log.push(request);
    if (log.length > keepLog) log.shift();
    const fault = request.method === "OPTIONS" ? undefined : (faults.take(request) ?? dice?.(request));
    if (fault !== undefined) request.fault = fault.kind;
    const parts = { service, request, response, fault, violations, isSampled, token, signal: closing.signal };
    await exchange(parts).catch((error: unknown) => {
      record(violations, request, [`no response: ${String(error)}`]);
      response.destroy();
    });
  };
  const server = createServer((incoming, response) => void respond(incoming, response));
  // Pooled connections of a client stay open.
  server.keepAliveTimeout = 0;
  url = `${origin}:${await listen(server, host, options.port ?? 0)}${contract.root}`;

  const close = async (): Promise<void> => {
    closing.abort();
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    server.closeAllConnections();
    await closed;
  };
  return {
    url,
    token: token ?? "emulator",
    data,
    behaviour,
    faults,
    log,
    violations,
    throttle,
    reset: () => {
      service.root.children.clear();
      service.root.references.clear();
      service.links.clear();
      faults.clear();
      log.length = 0;
      violations.length = 0;
      Object.assign(behaviour, initial);
      for (const plugin of plugins) plugin.reset?.();
      start();
    },
    close,
    [Symbol.asyncDispose]: close,
  };
}

// Returns a function that tells for one response after the other whether it is validated.
function sampler(sample: "all" | "none" | number): () => boolean {
  const every = sample === "all" ? 1 : sample === "none" ? Number.POSITIVE_INFINITY : sample;
  let seen = 0;
  return () => {
    seen = seen + 1 < every ? seen + 1 : 0;
    return seen === 0;
  };
}

const parsed = new Map<string, { readonly modified: number; readonly document: JsonObject }>();

// Parses each document once for all emulators of a process, as tests start many.
function documentOf(document: string | JsonObject): JsonObject {
  if (typeof document !== "string") return document;
  try {
    const modified = statSync(document).mtimeMs;
    const known = parsed.get(document);
    if (known?.modified === modified) return known.document;
    const read = parseYamlObject(readFileSync(document, "utf8"), document);
    parsed.set(document, { modified, document: read });
    return read;
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError(document, `cannot be read: ${messageOf(error)}`, "generate it first");
  }
}

/**
 * The connections that wait to be accepted, as many as Linux allows by default. `fetch` opens one for each call under
 * way; with Node's 511, those of 2,000 calls at once were lost, and came again after up to half a minute.
 */
const BACKLOG = 4096;

async function listen(server: Server, host: string, port: number): Promise<number> {
  try {
    server.listen({ port, host, backlog: BACKLOG });
    await once(server, "listening");
  } catch (error) {
    const isAboutPort = ["EADDRINUSE", "EACCES"].includes(codeOf(error));
    const todo = isAboutPort
      ? "choose another port, or 0 for any that is free"
      : "choose an address of this machine, such as 127.0.0.1";
    throw new InputError(`${host}:${port}`, messageOf(error), todo);
  }
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port to listen on");
  return address.port;
}
