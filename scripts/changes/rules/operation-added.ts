import type { Pairs } from "../pairs.ts";
import { everyone, type Rule, when } from "./rule.ts";

export const operationAdded: Rule<Pairs["operation"]> = {
  id: "operation-added",
  behaviour: "An operation more on a known path is compatible.",
  check: ({ subject, before }) =>
    when(before === undefined, everyone("compatible"), () => `${subject} is new`),
};
