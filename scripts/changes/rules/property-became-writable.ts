import type { Pairs } from "../pairs.ts";
import { type Rule, when } from "./rule.ts";

export const propertyBecameWritable: Rule<Pairs["property"]> = {
  id: "property-became-writable",
  behaviour: "A property that can now be sent is compatible, unless it has to be.",
  check: ({ subject, before, after }) =>
    when(
      before?.readOnly === true && after?.readOnly === false,
      { read: "compatible", send: after?.required === true ? "breaking" : "compatible" },
      () => `${subject} can be sent now, no longer only read`,
    ),
};
