import type { Pairs } from "../pairs.ts";
import { isSuccess } from "../views/statuses.ts";
import { type Rule, when } from "./rule.ts";

export const responseErrorRemoved: Rule<Pairs["response"]> = {
  id: "response-error-removed",
  behaviour:
    "A status of failure that is no longer described is compatible: any request may fail, in ways that no document lists.",
  check: ({ subject, place, status, after }) =>
    when(
      after === undefined && !isSuccess(status),
      { read: "compatible" },
      () => `${place} no longer describes ${subject}`,
    ),
};
