import type { Pairs } from "../pairs.ts";
import { describe } from "../views/describe.ts";
import { isAskedFor } from "../views/structure.ts";
import { code } from "../words.ts";
import { everyone, type Rule, when } from "./rule.ts";

export const propertyAdded: Rule<Pairs["property"]> = {
  id: "property-added",
  behaviour: "A new property that need not be sent is compatible.",
  check: ({ subject, before, after }) =>
    when(
      before === undefined && after !== undefined && !isAskedFor(after),
      everyone("compatible"),
      () => `${subject} is new: ${code(describe(after?.schema ?? {}))}`,
    ),
};
