import type { Pairs } from "../pairs.ts";
import { listOf, shortName } from "../words.ts";
import { everyone, type Rule, when } from "./rule.ts";

export const baseTypeAdded: Rule<Pairs["schema"]> = {
  id: "base-type-added",
  behaviour:
    "A type that extends one type more is compatible; what that asks for is judged property by property. No longer written out, it is the same.",
  check: ({ subject, before, after }) => {
    const gained = after.ancestors.filter((name) => !before.ancestors.includes(name));
    const isChanged = before.ancestors.some((name) => !after.ancestors.includes(name));
    const wasWrittenOut =
      before.ancestors.length === 0 &&
      [...after.properties.keys()].every((name) => before.properties.has(name));
    return when(
      gained.length > 0 && !isChanged && !wasWrittenOut,
      everyone("compatible"),
      () =>
        `${subject} extends ${listOf(gained.map(shortName))} now, before ${listOf(before.ancestors.map(shortName))}`,
    );
  },
};
