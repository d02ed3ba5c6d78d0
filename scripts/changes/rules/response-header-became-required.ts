import type { Pairs } from "../pairs.ts";
import { type Rule, when } from "./rule.ts";

export const responseHeaderBecameRequired: Rule<Pairs["responseHeader"]> = {
  id: "response-header-became-required",
  behaviour: "A header of an answer that now always comes is compatible.",
  check: ({ subject, place, before, after }) =>
    when(
      before !== undefined && before["required"] !== true && after?.["required"] === true,
      { read: "compatible" },
      () => `the header ${subject} of ${place} is required now, no longer optional`,
    ),
};
