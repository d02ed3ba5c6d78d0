import type { Pairs } from "../pairs.ts";
import { isSuccess } from "../views/statuses.ts";
import { type Rule, when } from "./rule.ts";

export const responseErrorAdded: Rule<Pairs["response"]> = {
  id: "response-error-added",
  behaviour: "A new status of failure is compatible: any request may fail.",
  check: ({ subject, place, status, before }) =>
    when(
      before === undefined && !isSuccess(status),
      { read: "compatible" },
      () => `${place} may also fail with ${subject}`,
    ),
};
