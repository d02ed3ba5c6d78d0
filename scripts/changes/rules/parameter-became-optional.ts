import type { Pairs } from "../pairs.ts";
import { type Rule, when } from "./rule.ts";

export const parameterBecameOptional: Rule<Pairs["parameter"]> = {
  id: "parameter-became-optional",
  behaviour: "A parameter that is now optional is compatible.",
  check: ({ subject, place, before, after }) =>
    when(
      before?.required === true && after?.required === false,
      { send: "compatible" },
      () => `${place}: the ${subject} is optional now, no longer required`,
    ),
};
