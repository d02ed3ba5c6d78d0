import type { Pairs } from "../pairs.ts";
import { type Rule, when } from "./rule.ts";

export const requestBodyRemoved: Rule<Pairs["requestBody"]> = {
  id: "request-body-removed",
  behaviour: "A request body gone breaks whoever sends it.",
  check: ({ place, after }) =>
    when(after === undefined, { send: "breaking" }, () => `${place} no longer takes a body`),
};
