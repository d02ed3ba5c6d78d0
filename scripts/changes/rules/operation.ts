import { equal, own, stringAt, stringsAt } from "../../document/json.ts";
import type { Pairs } from "../pairs.ts";
import { listOf, nameOrNone, quote } from "../words.ts";
import { both, type Rules } from "./rule.ts";

const PAGEABLE = "x-ms-pageable";
const KIND = "x-ms-docs-operation-type";

/** Rules about operations, and about the marks that Graph puts on them. */
export const operationRules: Rules<Pairs["operation"]> = {
  "operation-removed": {
    severity: both("breaking"),
    vanishing: true,
    sentence: "Removing an operation breaks every call of it.",
    find: ({ subject, after }) => after === undefined && `${subject} was removed`,
  },
  "paging-changed": {
    severity: { response: "breaking" },
    sentence: "Another way to follow pages breaks code that follows them.",
    find: ({ subject, before, after }) => {
      const [was, is] = [own(before ?? {}, PAGEABLE), own(after ?? {}, PAGEABLE)];
      if (was === undefined || is === undefined || equal(was, is)) return undefined;
      return `${subject} has another way to follow pages: ${quote(was)} → ${quote(is)}`;
    },
  },
  "paging-added": {
    severity: { response: "risky" },
    sentence: "Adding pages to a response is risky: code that follows no next link sees the first page only.",
    find: ({ subject, before, after }) =>
      before !== undefined &&
      after !== undefined &&
      own(before, PAGEABLE) === undefined &&
      own(after, PAGEABLE) !== undefined &&
      `${subject} now responds in pages (${quote(own(after, PAGEABLE))})`,
  },
  "paging-removed": {
    severity: { response: "risky" },
    sentence: "Removing pages from a response is risky for code that asks for pages.",
    find: ({ subject, before, after }) =>
      before !== undefined &&
      after !== undefined &&
      own(before, PAGEABLE) !== undefined &&
      own(after, PAGEABLE) === undefined &&
      `${subject} no longer responds in pages (was ${quote(own(before, PAGEABLE))})`,
  },
  "operation-id-changed": {
    severity: both("risky"),
    cases: { "where there was none": both("compatible") },
    sentence:
      "Another operationId is risky: generators take names from it. The hash that Graph appends is left out.",
    find: ({ subject, before, after }) => {
      if (before === undefined || after === undefined) return undefined;
      const [was, is] = [stringAt(before, "operationId"), stringAt(after, "operationId")];
      if (was === is) return undefined;
      const message = `${subject} has the operationId ${nameOrNone(is)}, before ${nameOrNone(was)}`;
      return { message, as: was === undefined ? "where there was none" : undefined };
    },
  },
  "operation-added": {
    severity: both("compatible"),
    sentence: "Adding an operation to a path is compatible.",
    find: ({ subject, before }) => before === undefined && `${subject} is new`,
  },
  "operation-tags-changed": {
    severity: both("documentation"),
    sentence: "Other tags on an operation are documentation.",
    find: ({ subject, before, after }) => {
      if (before === undefined || after === undefined) return undefined;
      const [was, is] = [stringsAt(before, "tags").toSorted(), stringsAt(after, "tags").toSorted()];
      return !equal(was, is) && `${subject} has the tags ${listOf(is)}, before ${listOf(was)}`;
    },
  },
  "operation-kind-changed": {
    severity: both("documentation"),
    sentence:
      "Another mark of an operation's kind, such as action or function, is documentation: its request and its responses are compared by themselves.",
    find: ({ subject, before, after }) => {
      if (before === undefined || after === undefined) return undefined;
      const [was, is] = [own(before, KIND), own(after, KIND)];
      return !equal(was, is) && `${subject} has the mark ${quote(is)}, before ${quote(was)}`;
    },
  },
};
