import type { Pairs } from "../pairs.ts";
import { code } from "../words.ts";
import { type Rule, WIDENS, when } from "./rule.ts";

export const variantAdded: Rule<Pairs["variant"]> = {
  id: "variant-added",
  behaviour: "A form more that a value may have breaks those who read it.",
  check: ({ subject, before, after }) =>
    when(before === undefined, WIDENS, () => `${subject} may also be ${code(after ?? "")}`),
};
