import type { NetworkLimits } from "../../scripts/source/network-limits.ts";
import type { Answer } from "./raw-server.ts";

/** A response after which `update` fails, and its error. */
export interface Fault {
  readonly name: string;
  readonly answer: Answer;
  /** Matches the text of the error after the URL. */
  readonly message: RegExp;
  /** The number of requests. Default: 1. */
  readonly requests?: number;
  readonly limits?: Partial<NetworkLimits>;
}

/** Sends the same response to every request, and ends the connection. */
export const ends =
  (...parts: readonly (string | Uint8Array)[]): Answer =>
  (socket) => {
    socket.end(Buffer.concat(parts.map((part) => Buffer.from(part))));
  };

/** Sends the same response to every request, and keeps the connection open. */
export const stays =
  (...parts: readonly string[]): Answer =>
  (socket) => {
    socket.write(parts.join(""));
  };
