import type { Pairs } from "../pairs.ts";
import { code } from "../words.ts";
import type { Rule } from "./rule.ts";

export const parameterRenamed: Rule<Pairs["parameter"]> = {
  id: "parameter-renamed",
  behaviour:
    "A parameter that is gone while a new one with the same schema looks like it breaks whoever sends it under its old name.",
  check: ({ place, before, after }) => {
    if (before === undefined || after === undefined || before.name === after.name || before.in === "path")
      return undefined;
    return {
      effects: { send: "breaking" },
      message: `${place}: the ${after.in} parameter ${code(before.name)} looks renamed: it is now ${code(after.name)}`,
    };
  },
};
