import type { Pairs } from "../pairs.ts";
import { code } from "../words.ts";
import { everyone, type Rule } from "./rule.ts";

export const pathRenamed: Rule<Pairs["path"]> = {
  id: "path-renamed",
  behaviour:
    "A path that is gone while a new one with the same operations looks like it breaks whoever calls it by its old name.",
  check: ({ before, after, renamedParameters }) => {
    if (before === undefined || after === undefined || renamedParameters.length > 0) return undefined;
    return {
      effects: everyone("breaking"),
      message: `${code(before)} looks renamed: it is now ${code(after)}`,
    };
  },
};
