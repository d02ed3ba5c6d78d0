import type { Pairs } from "../pairs.ts";
import { isFailure, isSuccess } from "../resolved/statuses.ts";
import { both, type Rules } from "./rule.ts";

/** Rules about the statuses of a response. */
export const responseRules: Rules<Pairs["response"]> = {
  "response-success-removed": {
    severity: both("breaking"),
    sentence: "Removing a success status breaks code that expects it.",
    removed: ({ subject, place, status }) =>
      isSuccess(status) && `${place} no longer responds with ${subject}`,
  },
  "response-success-added": {
    severity: { response: "risky" },
    cases: { "with the content of another": { response: "compatible" } },
    sentence:
      "Adding a success status is risky: code for the other statuses may expect a body that is missing.",
    added: ({ subject, place, status, isKnownContent }) =>
      isSuccess(status) && {
        message: `${place} may also respond with ${subject}`,
        as: isKnownContent ? "with the content of another" : undefined,
      },
  },
  "response-error-removed": {
    severity: both("compatible"),
    sentence:
      "Removing an error status is compatible: any request may fail with a status that the document does not list.",
    removed: ({ subject, place, status }) =>
      !isSuccess(status) && `${place} no longer lists the response ${subject}`,
  },
  "response-error-added": {
    severity: both("compatible"),
    sentence: "Adding an error status is compatible: any request may fail.",
    added: ({ subject, place, status }) =>
      !isSuccess(status) && `${place} may also ${isFailure(status) ? "fail" : "respond"} with ${subject}`,
  },
};
