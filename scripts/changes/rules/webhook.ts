import type { Pairs } from "../pairs.ts";
import { both, type Rules } from "./rule.ts";

/** Rules about requests that the server sends: webhooks. */
export const webhookRules: Rules<Pairs["webhook"]> = {
  "webhook-removed": {
    severity: both("breaking"),
    sentence: "Removing a webhook breaks code that waits for it.",
    removed: ({ subject }) => `${subject} was removed`,
  },
  "webhook-added": {
    severity: both("compatible"),
    sentence: "Adding a webhook is compatible: it is sent to subscribers.",
    added: ({ subject }) => `${subject} is new`,
  },
};

/** Rules about callbacks: requests that the server sends because an operation asked for them. */
export const callbackRules: Rules<Pairs["callback"]> = {
  "callback-removed": {
    severity: both("breaking"),
    sentence: "Removing a callback of an operation breaks code that waits for it.",
    removed: ({ subject }) => `${subject} was removed`,
  },
  "callback-added": {
    severity: both("compatible"),
    sentence: "Adding a callback to an operation is compatible.",
    added: ({ subject }) => `${subject} is new`,
  },
};
