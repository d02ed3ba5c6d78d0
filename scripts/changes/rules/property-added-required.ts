import type { Pairs } from "../pairs.ts";
import { describe } from "../views/describe.ts";
import { isAskedFor } from "../views/structure.ts";
import { code } from "../words.ts";
import { NARROWS, type Rule, when } from "./rule.ts";

export const propertyAddedRequired: Rule<Pairs["property"]> = {
  id: "property-added-required",
  behaviour: "A new property that has to be sent breaks those who send the type without it.",
  check: ({ subject, before, after }) =>
    when(
      before === undefined && after !== undefined && isAskedFor(after),
      NARROWS,
      () => `${subject} is new and required: ${code(describe(after?.schema ?? {}))}`,
    ),
};
