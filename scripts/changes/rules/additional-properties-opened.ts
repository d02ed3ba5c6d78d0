import type { Pairs } from "../pairs.ts";
import { isClosed } from "../views/schema-side.ts";
import { everyone, type Rule, when } from "./rule.ts";

export const additionalPropertiesOpened: Rule<Pairs["schema"]> = {
  id: "additional-properties-opened",
  behaviour:
    "A type that may have other properties than those listed is compatible: readers pass over what they do not know.",
  check: ({ subject, before, after }) =>
    when(
      isClosed(before) && !isClosed(after),
      everyone("compatible"),
      () => `${subject} may have other properties than those listed now`,
    ),
};
