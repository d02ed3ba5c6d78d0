import { own } from "../../document/json.ts";
import type { Pairs } from "../pairs.ts";
import { changedFields } from "../views/fields.ts";
import { listOf, quote } from "../words.ts";
import { everyone, type Rule, when } from "./rule.ts";

export const fieldChanged: Rule<Pairs["object"]> = {
  id: "field-changed",
  behaviour: "A field that no other rule looks at is risky: somebody has to look.",
  check: (pair) => {
    const fields = pair.kind === "info" ? [] : changedFields(pair);
    const [name = ""] = fields;
    const message = () =>
      `${pair.subject} has another ${listOf(fields)}: ${quote(own(pair.before, name))} → ${quote(own(pair.after, name))}`;
    return when(fields.length > 0, everyone("risky"), message);
  },
};
