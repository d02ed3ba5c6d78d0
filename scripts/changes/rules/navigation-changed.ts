import { own } from "../../document/json.ts";
import type { Pairs } from "../pairs.ts";
import type { Property } from "../views/structure.ts";
import type { Rule } from "./rule.ts";

export const navigationChanged: Rule<Pairs["property"]> = {
  id: "navigation-changed",
  behaviour:
    "A property that is now a navigation property, or no longer one, is risky for readers: a navigation property comes only if the request expands it.",
  check: ({ subject, before, after }) => {
    if (before === undefined || after === undefined) return undefined;
    const isNavigation = ({ schema }: Property) => own(schema, "x-ms-navigationProperty") === true;
    if (isNavigation(before) === isNavigation(after)) return undefined;
    const message = isNavigation(after)
      ? "comes only if it is expanded now"
      : "comes without being expanded now";
    return {
      effects: { read: isNavigation(after) ? "risky" : "compatible" },
      message: `${subject} ${message}`,
    };
  },
};
