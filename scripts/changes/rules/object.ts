import { type JsonObject, objectAt, own, stringAt } from "../../document/json.ts";
import type { Pairs } from "../pairs.ts";
import { changedFields, differingFields } from "../resolved/fields.ts";
import { code, listOf, nameOrNone, quote } from "../words.ts";
import { both, type Rules } from "./rule.ts";

const DEPRECATION = "x-ms-deprecation";

/** Rules about fields with the same meaning on any object. */
export const objectRules: Rules<Pairs["object"]> = {
  "field-changed": {
    severity: both("risky"),
    sentence: "Changing a field without a rule is risky: a person must check it.",
    changed: (pair) => {
      const fields = changedFields(pair, "other");
      const [name = ""] = fields;
      const values = `${quote(own(pair.before, name))} → ${quote(own(pair.after, name))}`;
      return fields.length > 0 && `${pair.subject} has another ${listOf(fields)}: ${values}`;
    },
  },
  "removal-date-changed": {
    severity: both("documentation"),
    cases: { "to an earlier one": both("risky") },
    sentence:
      "Setting a removal date of a deprecated element, or an earlier one, is risky; a later date is documentation.",
    changed: ({ subject, before, after }) => {
      const [was, is] = [removalDate(before), removalDate(after)];
      if (!isDeprecated(before) || !isDeprecated(after) || was === is) return undefined;
      const message = `${subject} has the removal date ${nameOrNone(is)}, before ${nameOrNone(was)}`;
      return { message, as: is !== undefined && is < (was ?? "9999") ? "to an earlier one" : undefined };
    },
  },
  "deprecation-added": {
    severity: both("compatible"),
    sentence:
      "Deprecating an element is compatible and asks for a minor version (Semantic Versioning 2.0.0, item 7).",
    changed: ({ subject, before, after }) => {
      const date = removalDate(after);
      const removal = date === undefined ? "" : `, with the removal date ${code(date)}`;
      return !isDeprecated(before) && isDeprecated(after) && `${subject} is deprecated${removal}`;
    },
  },
  "deprecation-removed": {
    severity: both("compatible"),
    sentence: "No longer deprecating an element is compatible.",
    changed: ({ subject, before, after }) =>
      isDeprecated(before) && !isDeprecated(after) && `${subject} is no longer deprecated`,
  },
  "description-changed": {
    severity: both("documentation"),
    sentence: "Changing a description, a title or an example is documentation.",
    changed: (pair) => {
      const fields = changedFields(pair, "text");
      return fields.length > 0 && `${pair.subject} has another ${listOf(fields)}`;
    },
  },
  "extension-changed": {
    severity: both("documentation"),
    sentence: "Changing an extension without a rule is documentation.",
    changed: (pair) => {
      const fields = changedFields(pair, "extension");
      return fields.length > 0 && `${pair.subject} has another ${listOf(fields)}`;
    },
  },
  "info-changed": {
    severity: both("documentation"),
    sentence: "Changing the title, version or contact of the document is documentation.",
    changed: ({ kind, before, after }) => {
      if (kind !== "info") return undefined;
      const fields = differingFields(before, after);
      return fields.length > 0 && `the document has another ${listOf(fields)}`;
    },
  },
};

// Microsoft's extension counts too.
function isDeprecated(node: JsonObject): boolean {
  return own(node, "deprecated") === true || own(node, DEPRECATION) !== undefined;
}

function removalDate(node: JsonObject): string | undefined {
  return stringAt(objectAt(node, DEPRECATION), "removalDate") ?? stringAt(node, "x-sunset");
}
