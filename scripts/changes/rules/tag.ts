import type { Pairs } from "../pairs.ts";
import { both, type Rules } from "./rule.ts";

/** Rules about the tags of a document. */
export const tagRules: Rules<Pairs["tag"]> = {
  "tag-changed": {
    severity: both("documentation"),
    sentence: "Adding, changing or removing a tag is documentation.",
    find: ({ subject, before, after }) => {
      const what = before === undefined ? "is new" : after === undefined ? "was removed" : "has another text";
      return `the tag ${subject} ${what}`;
    },
  },
};
