import type { Pairs } from "../pairs.ts";
import { type Rule, when } from "./rule.ts";

export const parameterAddedRequired: Rule<Pairs["parameter"]> = {
  id: "parameter-added-required",
  behaviour: "A new parameter that is required breaks every call without it.",
  check: ({ subject, place, before, after }) =>
    when(
      before === undefined && after?.required === true,
      { send: "breaking" },
      () => `${place} takes a new ${subject}, which is required`,
    ),
};
