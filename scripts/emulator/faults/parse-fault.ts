import { InputError } from "../../errors.ts";
import type { Fault, FaultRule } from "./faults.ts";

const KINDS = "a status, status:seconds, reset, resetAfter, truncated, html200, hang or slow:milliseconds";

/**
 * Parses a fault of the command line: what happens, how often, and to which requests.
 * `429:7 x3 GET /me/messages` means three responses of 429 with `Retry-After: 7`; the number and the request
 * are optional.
 *
 * @throws {InputError} if the fault is invalid
 */
export function parseFault(text: string): FaultRule {
  const [, kind = "", times, match = ""] =
    /^(\S+)(?: +x(\d{1,6}))?((?: +[A-Z]+)?(?: +\/\S*)?)$/.exec(text.trim()) ?? [];
  const fault = faultOf(kind);
  if (fault === undefined)
    throw new InputError(
      "--fault",
      `invalid fault '${text}'`,
      `write ${KINDS}, then x<times>, METHOD, /path`,
    );
  return {
    ...fault,
    ...(times === undefined ? {} : { times: Number(times) }),
    ...(match === "" ? {} : { match: match.trim().replace(/ +/, " ") }),
  };
}

function faultOf(text: string): Fault | undefined {
  const [, kind = "", amount] = /^(\w+)(?::(\d{1,9}))?$/.exec(text) ?? [];
  if (/^[1-5]\d\d$/.test(kind)) {
    const retryAfter = amount === undefined ? {} : { retryAfter: Number(amount) };
    return { kind: "status", status: Number(kind), ...retryAfter };
  }
  if (kind === "slow") return amount === undefined ? undefined : { kind, ms: Number(amount) };
  if (amount !== undefined) return undefined;
  const plain = (["reset", "resetAfter", "truncated", "html200", "hang"] as const).find(
    (name) => name === kind,
  );
  return plain && { kind: plain };
}
