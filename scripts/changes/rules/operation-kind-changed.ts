import { equal, own } from "../../document/json.ts";
import type { Pairs } from "../pairs.ts";
import { quote } from "../words.ts";
import { everyone, type Rule, when } from "./rule.ts";

export const operationKindChanged: Rule<Pairs["operation"]> = {
  id: "operation-kind-changed",
  behaviour:
    "Another mark of what an operation is, such as an action or a function, is documentation: what is sent and answered is judged by itself.",
  check: ({ subject, before, after }) => {
    const mark = "x-ms-docs-operation-type";
    if (before === undefined || after === undefined) return undefined;
    const [was, is] = [own(before, mark), own(after, mark)];
    return when(
      !equal(was, is),
      everyone("documentation"),
      () => `${subject} is marked as ${quote(is)}, no longer as ${quote(was)}`,
    );
  },
};
