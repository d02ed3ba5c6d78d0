import type { Pairs } from "../pairs.ts";
import { everyone, type Rule } from "./rule.ts";

export const tagChanged: Rule<Pairs["tag"]> = {
  id: "tag-changed",
  behaviour: "A tag declared, changed or gone is documentation.",
  check: ({ subject, before, after }) => {
    const what =
      before === undefined
        ? "is a new tag"
        : after === undefined
          ? "is not a tag any more"
          : "says something else";
    return { effects: everyone("documentation"), message: `the tag ${subject} ${what}` };
  },
};
