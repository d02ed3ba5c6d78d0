import type { Pairs } from "../pairs.ts";
import { typesBeyond } from "../views/family.ts";
import { listOf, shortName } from "../words.ts";
import { type Rule, when } from "./rule.ts";

export const subtypeAdded: Rule<Pairs["family"]> = {
  id: "subtype-added",
  behaviour:
    "A subtype more in a family is compatible: a family is open, and what nobody knows is read as its base. Who tells all subtypes apart has one more.",
  check: ({ subject, before, after }) => {
    const added = before === undefined || after === undefined ? [] : typesBeyond(after, before);
    return when(
      added.length > 0,
      { match: "compatible", send: "compatible" },
      () => `${subject} has the new subtype ${listOf(added.map(shortName))}`,
    );
  },
};
