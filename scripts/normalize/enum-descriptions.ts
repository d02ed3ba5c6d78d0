import { arrayAt, isObject, type JsonObject } from "../document/json.ts";
import { rewrite } from "../document/rewrite.ts";
import { ENUM_DESCRIPTIONS, graphEnumOf } from "../document/vocabulary.ts";
import { PREFERENCE } from "./prefer.ts";

/**
 * Adds to each enum with a sentinel, for viewers, when the server sends each member. Source: evolvable-enums.md of
 * microsoft/api-guidelines.
 */
export function enumDescriptions(document: JsonObject): JsonObject {
  return rewrite(document, { schema: describeMembers });
}

function describeMembers(schema: JsonObject): JsonObject {
  const graphEnum = graphEnumOf(schema);
  if (graphEnum?.sentinel === undefined) return schema;
  const { members, sentinel, later } = graphEnum;
  const descriptions = Object.fromEntries([
    ...members.map((member) => [member, "Always sent as it is."]),
    [sentinel, "Sent in place of a later member to those who do not ask for later members."],
    ...later.map((member) => [
      member,
      `A later member: sent to those who ask with \`Prefer: ${PREFERENCE}\`.`,
    ]),
  ]);
  // Each variant has its own description: for a variant without one, viewers repeat that of the enum.
  const [listed, unlisted, ...others] = arrayAt(schema, "anyOf");
  if (!isObject(listed) || !isObject(unlisted)) return { ...schema, [ENUM_DESCRIPTIONS]: descriptions };
  return {
    ...schema,
    anyOf: [
      {
        ...listed,
        title: "listed",
        description: "A member that this document lists.",
        [ENUM_DESCRIPTIONS]: descriptions,
      },
      { ...unlisted, title: "unlisted", description: "A member that was published after this document." },
      ...others,
    ],
  };
}
