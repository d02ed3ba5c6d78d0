import type { Pairs } from "../pairs.ts";
import { type Rule, when } from "./rule.ts";

export const responseHeaderBecameOptional: Rule<Pairs["responseHeader"]> = {
  id: "response-header-became-optional",
  behaviour: "A header of an answer that no longer always comes breaks whoever relies on it.",
  check: ({ subject, place, before, after }) =>
    when(
      before?.["required"] === true && after !== undefined && after["required"] !== true,
      { read: "breaking" },
      () => `the header ${subject} of ${place} is optional now, no longer required`,
    ),
};
