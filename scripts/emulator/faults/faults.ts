import { lineMatcher } from "../wire/line-matcher.ts";
import type { ReceivedRequest } from "../wire/request.ts";
import type { Fault, FaultRule, RequestMatch } from "./fault.ts";

/** The pending faults, in order: the first that matches a request and is not used up applies to it. */
export interface Faults {
  push(...rules: readonly FaultRule[]): void;
  clear(): void;
  /** The rules that are not used up. */
  readonly pending: readonly FaultRule[];
}

/** The pending faults, from which the server takes. */
export interface FaultQueue extends Faults {
  /** Takes the fault for this request. */
  take(request: ReceivedRequest): Fault | undefined;
}

interface Entry {
  readonly rule: FaultRule;
  readonly fits: (request: ReceivedRequest) => boolean;
  passing: number;
  left: number;
}

/** Returns an empty queue. @param root the path of the service root, which the paths of rules leave out */
export function faultQueue(root: string): FaultQueue {
  let entries: Entry[] = [];
  return {
    push: (...rules) => {
      for (const rule of rules) {
        const { match = "", after = 0, times = 1 } = rule;
        entries.push({ rule, fits: matcher(match, root), passing: after, left: times });
      }
    },
    clear: () => {
      entries = [];
    },
    get pending() {
      return entries.map(({ rule }) => rule);
    },
    take: (request) => {
      for (const entry of entries) {
        if (!entry.fits(request)) continue;
        if (entry.passing > 0) {
          entry.passing -= 1;
          continue;
        }
        entry.left -= 1;
        if (entry.left <= 0) entries = entries.filter((other) => other !== entry);
        return entry.rule;
      }
      return undefined;
    },
  };
}

function matcher(match: RequestMatch, root: string): (request: ReceivedRequest) => boolean {
  if (typeof match === "function") return match;
  const fits = lineMatcher(match);
  return ({ method, path }) => path.startsWith(root) && fits(method, path.slice(root.length));
}
