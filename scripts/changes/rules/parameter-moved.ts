import type { Pairs } from "../pairs.ts";
import { code } from "../words.ts";
import type { Rule } from "./rule.ts";

export const parameterMoved: Rule<Pairs["parameter"]> = {
  id: "parameter-moved",
  behaviour: "A parameter that goes elsewhere in the request breaks whoever sends it.",
  check: ({ place, before, after }) => {
    if (before === undefined || after === undefined || before.in === after.in) return undefined;
    return {
      effects: { send: "breaking" },
      message: `${place}: the parameter ${code(after.name)} goes in the ${after.in}, no longer in the ${before.in}`,
    };
  },
};
