import type { Pairs } from "../pairs.ts";
import { type Rule, when } from "./rule.ts";

export const requestBodyAddedRequired: Rule<Pairs["requestBody"]> = {
  id: "request-body-added-required",
  behaviour: "A new request body that is required breaks every call without it.",
  check: ({ place, before, after }) =>
    when(
      before === undefined && after?.["required"] === true,
      { send: "breaking" },
      () => `${place} takes a body, which is required`,
    ),
};
