import type { Json, JsonObject } from "../document/json.ts";
import type { Behaviour } from "./behaviour.ts";
import type { FaultRule } from "./faults/faults.ts";
import type { Throttle } from "./faults/throttle.ts";
import type { EmulatorPlugin } from "./service/service.ts";

/**
 * The initial data: for each path, the items of a collection or the properties of a single resource. Items
 * may contain the items of their navigation properties:
 * `{ "/me/messages": [{ "subject": "Hi", "attachments": [] }] }`.
 */
export type SeedData = Readonly<Record<string, Json>>;

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
