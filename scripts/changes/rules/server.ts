import { equal, omit } from "../../document/json.ts";
import type { Pairs } from "../pairs.ts";
import { both, type Rules } from "./rule.ts";

/** Rules about the servers of a document. */
export const serverRules: Rules<Pairs["server"]> = {
  "server-removed": {
    severity: both("risky"),
    sentence: "Removing a server is risky: calls to its URL may fail.",
    removed: ({ subject }) => `the server ${subject} was removed`,
  },
  "server-changed": {
    severity: both("risky"),
    cases: { "in text alone": both("documentation") },
    sentence: "Changing the variables of a server is risky: they may be part of its URL.",
    changed: ({ subject, before, after }) => ({
      message: `the server ${subject} has another description or other variables`,
      as: equal(omit(before, "description"), omit(after, "description")) ? "in text alone" : undefined,
    }),
  },
  "server-added": {
    severity: both("compatible"),
    sentence: "Adding a server is compatible.",
    added: ({ subject }) => `${subject} is a new server`,
  },
};
