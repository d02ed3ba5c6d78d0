import { type JsonObject, own } from "../../document/json.ts";
import type { Pairs } from "../pairs.ts";
import type { Rules } from "./rule.ts";

/** Rules about the headers of a response. */
export const responseHeaderRules: Rules<Pairs["responseHeader"]> = {
  "response-header-removed": {
    severity: { response: "risky" },
    cases: { "where it was required": { response: "breaking" } },
    sentence: "Removing a response header is risky; removing a required one breaks code that relies on it.",
    find: ({ subject, place, before, after }) =>
      after === undefined && {
        message: `${place} no longer responds with the header ${subject}`,
        as: isRequired(before) ? "where it was required" : undefined,
      },
  },
  "response-header-became-optional": {
    severity: { response: "breaking" },
    sentence: "Making a response header optional breaks code that relies on it.",
    find: ({ subject, place, before, after }) =>
      isRequired(before) &&
      after !== undefined &&
      !isRequired(after) &&
      `the header ${subject} of ${place} is now optional, before required`,
  },
  "response-header-became-required": {
    severity: { response: "compatible" },
    sentence: "Making a response header required is compatible.",
    find: ({ subject, place, before, after }) =>
      before !== undefined &&
      !isRequired(before) &&
      isRequired(after) &&
      `the header ${subject} of ${place} is now required, before optional`,
  },
  "response-header-added": {
    severity: { response: "compatible" },
    sentence: "Adding a response header is compatible.",
    find: ({ subject, place, before }) =>
      before === undefined && `${place} also responds with the header ${subject}`,
  },
};

function isRequired(header: JsonObject | undefined): boolean {
  return header !== undefined && own(header, "required") === true;
}
