import { own } from "../../document/json.ts";
import type { Pairs } from "../pairs.ts";
import { quote } from "../words.ts";
import { type Rule, when } from "./rule.ts";

export const pagingAdded: Rule<Pairs["operation"]> = {
  id: "paging-added",
  behaviour:
    "An answer that now comes in pages is risky: who does not follow the next link sees the first page only.",
  check: ({ subject, before, after }) => {
    if (before === undefined || after === undefined) return undefined;
    const mark = "x-ms-pageable";
    const message = () => `${subject} answers in pages now (${quote(own(after, mark))})`;
    return when(
      own(before, mark) === undefined && own(after, mark) !== undefined,
      { read: "risky" },
      message,
    );
  },
};
