import type { Pairs } from "../pairs.ts";
import { type Rule, when } from "./rule.ts";

export const parameterAddedOptional: Rule<Pairs["parameter"]> = {
  id: "parameter-added-optional",
  behaviour: "A new parameter that is optional is compatible.",
  check: ({ subject, place, before, after }) =>
    when(
      before === undefined && after?.required === false,
      { send: "compatible" },
      () => `${place} takes a new ${subject}, which is optional`,
    ),
};
