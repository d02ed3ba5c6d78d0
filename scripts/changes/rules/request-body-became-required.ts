import type { Pairs } from "../pairs.ts";
import { type Rule, when } from "./rule.ts";

export const requestBodyBecameRequired: Rule<Pairs["requestBody"]> = {
  id: "request-body-became-required",
  behaviour: "A request body that is now required breaks every call without it.",
  check: ({ place, before, after }) =>
    when(
      before !== undefined && before["required"] !== true && after?.["required"] === true,
      { send: "breaking" },
      () => `the body of ${place} is required now, no longer optional`,
    ),
};
