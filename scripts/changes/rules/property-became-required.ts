import type { Pairs } from "../pairs.ts";
import { NARROWS, type Rule, when } from "./rule.ts";

export const propertyBecameRequired: Rule<Pairs["property"]> = {
  id: "property-became-required",
  behaviour: "A property that is now required breaks those who send the type without it.",
  check: ({ subject, before, after }) =>
    when(
      before?.required === false && after?.required === true && !after.readOnly,
      NARROWS,
      () => `${subject} is required now, no longer optional`,
    ),
};
