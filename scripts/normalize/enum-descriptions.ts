import { arrayAt, isObject, type JsonObject, own } from "../document/json.ts";
import { rewrite } from "../document/rewrite.ts";
import { ENUM_DESCRIPTIONS, ENUM_EXTENSION, graphEnumOf } from "../document/vocabulary.ts";
import { PREFERENCE } from "./prefer.ts";

/**
 * Enums with a sentinel → say of each member when the server sends it, where viewers show it. Source:
 * evolvable-enums.md of microsoft/api-guidelines.
 */
export function enumDescriptions(document: JsonObject): JsonObject {
  return rewrite(document, { schema: describeMembers });
}

function describeMembers(schema: JsonObject): JsonObject {
  const graphEnum = own(schema, ENUM_EXTENSION) === undefined ? undefined : graphEnumOf(schema);
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
  // Each arm has words of its own: viewers repeat those of the enum at an arm that has none.
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
