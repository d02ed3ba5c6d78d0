import type { Pairs } from "../pairs.ts";
import { changedExtensions } from "../views/fields.ts";
import { listOf } from "../words.ts";
import { everyone, type Rule, when } from "./rule.ts";

export const extensionChanged: Rule<Pairs["object"]> = {
  id: "extension-changed",
  behaviour: "Another extension that nothing here gives a meaning to is documentation.",
  check: (pair) => {
    const fields = changedExtensions(pair);
    return when(
      fields.length > 0,
      everyone("documentation"),
      () => `${pair.subject} has another ${listOf(fields)}`,
    );
  },
};
