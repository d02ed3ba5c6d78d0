import type { Pairs } from "../pairs.ts";
import { isSuccess } from "../views/statuses.ts";
import { type Rule, when } from "./rule.ts";

export const responseSuccessRemoved: Rule<Pairs["response"]> = {
  id: "response-success-removed",
  behaviour: "A status of success gone breaks whoever waits for it.",
  check: ({ subject, place, status, after }) =>
    when(
      after === undefined && isSuccess(status),
      { read: "breaking" },
      () => `${place} no longer answers ${subject}`,
    ),
};
