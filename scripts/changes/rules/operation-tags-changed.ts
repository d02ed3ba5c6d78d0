import { equal, stringsAt } from "../../document/json.ts";
import type { Pairs } from "../pairs.ts";
import { listOf } from "../words.ts";
import { everyone, type Rule, when } from "./rule.ts";

export const operationTagsChanged: Rule<Pairs["operation"]> = {
  id: "operation-tags-changed",
  behaviour: "Other tags on an operation are documentation.",
  check: ({ subject, before, after }) => {
    if (before === undefined || after === undefined) return undefined;
    const [was, is] = [stringsAt(before, "tags").toSorted(), stringsAt(after, "tags").toSorted()];
    const message = () => `${subject} is tagged ${listOf(is)}, no longer ${listOf(was)}`;
    return when(!equal(was, is), everyone("documentation"), message);
  },
};
