import type { Pairs } from "../pairs.ts";
import { code } from "../words.ts";
import { NARROWS, type Rule, when } from "./rule.ts";

export const variantRemoved: Rule<Pairs["variant"]> = {
  id: "variant-removed",
  behaviour: "A form less that a value may have breaks those who send it.",
  check: ({ subject, before, after }) =>
    when(after === undefined, NARROWS, () => `${subject} may no longer be ${code(before ?? "")}`),
};
