import { own } from "../../document/json.ts";
import type { Pairs } from "../pairs.ts";
import { quote } from "../words.ts";
import { type Rule, when } from "./rule.ts";

export const pagingRemoved: Rule<Pairs["operation"]> = {
  id: "paging-removed",
  behaviour:
    "An answer that no longer comes in pages is risky: code that asks for pages may get none, or all at once.",
  check: ({ subject, before, after }) => {
    if (before === undefined || after === undefined) return undefined;
    const mark = "x-ms-pageable";
    const message = () => `${subject} no longer answers in pages (was ${quote(own(before, mark))})`;
    return when(
      own(before, mark) !== undefined && own(after, mark) === undefined,
      { read: "risky" },
      message,
    );
  },
};
