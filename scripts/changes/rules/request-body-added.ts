import type { Pairs } from "../pairs.ts";
import { type Rule, when } from "./rule.ts";

export const requestBodyAdded: Rule<Pairs["requestBody"]> = {
  id: "request-body-added",
  behaviour: "A new request body that is optional is compatible.",
  check: ({ place, before, after }) =>
    when(
      before === undefined && after?.["required"] !== true,
      { send: "compatible" },
      () => `${place} takes a body, which is optional`,
    ),
};
