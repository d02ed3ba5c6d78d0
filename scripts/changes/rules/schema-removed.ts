import type { Pairs } from "../pairs.ts";
import { everyone, type Rule, when } from "./rule.ts";

export const schemaRemoved: Rule<Pairs["component"]> = {
  id: "schema-removed",
  behaviour:
    "A schema gone breaks whoever imports its type, unless its shape still stands wherever it was used.",
  check: ({ subject, after }) =>
    when(after === undefined, everyone("breaking"), () => `the schema ${subject} is gone`),
};
