import { equal, type Json, own, stringAt } from "../../document/json.ts";
import type { Pairs } from "../pairs.ts";
import { compareBounds } from "../resolved/bounds.ts";
import { compareConstraints, patternOf } from "../resolved/constraints.ts";
import { relateFormats, relateTypes } from "../resolved/relation.ts";
import type { Structure } from "../resolved/structure.ts";
import { enumOf } from "../resolved/value.ts";
import { code, listOf, nameOrNone, quote } from "../words.ts";
import { both, NARROWS, type Rules, WIDENS } from "./rule.ts";
import { BY_RELATION, caseOf } from "./schema.ts";

/** Rules about which values a type allows. */
export const constraintRules: Rules<Pairs["schema"]> = {
  "enum-added": {
    severity: NARROWS,
    sentence: "Restricting a value to a list breaks requests with other values.",
    changed: ({ subject, before, after }) => {
      const values = valuesBeyond(after, before);
      return values && `${subject} is now one of ${quote(values)}, before any ${code(before.typeName)}`;
    },
  },
  "enum-removed": {
    severity: { ...WIDENS, match: "breaking" },
    sentence: "No longer restricting a value to a list breaks code that uses responses or matches the list.",
    changed: ({ subject, before, after }) => {
      const values = valuesBeyond(before, after);
      return values && `${subject} is now any ${code(after.typeName)}, before one of ${quote(values)}`;
    },
  },
  "format-changed": {
    severity: both("breaking"),
    cases: BY_RELATION,
    sentence: "Changing the format of a value breaks requests and code that uses responses.",
    changed: ({ subject, before, after }) => {
      const [was, is] = [stringAt(before.keywords, "format"), stringAt(after.keywords, "format")];
      const relation = relateFormats(was, is);
      // A format without a type is for values of one type, which the other side may state.
      const isUntyped = [before, after].some(
        ({ types, keywords }) => types === undefined && own(keywords, "format") !== undefined,
      );
      if (relation === "same" || !(isUntyped || equal(before.types, after.types))) return undefined;
      return {
        message: `${subject} has the format ${nameOrNone(is)}, before ${nameOrNone(was)}`,
        as: caseOf(relation),
      };
    },
  },
  "constraint-changed": {
    severity: both("breaking"),
    sentence:
      "Changing a constraint (`if`, `not`, the encoding of a string) breaks requests and code that uses responses.",
    changed: ({ subject, before, after }) => {
      const { changed } = compareConstraints(before.keywords, after.keywords);
      return changed.length > 0 && `${subject} has another ${listOf(changed)}`;
    },
  },
  "constraint-added": {
    severity: NARROWS,
    sentence:
      "Adding a constraint such as `contains`, `dependentRequired` or `if` breaks requests that fail it.",
    changed: ({ subject, before, after }) => {
      const { added } = compareConstraints(before.keywords, after.keywords);
      return added.length > 0 && `${subject} has the new constraint ${listOf(added)}`;
    },
  },
  "constraint-removed": {
    severity: WIDENS,
    sentence:
      "Removing a constraint such as `contains`, `dependentRequired` or `if` breaks code that relies on it.",
    changed: ({ subject, before, after }) => {
      const { removed } = compareConstraints(before.keywords, after.keywords);
      return removed.length > 0 && `${subject} no longer has the constraint ${listOf(removed)}`;
    },
  },
  "bounds-tightened": {
    severity: NARROWS,
    sentence: "Tightening bounds breaks requests outside them.",
    changed: ({ subject, before, after }) => {
      const { tightened } = compareBounds(before, after);
      return tightened.length > 0 && `${subject} has tighter bounds: ${tightened.join(", ")}`;
    },
  },
  "bounds-loosened": {
    severity: WIDENS,
    sentence: "Loosening bounds breaks code that relies on the old ones in responses.",
    changed: ({ subject, before, after }) => {
      const { loosened } = compareBounds(before, after);
      return loosened.length > 0 && `${subject} has looser bounds: ${loosened.join(", ")}`;
    },
  },
  "pattern-added": {
    severity: NARROWS,
    sentence:
      "Adding a pattern breaks requests that do not match it. A pattern that matches everything is ignored.",
    changed: ({ subject, before, after }) => {
      const [was, is] = [patternOf(before.keywords), patternOf(after.keywords)];
      return was === undefined && is !== undefined && `${subject} must now match ${quote(is)}`;
    },
  },
  "pattern-removed": {
    severity: WIDENS,
    sentence: "Removing a pattern breaks code that relies on it in responses.",
    changed: ({ subject, before, after }) => {
      const [was, is] = [patternOf(before.keywords), patternOf(after.keywords)];
      return was !== undefined && is === undefined && `${subject} need no longer match ${quote(was)}`;
    },
  },
  "pattern-changed": {
    severity: both("risky"),
    sentence: "Changing a pattern is risky: the new one may allow more or less.",
    changed: ({ subject, before, after }) => {
      const [was, is] = [patternOf(before.keywords), patternOf(after.keywords)];
      return (
        was !== undefined &&
        is !== undefined &&
        was !== is &&
        `${subject} must match ${quote(is)}, before ${quote(was)}`
      );
    },
  },
  "default-changed": {
    severity: { request: "risky", response: "documentation" },
    sentence: "Changing a default is risky for requests that omit the value.",
    changed: ({ subject, before, after }) => {
      const [was, is] = [own(before.keywords, "default"), own(after.keywords, "default")];
      return !equal(was, is) && `${subject} has the default ${quote(is)}, before ${quote(was)}`;
    },
  },
};

// Returns the list of values that only one of two values of related types has.
function valuesBeyond(side: Structure, other: Structure): readonly Json[] | undefined {
  const isAlone = enumOf(other.keywords) === undefined && relateTypes(side, other) !== "differs";
  return isAlone ? enumOf(side.keywords) : undefined;
}
