import type { Pairs } from "../pairs.ts";
import { changedWords } from "../views/fields.ts";
import { listOf } from "../words.ts";
import { everyone, type Rule, when } from "./rule.ts";

export const descriptionChanged: Rule<Pairs["object"]> = {
  id: "description-changed",
  behaviour: "Other words for people, or another example, are documentation.",
  check: (pair) => {
    const fields = changedWords(pair);
    return when(
      fields.length > 0,
      everyone("documentation"),
      () => `${pair.subject} has another ${listOf(fields)}`,
    );
  },
};
