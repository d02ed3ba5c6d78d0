import type { Pairs } from "../pairs.ts";
import { code } from "../words.ts";
import { everyone, type Rule } from "./rule.ts";

export const schemaRenamed: Rule<Pairs["component"]> = {
  id: "schema-renamed",
  behaviour:
    "A schema that is gone while a new one with the same shape looks like it breaks whoever imports its type, and on the wire its name may be a value.",
  check: ({ before, after }) => {
    if (before === undefined || after === undefined) return undefined;
    return {
      effects: everyone("breaking"),
      message: `the schema ${code(before)} looks renamed: it is now ${code(after)}`,
    };
  },
};
