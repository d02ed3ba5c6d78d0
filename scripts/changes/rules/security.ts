import type { Pairs, SecurityAlternatives } from "../pairs.ts";
import { isEnough, sameSchemes, sayAlternatives, scopesBeyond } from "../resolved/security.ts";
import { listOf } from "../words.ts";
import { both, type Rules } from "./rule.ts";

/** Rules about what an operation requires of a caller. */
export const securityRules: Rules<Pairs["security"]> = {
  "security-required": {
    severity: both("breaking"),
    sentence: "An operation that was open and now requires authentication breaks calls without it.",
    changed: ({ subject, before, after }) =>
      isOpen(before) && !isOpen(after) && `${subject} was open and now requires ${sayAlternatives(after)}`,
  },
  "security-removed": {
    severity: both("breaking"),
    sentence: "Removing one of the ways to authenticate breaks callers that use it.",
    changed: ({ subject, before, after }) => {
      const lost = before.filter(
        (one) => one.size > 0 && !isEnough(one, after) && sameSchemes(one, after) === undefined,
      );
      return (
        lost.length > 0 &&
        `${subject} no longer accepts ${sayAlternatives(lost)}, only ${sayAlternatives(after)}`
      );
    },
  },
  "permission-added": {
    severity: both("breaking"),
    sentence: "Requiring an additional permission breaks callers without it.",
    changed: ({ subject, before, after }) => {
      const more = before.flatMap((one) =>
        isEnough(one, after) ? [] : scopesBeyond(sameSchemes(one, after), one),
      );
      return (
        more.length > 0 &&
        `${subject} also requires ${listOf(more)}: ${sayAlternatives(before)} → ${sayAlternatives(after)}`
      );
    },
  },
  "security-stated": {
    severity: both("risky"),
    sentence:
      "The first security requirement of a document is risky: the server may have required it before.",
    added: ({ subject }) => `${subject} has a security requirement; the document had none`,
  },
  "security-unstated": {
    severity: both("compatible"),
    sentence: "Removing the last security requirement of a document is compatible.",
    removed: ({ subject }) => `${subject} has no security requirement any more`,
  },
  "permission-removed": {
    severity: both("compatible"),
    sentence: "No longer requiring a permission is compatible.",
    changed: ({ subject, before, after }) => {
      const less = before.flatMap((one) => {
        const same = sameSchemes(one, after);
        return same === undefined || !isEnough(one, after) ? [] : scopesBeyond(one, same);
      });
      return less.length > 0 && `${subject} no longer requires ${listOf(less)}`;
    },
  },
  "security-added": {
    severity: both("compatible"),
    sentence: "Adding a way to authenticate is compatible.",
    changed: ({ subject, before, after }) => {
      if (isOpen(before)) return undefined;
      const added = after.filter((one) => sameSchemes(one, before) === undefined && !isEnough(one, before));
      return added.length > 0 && `${subject} also accepts ${sayAlternatives(added)}`;
    },
  },
};

function isOpen(alternatives: SecurityAlternatives): boolean {
  return alternatives.some((one) => one.size === 0);
}
