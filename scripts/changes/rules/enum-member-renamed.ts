import type { Pairs } from "../pairs.ts";
import { memberName } from "../views/enum-difference.ts";
import { code } from "../words.ts";
import { everyone, type Rule, when } from "./rule.ts";

export const enumMemberRenamed: Rule<Pairs["enum"]> = {
  id: "enum-member-renamed",
  behaviour: "A member of an enum under another name is breaking.",
  check: ({ subject, difference: { renamed } }) => {
    const names = renamed.map(([was, is]) => `${code(memberName(was))} → ${code(memberName(is))}`).join(", ");
    return when(
      renamed.length > 0,
      { ...everyone("breaking"), match: "breaking" },
      () => `${subject} has a member that looks renamed: ${names}`,
    );
  },
};
