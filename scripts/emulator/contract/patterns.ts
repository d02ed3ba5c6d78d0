import { createContext, Script } from "node:vm";
import { isObject } from "../../document/json.ts";

/** Makes the patterns of a document; `code` is for validators that are written to files. */
type PatternEngine = ((pattern: string, flags: string) => Pick<RegExp, "test">) & { readonly code: string };

/** A repeated group: if its parts can match in several ways, the time for some texts doubles with each character. */
const REPEATED_GROUP = /\)(?:[*+]|\{\d+,)/;

/** The time that such a pattern may take for a text, in milliseconds. */
const LIMIT_MS = 100;

// Node ends a script after a time, but no other call.
const globals: { match?: () => boolean } = {};
const context = createContext(globals);
const script = new Script("match()");

/** Compiles patterns as JavaScript does. A text for which one takes too long is accepted. */
export const patternEngine: PatternEngine = Object.assign(
  (pattern: string, flags: string) => {
    const expression = new RegExp(pattern, flags);
    if (!REPEATED_GROUP.test(pattern)) return expression;
    return { test: (text: string) => matchesOrTakesTooLong(() => expression.test(text)) };
  },
  { code: "new RegExp" },
);

function matchesOrTakesTooLong(match: () => boolean): boolean {
  globals.match = match;
  try {
    return script.runInContext(context, { timeout: LIMIT_MS }) === true;
  } catch (error) {
    // Not an `Error` of this context.
    if (isObject(error) && error["code"] === "ERR_SCRIPT_EXECUTION_TIMEOUT") return true;
    throw error;
  }
}
