import type { Pairs } from "../pairs.ts";
import { isDeprecated, removalDate } from "../views/deprecation.ts";
import { code } from "../words.ts";
import { everyone, type Rule, when } from "./rule.ts";

export const deprecationAdded: Rule<Pairs["object"]> = {
  id: "deprecation-added",
  behaviour:
    "Something newly deprecated is compatible, and worth a minor version (Semantic Versioning 2.0.0, item 7).",
  check: ({ subject, before, after }) => {
    const date = removalDate(after);
    return when(
      !isDeprecated(before) && isDeprecated(after),
      everyone("compatible"),
      () => `${subject} is deprecated${date === undefined ? "" : `, to be removed on ${code(date)}`}`,
    );
  },
};
