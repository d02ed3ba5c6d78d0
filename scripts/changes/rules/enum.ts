import { SENTINEL } from "../../document/vocabulary.ts";
import type { Pairs } from "../pairs.ts";
import { memberName } from "../resolved/enum-difference.ts";
import { code, quoteBoth } from "../words.ts";
import { about, all, both, NARROWS, type Rules, WIDENS } from "./rule.ts";

/**
 * Rules about the members of an enum. Graph's evolvable enums have the sentinel `unknownFutureValue`: members
 * after it are in a response only if the request asks for them. An enum without a sentinel is closed.
 */
export const enumRules: Rules<Pairs["enum"]> = {
  "enum-member-removed": {
    severity: all("breaking"),
    sentence: "Removing a member of an evolvable enum is breaking.",
    changed: ({ subject, sentinel, removed }) =>
      sentinel !== "none" &&
      about(removed.map(memberName), (list) => `${subject} no longer has the member ${list}`),
  },
  "enum-member-renamed": {
    severity: all("breaking"),
    sentence: "Renaming a member of an enum is breaking.",
    changed: ({ subject, renamed }) => {
      const names = renamed.map(([was, is]) => `${code(memberName(was))} → ${code(memberName(is))}`);
      return (
        renamed.length > 0 && {
          message: `${subject} has a member that was probably renamed: ${names.join(", ")}`,
          names: renamed.flat().map(memberName),
        }
      );
    },
  },
  "enum-member-added-before-sentinel": {
    severity: both("breaking"),
    sentence:
      "Adding a member before the sentinel is breaking: it is in responses whether or not the request asks for it.",
    changed: ({ subject, sentinel, addedBefore, before, after }) =>
      (sentinel === "kept" || sentinel === "moved") &&
      about(
        addedBefore.map(memberName),
        (list) => `${subject} has the new member ${list} before its sentinel: ${quoteBoth(before, after)}`,
      ),
  },
  "enum-sentinel-moved": {
    severity: both("breaking"),
    sentence:
      "Moving the sentinel past a member is breaking: whether responses contain the member without a request for it changes.",
    changed: ({ subject, sentinel, crossed, before, after }) =>
      sentinel === "moved" &&
      about(
        crossed.map(memberName),
        (list) => `the sentinel of ${subject} moved past ${list}: ${quoteBoth(before, after)}`,
      ),
  },
  "enum-sentinel-removed": {
    severity: all("breaking"),
    sentence: "Removing the sentinel of an evolvable enum is breaking.",
    changed: ({ subject, sentinel }) =>
      sentinel === "removed" && `${subject} was evolvable and is now closed: ${code(SENTINEL)} was removed`,
  },
  "enum-sentinel-added": {
    severity: all("breaking"),
    sentence:
      "Adding a sentinel to a closed enum is breaking: responses may hold values outside the old list.",
    changed: ({ subject, sentinel }) =>
      sentinel === "added" && `${subject} was closed and is now evolvable: ${code(SENTINEL)} was added`,
  },
  "enum-flags-changed": {
    severity: all("breaking"),
    sentence: "Turning a single member into a set of flags, or back, is breaking on the wire.",
    changed: ({ subject, flags }) =>
      flags.before !== flags.after &&
      `${subject} is ${flags.after ? "a set of flags, before a single member" : "a single member, before a set of flags"}`,
  },
  "closed-enum-member-removed": {
    severity: NARROWS,
    sentence: "Removing a member of a closed enum breaks requests with it.",
    changed: ({ subject, sentinel, removed }) =>
      sentinel === "none" &&
      about(removed.map(memberName), (list) => `${subject}, a closed enum, no longer has the member ${list}`),
  },
  "closed-enum-member-added": {
    severity: { ...WIDENS, match: "breaking" },
    sentence:
      "Adding a member to a closed enum breaks code that uses responses: it expects only the old members.",
    changed: ({ subject, sentinel, addedBefore }) =>
      sentinel !== "kept" &&
      sentinel !== "moved" &&
      about(addedBefore.map(memberName), (list) => `${subject}, a closed enum, has the new member ${list}`),
  },
  "enum-order-changed": {
    severity: both("risky"),
    cases: { "of a closed enum": both("documentation") },
    sentence:
      "Reordering the members of an evolvable enum without moving any past the sentinel is risky: code may sort or compare by the order.",
    changed: ({ subject, sentinel, reordered, before, after }) =>
      reordered && {
        message: `${subject} lists its members in another order: ${quoteBoth(before, after)}`,
        as: sentinel === "none" ? "of a closed enum" : undefined,
      },
  },
  "enum-member-added-after-sentinel": {
    severity: { match: "compatible", request: "compatible" },
    sentence:
      "Adding a member after the sentinel is compatible: it is in a response only if the request asks for it. An exhaustive match needs a new case.",
    changed: ({ subject, addedAfter }) =>
      about(
        addedAfter.map(memberName),
        (list) =>
          `${subject} has the new member ${list} after its sentinel; an exhaustive match needs a new case`,
      ),
  },
};
