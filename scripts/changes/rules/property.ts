import { own } from "../../document/json.ts";
import type { Pairs } from "../pairs.ts";
import { isDemanded, type Property } from "../resolved/structure.ts";
import { describe } from "../resolved/value.ts";
import { code } from "../words.ts";
import { both, NARROWS, type Rules, WIDENS } from "./rule.ts";

/** Rules about the properties of an object. */
export const propertyRules: Rules<Pairs["property"]> = {
  "property-removed": {
    severity: both("breaking"),
    vanishing: true,
    sentence:
      "Removing a property breaks code that uses it in responses, and requests with it: the server may refuse it, and the code does not compile.",
    removed: ({ subject, before }) => `${subject} was removed (it was ${code(describe(before.schema))})`,
  },
  "property-renamed": {
    severity: both("breaking"),
    vanishing: true,
    sentence:
      "A removed property and a new one with a similar name and the same schema count as renamed: code that uses the old name breaks.",
    changed: ({ subject, renamedFrom }) =>
      renamedFrom !== undefined && `${renamedFrom} was probably renamed to ${subject}`,
  },
  "property-added-required": {
    severity: NARROWS,
    sentence: "Adding a required property breaks requests without it.",
    added: ({ subject, after }) =>
      isDemanded(after) && `${subject} is new and required: ${code(describe(after.schema))}`,
  },
  "property-became-required": {
    severity: NARROWS,
    sentence: "Making a property required breaks requests without it.",
    changed: ({ subject, before, after }) =>
      !before.required && isDemanded(after) && `${subject} is now required, before optional`,
  },
  "property-became-optional": {
    severity: WIDENS,
    sentence: "Making a property optional breaks code that uses it in responses without a check.",
    changed: ({ subject, before, after }) =>
      before.required && !after.required && !after.writeOnly && `${subject} is now optional, before required`,
  },
  "property-became-read-only": {
    severity: NARROWS,
    sentence: "Making a property read-only breaks requests with it.",
    changed: ({ subject, before, after }) =>
      !before.readOnly && after.readOnly && `${subject} is now read-only`,
  },
  "property-became-write-only": {
    severity: WIDENS,
    sentence: "Making a property write-only breaks code that uses it in responses.",
    changed: ({ subject, before, after }) =>
      !before.writeOnly && after.writeOnly && `${subject} is now write-only`,
  },
  "property-became-writable": {
    severity: both("compatible"),
    cases: { "where it is required": { response: "compatible", request: "breaking" } },
    sentence: "Making a property writable is compatible unless requests must contain it.",
    changed: ({ subject, before, after }) =>
      before.readOnly &&
      !after.readOnly && {
        message: `${subject} is no longer read-only`,
        as: after.required ? "where it is required" : undefined,
      },
  },
  "property-became-readable": {
    severity: both("compatible"),
    sentence: "Making a property readable is compatible.",
    changed: ({ subject, before, after }) =>
      before.writeOnly && !after.writeOnly && `${subject} is no longer write-only`,
  },
  "navigation-changed": {
    severity: { response: "compatible" },
    cases: { "where it became one": { response: "risky" } },
    sentence:
      "Turning a property into a navigation property is risky: it is then in a response only if the request expands it.",
    changed: ({ subject, before, after }) => {
      if (isNavigation(before) === isNavigation(after)) return undefined;
      return isNavigation(after)
        ? { message: `${subject} is now in responses only if it is expanded`, as: "where it became one" }
        : `${subject} is now in responses without being expanded`;
    },
  },
  "property-added": {
    severity: both("compatible"),
    sentence: "Adding a property that requests may omit is compatible.",
    added: ({ subject, after }) => !isDemanded(after) && `${subject} is new: ${code(describe(after.schema))}`,
  },
};

function isNavigation({ schema }: Property): boolean {
  return own(schema, "x-ms-navigationProperty") === true;
}
