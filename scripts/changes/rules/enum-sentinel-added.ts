import { SENTINEL } from "../../normalize/evolvable-enums.ts";
import type { Pairs } from "../pairs.ts";
import { code } from "../words.ts";
import { everyone, type Rule, when } from "./rule.ts";

export const enumSentinelAdded: Rule<Pairs["enum"]> = {
  id: "enum-sentinel-added",
  behaviour:
    "A closed enum that gets a sentinel is breaking: readers meet values outside their list from then on.",
  check: ({ subject, difference: { sentinel } }) =>
    when(
      sentinel === "added",
      { ...everyone("breaking"), match: "breaking" },
      () => `${subject} was closed and is evolvable now: it has the sentinel ${code(SENTINEL)}`,
    ),
};
