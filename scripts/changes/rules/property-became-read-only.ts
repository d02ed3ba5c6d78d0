import type { Pairs } from "../pairs.ts";
import { NARROWS, type Rule, when } from "./rule.ts";

export const propertyBecameReadOnly: Rule<Pairs["property"]> = {
  id: "property-became-read-only",
  behaviour: "A property that can no longer be sent breaks those who send it.",
  check: ({ subject, before, after }) =>
    when(
      before?.readOnly === false && after?.readOnly === true,
      NARROWS,
      () => `${subject} can no longer be sent, only read`,
    ),
};
