import type { Pairs } from "../pairs.ts";
import { everyone, type Rule, when } from "./rule.ts";

export const propertyBecameReadable: Rule<Pairs["property"]> = {
  id: "property-became-readable",
  behaviour: "A property that can now be read is compatible.",
  check: ({ subject, before, after }) =>
    when(
      before?.writeOnly === true && after?.writeOnly === false,
      everyone("compatible"),
      () => `${subject} can be read now, no longer only sent`,
    ),
};
