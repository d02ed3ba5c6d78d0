import { equal, isObject, type Json, omit, own } from "../../document/json.ts";
import type { Pairs } from "../pairs.ts";
import { differingFields } from "../resolved/fields.ts";
import { withoutWords } from "../resolved/security.ts";
import { listOf, quote } from "../words.ts";
import { both, type Rules } from "./rule.ts";

/** The fields that decide how credentials are written into a request. */
const ON_THE_WIRE = ["type", "scheme", "in", "name"];

/** Rules about security schemes. */
export const securitySchemeRules: Rules<Pairs["securityScheme"]> = {
  "security-scheme-changed": {
    severity: both("risky"),
    cases: {
      "in its type, scheme, `in` or name": both("breaking"),
      "in text alone": both("documentation"),
      "where flows or scopes are only added": both("compatible"),
    },
    sentence:
      "Changing how a security scheme sends credentials breaks every request; changing its URLs or flows is risky.",
    changed: ({ subject, before, after }) => {
      const fields = differingFields(before, after);
      const [field] = ON_THE_WIRE.filter((name) => !equal(writtenAs(before, name), writtenAs(after, name)));
      const what = `the security scheme ${subject} has another`;
      if (field !== undefined) {
        const change = `${quote(own(before, field))} → ${quote(own(after, field))}`;
        return { message: `${what} ${listOf(fields)}: ${change}`, as: "in its type, scheme, `in` or name" };
      }
      const [was, is] = [before, after].map((scheme) => withoutWords(omit(scheme, "scheme", "name")));
      const isAdded = isWithin(was, is) ? "where flows or scopes are only added" : undefined;
      return { message: `${what} ${listOf(fields)}`, as: equal(was, is) ? "in text alone" : isAdded };
    },
  },
  "security-scheme-removed": {
    severity: both("compatible"),
    sentence:
      "Removing a security scheme is compatible: the requirements of operations are compared separately.",
    removed: ({ subject }) => `the security scheme ${subject} was removed`,
  },
  "security-scheme-added": {
    severity: both("compatible"),
    sentence: "Adding a security scheme is compatible until an operation requires it.",
    added: ({ subject }) => `the security scheme ${subject} is new`,
  },
};

function isWithin(part: Json | undefined, whole: Json | undefined): boolean {
  if (!isObject(part) || !isObject(whole)) return equal(part, whole);
  return Object.entries(part).every(([name, value]) => isWithin(value, own(whole, name)));
}

// Neither HTTP authentication schemes nor header names are case-sensitive (RFC 9110, sections 5.1 and 11.1).
function writtenAs(scheme: Readonly<Record<string, unknown>>, field: string): string {
  const value = String(scheme[field] ?? "");
  const isCaseless = field === "scheme" || (field === "name" && scheme["in"] === "header");
  return isCaseless ? value.toLowerCase() : value;
}
