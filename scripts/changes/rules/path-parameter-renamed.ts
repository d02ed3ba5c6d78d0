import type { Pairs } from "../pairs.ts";
import { code } from "../words.ts";
import { everyone, type Rule } from "./rule.ts";

export const pathParameterRenamed: Rule<Pairs["path"]> = {
  id: "path-parameter-renamed",
  behaviour:
    "Another name of a path parameter breaks the code that is typed by it, though the addresses on the wire stay the same.",
  check: ({ before, after, renamedParameters }) => {
    if (before === undefined || after === undefined || renamedParameters.length === 0) return undefined;
    const names = renamedParameters.map(([old, now]) => `${code(old)} → ${code(now)}`).join(", ");
    return { effects: everyone("breaking"), message: `${code(before)} names its parameters anew: ${names}` };
  },
};
