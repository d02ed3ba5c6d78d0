import type { Pairs } from "../pairs.ts";
import { type Rule, WIDENS, when } from "./rule.ts";

export const propertyBecameOptional: Rule<Pairs["property"]> = {
  id: "property-became-optional",
  behaviour: "A property that is now optional breaks those who read it without asking.",
  check: ({ subject, before, after }) =>
    when(
      before?.required === true && after?.required === false && !after.writeOnly,
      WIDENS,
      () => `${subject} is optional now, no longer required`,
    ),
};
