import type { Pairs } from "../pairs.ts";
import { both, isRequired, NARROWS, type Rules, WIDENS } from "./rule.ts";

/**
 * Rules about request bodies. The server sends the body of a webhook or callback: it counts as a response.
 */
export const requestBodyRules: Rules<Pairs["requestBody"]> = {
  "request-body-removed": {
    severity: both("breaking"),
    sentence: "Removing a request body breaks requests with it.",
    removed: ({ place }) => `${place} no longer has a request body`,
  },
  "request-body-added-required": {
    severity: NARROWS,
    sentence: "Adding a required request body breaks every request without it.",
    added: ({ place, after }) => isRequired(after) && `${place} has a new request body, which is required`,
  },
  "request-body-became-required": {
    severity: NARROWS,
    sentence: "Making a request body required breaks every request without it.",
    changed: ({ place, before, after }) =>
      !isRequired(before) && isRequired(after) && `the body of ${place} is now required, before optional`,
  },
  "request-body-became-optional": {
    severity: WIDENS,
    sentence: "Making a request body optional is compatible.",
    changed: ({ place, before, after }) =>
      isRequired(before) && !isRequired(after) && `the body of ${place} is now optional, before required`,
  },
  "request-body-added": {
    severity: both("compatible"),
    sentence: "Adding an optional request body is compatible.",
    added: ({ place, after }) => !isRequired(after) && `${place} has a new request body, which is optional`,
  },
};
