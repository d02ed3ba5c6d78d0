import { equal, own } from "../../document/json.ts";
import type { Pairs } from "../pairs.ts";
import { quote } from "../words.ts";
import type { Rule } from "./rule.ts";

export const pagingChanged: Rule<Pairs["operation"]> = {
  id: "paging-changed",
  behaviour: "Pages that are followed in another way break whoever follows them.",
  check: ({ subject, before, after }) => {
    const mark = "x-ms-pageable";
    const [was, is] = [own(before ?? {}, mark), own(after ?? {}, mark)];
    if (was === undefined || is === undefined || equal(was, is)) return undefined;
    return {
      effects: { read: "breaking" },
      message: `${subject} pages in another way: ${quote(was)} → ${quote(is)}`,
    };
  },
};
