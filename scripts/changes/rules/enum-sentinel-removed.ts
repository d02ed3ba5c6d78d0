import { SENTINEL } from "../../normalize/evolvable-enums.ts";
import type { Pairs } from "../pairs.ts";
import { code } from "../words.ts";
import { everyone, type Rule, when } from "./rule.ts";

export const enumSentinelRemoved: Rule<Pairs["enum"]> = {
  id: "enum-sentinel-removed",
  behaviour: "An evolvable enum that loses its sentinel is breaking.",
  check: ({ subject, difference: { sentinel } }) =>
    when(
      sentinel === "removed",
      { ...everyone("breaking"), match: "breaking" },
      () => `${subject} was evolvable and is closed now: its sentinel ${code(SENTINEL)} is gone`,
    ),
};
