import type { Pairs } from "../pairs.ts";
import { type Rule, when } from "./rule.ts";

export const responseHeaderRemoved: Rule<Pairs["responseHeader"]> = {
  id: "response-header-removed",
  behaviour:
    "A header gone from an answer breaks whoever reads it where it always came, and is risky where it was optional.",
  check: ({ subject, place, before, after }) =>
    when(
      after === undefined,
      { read: before?.["required"] === true ? "breaking" : "risky" },
      () => `${place} no longer answers with the header ${subject}`,
    ),
};
