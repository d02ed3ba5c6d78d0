import type { Pairs } from "../pairs.ts";
import { everyone, type Rule, when } from "./rule.ts";

export const schemaAdded: Rule<Pairs["component"]> = {
  id: "schema-added",
  behaviour: "A schema more is compatible.",
  check: ({ subject, before }) =>
    when(before === undefined, everyone("compatible"), () => `${subject} is a new schema`),
};
