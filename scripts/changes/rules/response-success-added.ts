import type { Pairs } from "../pairs.ts";
import { isSuccess } from "../views/statuses.ts";
import { type Rule, when } from "./rule.ts";

export const responseSuccessAdded: Rule<Pairs["response"]> = {
  id: "response-success-added",
  behaviour:
    "A new status of success is risky: code that knows the others may look for a body that is not there. With the content of one of the others, it is compatible.",
  check: ({ subject, place, status, isKnownContent, before }) =>
    when(
      before === undefined && isSuccess(status),
      { read: isKnownContent ? "compatible" : "risky" },
      () => `${place} may also answer ${subject}`,
    ),
};
