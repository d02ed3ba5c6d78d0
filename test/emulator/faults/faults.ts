import type { SeenRequest } from "../wire/request.ts";
import type { Fault, FaultRule, RequestMatch } from "./fault.ts";

/** The faults to come, in order: a request gets the first that fits it and is not used up. */
export interface Faults {
  push(...rules: readonly FaultRule[]): void;
  clear(): void;
  /** The rules that can still come. */
  readonly pending: readonly FaultRule[];
}

/** The faults, as the server uses them. */
export interface FaultQueue extends Faults {
  /** The fault for this request, used once. */
  take(request: SeenRequest): Fault | undefined;
}

interface Entry {
  readonly rule: FaultRule;
  readonly fits: (request: SeenRequest) => boolean;
  passing: number;
  left: number;
}

/** An empty queue. @param root the service root, which paths in rules leave out */
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

function matcher(match: RequestMatch, root: string): (request: SeenRequest) => boolean {
  if (typeof match === "function") return match;
  const [, method = "", path = ""] = /^([A-Z]*) *(.*)$/.exec(match) ?? [];
  const pattern = path
    .split(/(\{[^}]*\}|\*$)/)
    .map((part) => (part.startsWith("{") ? "[^/]*" : part === "*" ? ".*" : escaped(part)))
    .join("");
  const whole = new RegExp(`^${escaped(root)}${path === "" ? ".*" : pattern}$`);
  return (request) => (method === "" || request.method === method) && whole.test(request.path);
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
