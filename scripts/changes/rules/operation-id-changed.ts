import { stringAt } from "../../document/json.ts";
import type { Pairs } from "../pairs.ts";
import { code } from "../words.ts";
import { everyone, type Rule, when } from "./rule.ts";

export const operationIdChanged: Rule<Pairs["operation"]> = {
  id: "operation-id-changed",
  behaviour:
    "Another operationId is risky: generated code takes names from it. A first one is compatible, a new hash behind it no change.",
  check: ({ subject, before, after }) => {
    if (before === undefined || after === undefined) return undefined;
    const [was, is] = [stringAt(before, "operationId"), stringAt(after, "operationId")];
    const message = () =>
      `${subject} is called ${is === undefined ? "nothing" : code(is)}, no longer ${was === undefined ? "nothing" : code(was)}`;
    return when(was !== is, everyone(was === undefined ? "compatible" : "risky"), message);
  },
};
