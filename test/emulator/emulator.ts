import { once, setMaxListeners } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { contract } from "./contract/contract.ts";
import { exchange } from "./exchange.ts";
import { type FaultQueue, type Faults, faultQueue } from "./faults/faults.ts";
import { type Throttle, type ThrottleDice, throttleDice } from "./faults/throttle.ts";
import { newLinks } from "./odata/paging.ts";
import { type Behaviour, DOCUMENTED_BEHAVIOUR, type EmulatorOptions } from "./options.ts";
import type { Service } from "./service/call.ts";
import { newStore } from "./service/store.ts";
import { type EmulatorState, stateOf } from "./state.ts";
import { inspector, type Violation } from "./violations.ts";
import { type LoggedRequest, readRequest } from "./wire/request.ts";

const HOST = "127.0.0.1";
const ROOT = "/beta";

/** A server on loopback that behaves like Microsoft Graph's restore sessions. */
export interface Emulator extends AsyncDisposable {
  /** The service root: what a client takes for `https://graph.microsoft.com/beta`. */
  readonly url: string;
  readonly state: EmulatorState;
  /** How the service behaves, to be changed at will. */
  readonly behaviour: Behaviour;
  readonly faults: Faults;
  /** The requests so far, in the order in which they arrived. */
  readonly log: readonly LoggedRequest[];
  /** What the emulator did against the contract. Anything in it is a mistake of the emulator or the contract. */
  readonly violations: readonly Violation[];
  /** Begins faults at random, or ends them. */
  throttle(throttle: Throttle | undefined): void;
  /** Forgets everything: sessions, log, violations, faults, changes of behaviour. */
  reset(): void;
  close(): Promise<void>;
}

/** Starts an emulator. @throws when its port is taken */
export async function startEmulator(options: EmulatorOptions = {}): Promise<Emulator> {
  const documented = { ...DOCUMENTED_BEHAVIOUR, ...options.behaviour };
  const behaviour: Behaviour = { ...documented };
  const { keepLog = Number.POSITIVE_INFINITY } = options;
  const faults: FaultQueue = faultQueue(ROOT);
  const log: LoggedRequest[] = [];
  const violations: Violation[] = [];
  const closing = new AbortController();
  // Each slow answer listens.
  setMaxListeners(0, closing.signal);
  let dice: ThrottleDice | undefined = options.throttle && throttleDice(options.throttle);
  let url = "";
  const service: Service = {
    contract: contract(),
    store: newStore(),
    behaviour,
    links: newLinks(),
    now: options.now ?? (() => new Date()),
    url: () => url,
  };
  const inspect = inspector(service.contract.validator, options.validate ?? "all", violations);

  const answer = async (incoming: IncomingMessage, response: ServerResponse): Promise<void> => {
    // Undefined where the client went away in the middle of its request.
    const request = await readRequest(incoming).catch(() => undefined);
    if (request === undefined) return;
    log.push(request);
    if (log.length > keepLog) log.shift();
    const fault = request.method === "OPTIONS" ? undefined : (faults.take(request) ?? dice?.(request));
    if (fault !== undefined) request.fault = fault.kind;
    const { token } = options;
    await exchange({ service, request, response, fault, inspect, token, signal: closing.signal }).catch(
      (error: unknown) => {
        inspect.record(request, [`no answer: ${String(error)}`]);
        response.destroy();
      },
    );
  };
  const server = createServer((incoming, response) => void answer(incoming, response));
  // A client that pools connections never finds one closed under it.
  server.keepAliveTimeout = 0;
  url = `http://${HOST}:${await listen(server, options.port ?? 0)}${ROOT}`;

  const close = async (): Promise<void> => {
    closing.abort();
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    server.closeAllConnections();
    await closed;
  };
  return {
    url,
    state: stateOf(service),
    behaviour,
    faults,
    log,
    violations,
    throttle: (throttle) => {
      dice = throttle && throttleDice(throttle);
    },
    reset: () => {
      for (const held of Object.values(service.store)) held.clear();
      service.links.clear();
      faults.clear();
      log.length = 0;
      violations.length = 0;
      Object.assign(behaviour, documented);
      dice = options.throttle && throttleDice(options.throttle);
    },
    close,
    [Symbol.asyncDispose]: close,
  };
}

async function listen(server: Server, port: number): Promise<number> {
  server.listen(port, HOST);
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port to listen on");
  return address.port;
}
