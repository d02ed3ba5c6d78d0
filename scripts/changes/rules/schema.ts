import { equal, own } from "../../document/json.ts";
import type { Severities } from "../change.ts";
import type { Pairs } from "../pairs.ts";
import { type FormattedType, formattedTypes, type Relation, relateTypes } from "../resolved/relation.ts";
import type { Structure } from "../resolved/structure.ts";
import { code, listOf, shortName } from "../words.ts";
import { both, NARROWS, type Rules, WIDENS } from "./rule.ts";

/** Severities by the relation of the values allowed after to those allowed before. */
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

/** Returns the case of a relation in `BY_RELATION`. */
export function caseOf(relation: Relation): keyof typeof BY_RELATION | undefined {
  return CASES[relation];
}

/** Rules about the type of a value. */
export const schemaRules: Rules<Pairs["schema"]> = {
  "type-changed": {
    severity: both("breaking"),
    cases: BY_RELATION,
    sentence: "Changing the type of a value breaks requests and code that uses responses.",
    changed: ({ subject, before, after }) => {
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
    sentence: "Replacing an array by a single value breaks requests and code that uses responses.",
    changed: ({ subject, before, after }) =>
      becameArray(after, before) && `${subject} is a single ${code(after.typeName)}, before an array`,
  },
  "single-became-array": {
    severity: both("breaking"),
    sentence: "Replacing a single value by an array breaks requests and code that uses responses.",
    changed: ({ subject, before, after }) =>
      becameArray(before, after) && `${subject} is an array, before a single ${code(before.typeName)}`,
  },
  "base-type-changed": {
    severity: { response: "breaking", request: "risky" },
    sentence:
      "No longer extending a base breaks code that uses the type as that base, unless the type now declares every inherited property itself.",
    changed: ({ subject, before, after }) => {
      const lost = basesBeyond(before, after);
      if (lost.length === 0 || writesOut(after, before)) return undefined;
      const now = after.ancestors.length === 0 ? "no base" : listOf(after.ancestors.map(shortName));
      return `${subject} extends ${now}, before ${listOf(lost)}`;
    },
  },
  "nullable-added": {
    severity: WIDENS,
    sentence: "Allowing null breaks code that uses responses.",
    changed: ({ subject, before, after }) =>
      !before.nullable && after.nullable && `${subject} can now be null`,
  },
  "nullable-removed": {
    severity: NARROWS,
    sentence: "No longer allowing null breaks requests with null.",
    changed: ({ subject, before, after }) =>
      before.nullable && !after.nullable && `${subject} can no longer be null`,
  },
  "additional-properties-closed": {
    severity: NARROWS,
    sentence: "No longer allowing unlisted properties breaks requests with them.",
    changed: ({ subject, before, after }) =>
      !isClosed(before) && isClosed(after) && `${subject} no longer allows properties beyond those listed`,
  },
  "additional-properties-opened": {
    severity: both("compatible"),
    sentence: "Allowing unlisted properties is compatible: code does not use them.",
    changed: ({ subject, before, after }) =>
      isClosed(before) && !isClosed(after) && `${subject} now allows properties beyond those listed`,
  },
  "base-type-added": {
    severity: both("compatible"),
    sentence:
      "Extending an additional base is compatible: inherited properties are compared separately. If the type had all of them before, nothing changes.",
    changed: ({ subject, before, after }) => {
      const gained = basesBeyond(after, before);
      const isChanged = basesBeyond(before, after).length > 0;
      const isKept = before.ancestors.length === 0 && writesOut(before, after);
      if (gained.length === 0 || isChanged || isKept) return undefined;
      return `${subject} now also extends ${listOf(gained)}`;
    },
  },
};

// Tells whether a single value became an array, with no other types on either side.
function becameArray(before: Structure, after: Structure): boolean {
  const { types = ["array"] } = before;
  return types.length > 0 && !types.includes("array") && equal(after.types, ["array"]);
}

function basesBeyond(side: Structure, other: Structure): readonly string[] {
  return side.ancestors.filter((name) => !other.ancestors.includes(name)).map(shortName);
}

// Tells whether a type has every property of another one, none of them by a base that the other lacks.
function writesOut(side: Structure, other: Structure): boolean {
  const further = side.ancestors.filter((name) => !other.ancestors.includes(name));
  return [...other.properties.keys()].every((name) => {
    const property = side.properties.get(name);
    return property !== undefined && !further.includes(property.owner ?? "");
  });
}

// Tells whether an object allows no properties other than those listed.
function isClosed({ keywords }: Structure): boolean {
  return ["additionalProperties", "unevaluatedProperties"].some((name) => own(keywords, name) === false);
}

function sayTypes(side: Structure): string {
  const types = formattedTypes(side);
  if (types === undefined) return code("anything");
  if (types.length === 0) return side.nullable ? code("null") : "not allowed";
  return types.length === 1 ? code(side.typeName) : listOf(types.map(sayType));
}

function sayType({ type, format }: FormattedType): string {
  return format === undefined ? type : `${type} (${format})`;
}
