import type { Pairs } from "../pairs.ts";
import { type Rule, WIDENS, when } from "./rule.ts";

export const propertyBecameWriteOnly: Rule<Pairs["property"]> = {
  id: "property-became-write-only",
  behaviour: "A property that can no longer be read breaks those who read it.",
  check: ({ subject, before, after }) =>
    when(
      before?.writeOnly === false && after?.writeOnly === true,
      WIDENS,
      () => `${subject} can no longer be read, only sent`,
    ),
};
