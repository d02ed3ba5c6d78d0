import type { Pairs } from "../pairs.ts";
import { type Rule, when } from "./rule.ts";

export const requestBodyBecameOptional: Rule<Pairs["requestBody"]> = {
  id: "request-body-became-optional",
  behaviour: "A request body that is now optional is compatible.",
  check: ({ place, before, after }) =>
    when(
      before?.["required"] === true && after !== undefined && after["required"] !== true,
      { send: "compatible" },
      () => `the body of ${place} is optional now, no longer required`,
    ),
};
