import { equal, stringAt } from "../../document/json.ts";
import type { Pairs } from "../pairs.ts";
import { effectsOf, relateFormats } from "../views/relation.ts";
import { code } from "../words.ts";
import type { Rule } from "./rule.ts";

export const formatChanged: Rule<Pairs["schema"]> = {
  id: "format-changed",
  behaviour:
    "Another format breaks both sides; a wider one only those who read, a narrower one only those who send.",
  check: ({ subject, before, after }) => {
    const [was, is] = [stringAt(before.keywords, "format"), stringAt(after.keywords, "format")];
    const relation = relateFormats(was, is);
    if (relation === "same" || !equal(before.types, after.types)) return undefined;
    return {
      effects: effectsOf(relation),
      message: `${subject} has ${is === undefined ? "no format" : `the format ${code(is)}`} now, before ${was === undefined ? "none" : code(was)}`,
    };
  },
};
