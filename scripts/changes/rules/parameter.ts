import { equal } from "../../document/json.ts";
import type { Pairs } from "../pairs.ts";
import { isSameHeader, isWiderSerialization, serializationOf } from "../resolved/parameters.ts";
import { code, quote } from "../words.ts";
import { both, NARROWS, type Rules, WIDENS } from "./rule.ts";

/** Rules about parameters. */
export const parameterRules: Rules<Pairs["parameter"]> = {
  "parameter-removed": {
    severity: both("breaking"),
    vanishing: true,
    sentence: "Removing a parameter breaks requests with it.",
    removed: ({ subject, place }) => `${place} no longer has the ${subject}`,
  },
  "parameter-renamed": {
    severity: both("breaking"),
    vanishing: true,
    sentence:
      "A removed parameter and a new one with a similar name and the same schema count as renamed: requests with the old name break.",
    changed: ({ place, before, after }) =>
      before.name !== after.name &&
      before.in !== "path" &&
      !isSameHeader(before, after) &&
      `${place}: the ${code(after.in)} parameter ${code(before.name)} was probably renamed to ${code(after.name)}`,
  },
  "parameter-moved": {
    severity: both("breaking"),
    sentence: "Moving a parameter to another place in the request breaks requests with it.",
    changed: ({ place, before, after }) =>
      before.in !== after.in &&
      `${place}: the parameter ${code(after.name)} moved from ${code(before.in)} to ${code(after.in)}`,
  },
  "parameter-added-required": {
    severity: NARROWS,
    sentence: "Adding a required parameter breaks every request without it.",
    added: ({ subject, place, after }) =>
      after.required && `${place} has the new ${subject}, which is required`,
  },
  "parameter-became-required": {
    severity: NARROWS,
    sentence: "Making a parameter required breaks every request without it.",
    changed: ({ subject, place, before, after }) =>
      !before.required && after.required && `${place}: the ${subject} is now required, before optional`,
  },
  "parameter-serialization-changed": {
    severity: both("breaking"),
    cases: { "where more is allowed": WIDENS },
    sentence:
      "Changing the serialization of a parameter breaks requests with it; a missing field means its default.",
    changed: ({ subject, place, before, after }) => {
      if (before.in !== after.in) return undefined;
      // `explode` makes no difference if one of the two values is single.
      const isSingle = before.isSingle || after.isSingle;
      const [was, is] = [serializationOf({ ...before, isSingle }), serializationOf({ ...after, isSingle })];
      if (equal(was, is)) return undefined;
      return {
        message: `${place}: the ${subject} has another serialization: ${quote(was)} → ${quote(is)}`,
        as: isWiderSerialization(was, is) ? "where more is allowed" : undefined,
      };
    },
  },
  "header-case-changed": {
    severity: { request: "risky" },
    sentence:
      "Changing the case of a header parameter's name changes nothing on the wire; code that is typed by the name does not compile.",
    changed: ({ place, before, after }) =>
      before.name !== after.name &&
      isSameHeader(before, after) &&
      `${place}: the header ${code(before.name)} is now written ${code(after.name)}: the types differ, the wire does not`,
  },
  "parameter-became-optional": {
    severity: WIDENS,
    sentence: "Making a parameter optional is compatible.",
    changed: ({ subject, place, before, after }) =>
      before.required && !after.required && `${place}: the ${subject} is now optional, before required`,
  },
  "parameter-added-optional": {
    severity: both("compatible"),
    sentence: "Adding an optional parameter is compatible.",
    added: ({ subject, place, after }) =>
      !after.required && `${place} has the new ${subject}, which is optional`,
  },
};
