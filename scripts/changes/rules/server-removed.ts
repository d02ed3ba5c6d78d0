import type { Pairs } from "../pairs.ts";
import { everyone, type Rule, when } from "./rule.ts";

export const serverRemoved: Rule<Pairs["server"]> = {
  id: "server-removed",
  behaviour: "A server gone is risky: it breaks whoever calls that address.",
  check: ({ subject, after }) =>
    when(after === undefined, everyone("risky"), () => `${subject} is not a server any more`),
};
