import { equal, own, stringAt, stringsAt } from "../../document/json.ts";
import type { Pairs } from "../pairs.ts";
import { listOf, nameOrNone, quote } from "../words.ts";
import { both, type Rules } from "./rule.ts";

const PAGEABLE = "x-ms-pageable";
const KIND = "x-ms-docs-operation-type";

/** Rules about operations and Graph's extensions on them. */
export const operationRules: Rules<Pairs["operation"]> = {
  "operation-removed": {
    severity: both("breaking"),
    vanishing: true,
    sentence: "Removing an operation breaks every call of it.",
    removed: ({ subject }) => `${subject} was removed`,
  },
  "paging-changed": {
    severity: { response: "breaking" },
    sentence: "Changing how pages are linked breaks code that follows the links.",
    changed: ({ subject, before, after }) => {
      const [was, is] = [own(before, PAGEABLE), own(after, PAGEABLE)];
      if (was === undefined || is === undefined || equal(was, is)) return undefined;
      return `${subject} has another way to follow pages: ${quote(was)} → ${quote(is)}`;
    },
  },
  "paging-added": {
    severity: { response: "risky" },
    sentence:
      "Adding paging to a response is risky: code that does not follow next links sees only the first page.",
    changed: ({ subject, before, after }) =>
      own(before, PAGEABLE) === undefined &&
      own(after, PAGEABLE) !== undefined &&
      `${subject} now responds in pages (${quote(own(after, PAGEABLE))})`,
  },
  "paging-removed": {
    severity: { response: "risky" },
    sentence: "Removing paging from a response is risky for code that requests pages.",
    changed: ({ subject, before, after }) =>
      own(before, PAGEABLE) !== undefined &&
      own(after, PAGEABLE) === undefined &&
      `${subject} no longer responds in pages (was ${quote(own(before, PAGEABLE))})`,
  },
  "operation-id-changed": {
    severity: both("risky"),
    cases: { "where there was none": both("compatible") },
    sentence:
      "Changing an operationId is risky: generators derive names from it. The hash that Graph appends is ignored.",
    changed: ({ subject, before, after }) => {
      const [was, is] = [stringAt(before, "operationId"), stringAt(after, "operationId")];
      if (was === is) return undefined;
      const message = `${subject} has the operationId ${nameOrNone(is)}, before ${nameOrNone(was)}`;
      return { message, as: was === undefined ? "where there was none" : undefined };
    },
  },
  "operation-added": {
    severity: both("compatible"),
    sentence: "Adding an operation to a path is compatible.",
    added: ({ subject }) => `${subject} is new`,
  },
  "operation-tags-changed": {
    severity: both("documentation"),
    sentence: "Changing the tags of an operation is documentation.",
    changed: ({ subject, before, after }) => {
      const [was, is] = [stringsAt(before, "tags").toSorted(), stringsAt(after, "tags").toSorted()];
      return !equal(was, is) && `${subject} has the tags ${listOf(is)}, before ${listOf(was)}`;
    },
  },
  "operation-kind-changed": {
    severity: both("documentation"),
    sentence:
      "Changing the kind of an operation, such as action or function, is documentation: its request and responses are compared separately.",
    changed: ({ subject, before, after }) => {
      const [was, is] = [own(before, KIND), own(after, KIND)];
      return !equal(was, is) && `${subject} has the mark ${quote(is)}, before ${quote(was)}`;
    },
  },
};
