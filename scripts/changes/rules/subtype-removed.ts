import type { Pairs } from "../pairs.ts";
import { typesBeyond } from "../views/family.ts";
import { listOf, shortName } from "../words.ts";
import { everyone, type Rule, when } from "./rule.ts";

export const subtypeRemoved: Rule<Pairs["family"]> = {
  id: "subtype-removed",
  behaviour: "A subtype less in a family breaks those who tell it apart and those who send it.",
  check: ({ subject, before, after }) => {
    const removed = before === undefined || after === undefined ? [] : typesBeyond(before, after);
    return when(
      removed.length > 0,
      { ...everyone("breaking"), match: "breaking" },
      () => `${subject} no longer has the subtype ${listOf(removed.map(shortName))}`,
    );
  },
};
