import type { Severities } from "../change.ts";
import type { Pairs } from "../pairs.ts";
import { type Relation, relateTypes } from "../resolved/relation.ts";
import { becameArray, isClosed, sayTypes } from "../resolved/schema-side.ts";
import { code, listOf, shortName } from "../words.ts";
import { both, NARROWS, type Rules, WIDENS } from "./rule.ts";

/** Severities by how the values allowed after relate to those allowed before. */
export const BY_RELATION: Readonly<Record<"to a wider one" | "to a narrower one", Severities>> = {
  "to a wider one": WIDENS,
  "to a narrower one": NARROWS,
};

const CASES: Readonly<Record<Relation, keyof typeof BY_RELATION | undefined>> = {
  same: undefined,
  differs: undefined,
  widens: "to a wider one",
  narrows: "to a narrower one",
};

/** The case of a relation in `BY_RELATION`. */
export function caseOf(relation: Relation): keyof typeof BY_RELATION | undefined {
  return CASES[relation];
}

/** Rules about the type of a value. */
export const schemaRules: Rules<Pairs["schema"]> = {
  "type-changed": {
    severity: both("breaking"),
    cases: BY_RELATION,
    sentence: "Another type breaks requests and code that uses responses.",
    find: ({ subject, before, after }) => {
      const relation = relateTypes(before, after);
      if (relation === "same" || becameArray(before, after) || becameArray(after, before)) return undefined;
      return {
        message: `${subject} is ${sayTypes(after)}, before ${sayTypes(before)}`,
        as: caseOf(relation),
      };
    },
  },
  "array-became-single": {
    severity: both("breaking"),
    sentence: "A single value in place of an array breaks requests and code that uses responses.",
    find: ({ subject, before, after }) =>
      becameArray(after, before) && `${subject} is a single ${code(after.typeName)}, before an array`,
  },
  "single-became-array": {
    severity: both("breaking"),
    sentence: "An array in place of a single value breaks requests and code that uses responses.",
    find: ({ subject, before, after }) =>
      becameArray(before, after) && `${subject} is an array, before a single ${code(before.typeName)}`,
  },
  "base-type-changed": {
    severity: { response: "breaking", request: "risky" },
    sentence:
      "A type that no longer extends a base breaks code that uses it as that base; with everything inherited written out, it is the same.",
    find: ({ subject, before, after }) => {
      const lost = before.ancestors.filter((name) => !after.ancestors.includes(name));
      const isWrittenOut =
        after.ancestors.length === 0 &&
        [...before.properties.keys()].every((name) => after.properties.has(name));
      const now = after.ancestors.length === 0 ? "no base" : listOf(after.ancestors.map(shortName));
      return (
        lost.length > 0 && !isWrittenOut && `${subject} extends ${now}, before ${listOf(lost.map(shortName))}`
      );
    },
  },
  "nullable-added": {
    severity: WIDENS,
    sentence: "Allowing null breaks code that uses responses.",
    find: ({ subject, before, after }) => !before.nullable && after.nullable && `${subject} can now be null`,
  },
  "nullable-removed": {
    severity: NARROWS,
    sentence: "No longer allowing null breaks requests with null.",
    find: ({ subject, before, after }) =>
      before.nullable && !after.nullable && `${subject} can no longer be null`,
  },
  "additional-properties-closed": {
    severity: NARROWS,
    sentence: "No longer allowing properties beyond those listed breaks requests with others.",
    find: ({ subject, before, after }) =>
      !isClosed(before) && isClosed(after) && `${subject} no longer allows properties beyond those listed`,
  },
  "additional-properties-opened": {
    severity: both("compatible"),
    sentence:
      "Allowing properties beyond those listed is compatible: code does not use what it does not know.",
    find: ({ subject, before, after }) =>
      isClosed(before) && !isClosed(after) && `${subject} now allows properties beyond those listed`,
  },
  "base-type-added": {
    severity: both("compatible"),
    sentence:
      "A type that extends another base is compatible: the properties that it inherits are compared. With the same properties as before, it is the same.",
    find: ({ subject, before, after }) => {
      const gained = after.ancestors.filter((name) => !before.ancestors.includes(name));
      const isChanged = before.ancestors.some((name) => !after.ancestors.includes(name));
      const wasWrittenOut =
        before.ancestors.length === 0 &&
        [...after.properties.keys()].every((name) => before.properties.has(name));
      return (
        gained.length > 0 &&
        !isChanged &&
        !wasWrittenOut &&
        `${subject} now also extends ${listOf(gained.map(shortName))}`
      );
    },
  },
};
