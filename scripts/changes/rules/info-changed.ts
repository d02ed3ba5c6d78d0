import { equal, own } from "../../document/json.ts";
import type { Pairs } from "../pairs.ts";
import { listOf } from "../words.ts";
import { everyone, type Rule, when } from "./rule.ts";

export const infoChanged: Rule<Pairs["object"]> = {
  id: "info-changed",
  behaviour: "Another title, version or contact of the document is documentation.",
  check: ({ kind, before, after }) => {
    if (kind !== "info") return undefined;
    const fields = Object.keys({ ...before, ...after }).filter(
      (name) => !equal(own(before, name), own(after, name)),
    );
    return when(
      fields.length > 0,
      everyone("documentation"),
      () => `the document has another ${listOf(fields)}`,
    );
  },
};
