import type { Pairs } from "../pairs.ts";
import { typesBeyond } from "../resolved/family.ts";
import { code, listOf, nameOrNone, shortName } from "../words.ts";
import { about, all, both, NARROWS, type Rules, WIDENS } from "./rule.ts";

/** Rules about families: types with subtypes or variants that a discriminator distinguishes. */
export const familyRules: Rules<Pairs["family"]> = {
  "discriminator-property-changed": {
    severity: both("breaking"),
    sentence: "Changing the discriminator property breaks requests and code that uses responses.",
    changed: ({ subject, before, after }) =>
      before.propertyName !== after.propertyName &&
      `${subject} has the discriminator ${code(after.propertyName)}, before ${code(before.propertyName)}`,
  },
  "discriminator-default-changed": {
    severity: both("breaking"),
    cases: { "where there was none": both("compatible") },
    sentence:
      "Changing the type of values without a known discriminator value breaks requests and code that uses responses.",
    changed: ({ subject, before: { fallback: was }, after: { fallback: is } }) => {
      const say = (name: string | undefined) => nameOrNone(name && shortName(name));
      if (was === is) return undefined;
      const message = `${subject} has the default mapping ${say(is)}, before ${say(was)}`;
      return { message, as: was === undefined ? "where there was none" : undefined };
    },
  },
  "discriminator-removed": {
    severity: all("breaking"),
    sentence:
      "Removing a discriminator breaks code that distinguishes the subtypes by it, and requests that match several of them.",
    removed: ({ subject, before: { propertyName, values } }) =>
      values.size > 0 &&
      `${subject} no longer has the discriminator ${code(propertyName)} for ${listOf([...values.values()].map(shortName))}`,
  },
  "subtype-removed": {
    severity: all("breaking"),
    sentence: "Removing a subtype from a family breaks code that handles it, and requests with it.",
    changed: ({ subject, before, after }) =>
      about(typesBeyond(before, after), (list) => `${subject} no longer has the subtype ${list}`),
  },
  "discriminator-added": {
    severity: both("compatible"),
    sentence: "Adding a discriminator is compatible.",
    added: ({ subject, after: { propertyName, values } }) =>
      values.size > 0 &&
      `${subject} has the new discriminator ${code(propertyName)} for ${listOf([...values.values()].map(shortName))}`,
  },
  "subtype-added": {
    severity: { match: "compatible", request: "compatible" },
    sentence:
      "Adding a subtype to a family is compatible: a family is open, and an unknown subtype is used as its base. An exhaustive match needs a new case.",
    changed: ({ subject, before, after }) =>
      about(typesBeyond(after, before), (list) => `${subject} has the new subtype ${list}`),
  },
};

/** Rules about the discriminator value of one subtype. */
export const discriminatorValueRules: Rules<Pairs["discriminatorValue"]> = {
  "discriminator-value-changed": {
    severity: both("breaking"),
    sentence: "Changing the discriminator value of a type breaks requests and code that uses responses.",
    changed: ({ subject, before, after }) =>
      before !== after && `${subject} has the discriminator value ${code(after)}, before ${code(before)}`,
  },
  "discriminator-value-removed": {
    severity: NARROWS,
    sentence: "Removing one of several discriminator values of a type breaks requests with it.",
    removed: ({ subject, before }) => `${subject} no longer has the discriminator value ${code(before)}`,
  },
  "discriminator-value-added": {
    severity: WIDENS,
    sentence:
      "Adding a discriminator value to a type breaks code that uses responses: it does not expect the value.",
    added: ({ subject, after }) => `${subject} also has the discriminator value ${code(after)}`,
  },
};
