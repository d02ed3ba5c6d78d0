import type { Pairs } from "../pairs.ts";
import { both, type Rules } from "./rule.ts";

/** Rules about the tags of a document. */
export const tagRules: Rules<Pairs["tag"]> = {
  "tag-changed": {
    severity: both("documentation"),
    sentence: "Adding, changing or removing a tag is documentation.",
    added: ({ subject }) => `the tag ${subject} is new`,
    removed: ({ subject }) => `the tag ${subject} was removed`,
    changed: ({ subject }) => `the tag ${subject} has another text`,
  },
};
