import type { Pairs } from "../pairs.ts";
import { both, isRequired, NARROWS, type Rules, WIDENS } from "./rule.ts";

/**
 * Rules about the headers of a response. The client sends the response of a webhook or callback: it counts as
 * a request.
 */
export const responseHeaderRules: Rules<Pairs["responseHeader"]> = {
  "response-header-removed": {
    severity: { response: "risky", request: "compatible" },
    cases: { "where it was required": WIDENS },
    sentence: "Removing a response header is risky; removing a required one breaks code that relies on it.",
    removed: ({ subject, place, before }) => ({
      message: `${place} no longer responds with the header ${subject}`,
      as: isRequired(before) ? "where it was required" : undefined,
    }),
  },
  "response-header-became-optional": {
    severity: WIDENS,
    sentence: "Making a response header optional breaks code that relies on it.",
    changed: ({ subject, place, before, after }) =>
      isRequired(before) &&
      !isRequired(after) &&
      `the header ${subject} of ${place} is now optional, before required`,
  },
  "response-header-became-required": {
    severity: NARROWS,
    sentence:
      "Making a response header required is compatible; a client that responds to a webhook or callback must then send it.",
    changed: ({ subject, place, before, after }) =>
      !isRequired(before) &&
      isRequired(after) &&
      `the header ${subject} of ${place} is now required, before optional`,
  },
  "response-header-added": {
    severity: both("compatible"),
    cases: { "where it is required": NARROWS },
    sentence: "Adding a response header is compatible.",
    added: ({ subject, place, after }) => ({
      message: `${place} also responds with the header ${subject}`,
      as: isRequired(after) ? "where it is required" : undefined,
    }),
  },
};
