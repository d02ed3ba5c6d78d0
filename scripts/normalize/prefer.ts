import { arrayAt, isObject, type JsonObject, objectAt, own, stringAt } from "../document/json.ts";
import { componentReference } from "../document/pointer.ts";
import { rewrite } from "../document/rewrite.ts";
import { visit } from "../document/visit.ts";
import { graphEnumOf } from "./evolvable-enums.ts";

/** The preference that asks for the members behind the sentinel. */
export const PREFERENCE = "include-unknown-enum-members";

const PARAMETER = "prefer";
const PARAMETER_REFERENCE: JsonObject = { $ref: `#/components/parameters/${PARAMETER}` };

/**
 * Operations whose answer holds an enum with later members → take a `Prefer` header, without which the
 * server keeps those members back. Source: evolvable-enums.md of microsoft/api-guidelines; RFC 7240.
 */
export function prefer(document: JsonObject): JsonObject {
  const components = objectAt(document, "components");
  const holdsLater = laterMembersBehind(components);
  let isUsed = false;
  const withPrefer = rewrite(document, {
    operation: (operation) => {
      const parameters = arrayAt(operation, "parameters");
      const isThere = parameters.some(
        (parameter) => isObject(parameter) && own(parameter, "name") === "Prefer",
      );
      if (isThere || !holdsLater(objectAt(operation, "responses"))) return operation;
      isUsed = true;
      return { ...operation, parameters: [...parameters, PARAMETER_REFERENCE] };
    },
  });
  if (!isUsed) return document;
  const parameter: JsonObject = {
    name: "Prefer",
    in: "header",
    description: `Preferences for this request, separated by commas. With \`${PREFERENCE}\` the answer holds the later members of evolvable enums; without it the server puts \`unknownFutureValue\` in their place.`,
    schema: { type: "string" },
    example: PREFERENCE,
  };
  const parameters = { ...objectAt(components, "parameters"), [PARAMETER]: parameter };
  return { ...withPrefer, components: { ...objectAt(withPrefer, "components"), parameters } };
}

// Whether anything below a map of responses is an enum with later members; each component is asked once.
function laterMembersBehind(components: JsonObject): (responses: JsonObject) => boolean {
  return (responses) => {
    const seen = new Set<string>();
    const open: JsonObject[] = [{ paths: { "": { get: { responses } } } }];
    for (let node = open.pop(); node !== undefined; node = open.pop()) {
      let isFound = false;
      visit(node, (part, kind) => {
        if (kind === "schema" && (graphEnumOf(part)?.later.length ?? 0) > 0) isFound = true;
        const reference = stringAt(part, "$ref");
        const target = reference === undefined ? undefined : componentReference(reference);
        if (reference === undefined || target === undefined || seen.has(reference)) return;
        seen.add(reference);
        open.push({
          components: {
            [target.section]: { [target.name]: objectAt(components, target.section)[target.name] },
          },
        });
      });
      if (isFound) return true;
    }
    return false;
  };
}
