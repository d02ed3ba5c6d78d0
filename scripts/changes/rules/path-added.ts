import type { Pairs } from "../pairs.ts";
import { listOf } from "../words.ts";
import { everyone, type Rule, when } from "./rule.ts";

export const pathAdded: Rule<Pairs["path"]> = {
  id: "path-added",
  behaviour: "A path more is compatible.",
  check: ({ subject, before, methods }) =>
    when(before === undefined, everyone("compatible"), () => `${subject} is new, with ${listOf(methods)}`),
};
