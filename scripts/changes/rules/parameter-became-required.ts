import type { Pairs } from "../pairs.ts";
import { type Rule, when } from "./rule.ts";

export const parameterBecameRequired: Rule<Pairs["parameter"]> = {
  id: "parameter-became-required",
  behaviour: "A parameter that is now required breaks every call without it.",
  check: ({ subject, place, before, after }) =>
    when(
      before?.required === false && after?.required === true,
      { send: "breaking" },
      () => `${place}: the ${subject} is required now, no longer optional`,
    ),
};
