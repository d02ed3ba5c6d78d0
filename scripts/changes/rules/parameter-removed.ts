import type { Pairs } from "../pairs.ts";
import { type Rule, when } from "./rule.ts";

export const parameterRemoved: Rule<Pairs["parameter"]> = {
  id: "parameter-removed",
  behaviour: "A parameter gone breaks whoever sends it.",
  check: ({ subject, place, after }) =>
    when(after === undefined, { send: "breaking" }, () => `${place} no longer takes the ${subject}`),
};
