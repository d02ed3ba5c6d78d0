import type { Pairs } from "../pairs.ts";
import { code } from "../words.ts";
import { NARROWS, type Rules, WIDENS } from "./rule.ts";

/** Rules about the variants of a value (`anyOf`, `oneOf`). */
export const variantRules: Rules<Pairs["variant"]> = {
  "variant-removed": {
    severity: NARROWS,
    sentence: "Removing a variant of a value breaks requests with it.",
    removed: ({ subject, before }) => `${subject} can no longer be ${code(before)}`,
  },
  "variant-added": {
    severity: WIDENS,
    sentence: "Adding a variant of a value breaks code that uses responses: it does not expect the variant.",
    added: ({ subject, after }) => `${subject} can also be ${code(after)}`,
  },
};
