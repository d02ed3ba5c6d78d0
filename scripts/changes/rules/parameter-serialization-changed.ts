import { equal } from "../../document/json.ts";
import type { Pairs } from "../pairs.ts";
import { serializationOf } from "../views/parameters.ts";
import { quote } from "../words.ts";
import { type Rule, when } from "./rule.ts";

export const parameterSerializationChanged: Rule<Pairs["parameter"]> = {
  id: "parameter-serialization-changed",
  behaviour:
    "A parameter written in another way breaks whoever sends it. What is not said stands at its default.",
  check: ({ subject, place, before, after }) => {
    if (before === undefined || after === undefined || before.in !== after.in) return undefined;
    const [was, is] = [serializationOf(before), serializationOf(after)];
    return when(
      !equal(was, is),
      { send: "breaking" },
      () => `${place}: the ${subject} is written in another way: ${quote(was)} → ${quote(is)}`,
    );
  },
};
