import { addTo } from "../document/group.ts";
import { arrayAt, isObject, type Json, type JsonObject, objectAt, stringAt } from "../document/json.ts";
import { mapOperations } from "../document/path-item.ts";
import { componentReference, pointer } from "../document/pointer.ts";
import { rewrite } from "../document/rewrite.ts";
import { pathOf, visit } from "../document/visit.ts";
import { graphEnumOf } from "../document/vocabulary.ts";

/** The preference that requests the members after the sentinel. */
export const PREFERENCE = "include-unknown-enum-members";

const PARAMETER = "prefer";

/**
 * Adds a `Prefer` header to operations whose response has an enum with later members: without it, the server does not
 * send those. Source: evolvable-enums.md of microsoft/api-guidelines; RFC 7240.
 */
export function prefer(document: JsonObject): JsonObject {
  const components = objectAt(document, "components");
  const published = objectAt(components, "parameters");
  const holdsLater = laterMembersBehind(components);
  const name = freeName(PARAMETER, published);
  const isThere = (holder: JsonObject) =>
    arrayAt(holder, "parameters").some((parameter) => isPrefer(parameter, published));
  let isUsed = false;
  const withPrefer = rewrite(document, {
    pathItem: (item) =>
      mapOperations(item, (operation) => {
        if (isThere(item) || isThere(operation) || !holdsLater(objectAt(operation, "responses")))
          return operation;
        isUsed = true;
        const reference = { $ref: pointer("components", "parameters", name) };
        return { ...operation, parameters: [...arrayAt(operation, "parameters"), reference] };
      }),
  });
  if (!isUsed) return document;
  const parameter: JsonObject = {
    name: "Prefer",
    in: "header",
    description: `Preferences for this request, separated by commas. With \`${PREFERENCE}\` the answer holds the later members of evolvable enums; without it the server puts \`unknownFutureValue\` in their place.`,
    schema: { type: "string" },
    example: PREFERENCE,
  };
  const parameters = { ...objectAt(withPrefer, "components", "parameters"), [name]: parameter };
  return { ...withPrefer, components: { ...objectAt(withPrefer, "components"), parameters } };
}

// Header names are case-insensitive (RFC 9110, section 5.1).
function isPrefer(parameter: Json, components: JsonObject): boolean {
  if (!isObject(parameter)) return false;
  const reference = componentReference(stringAt(parameter, "$ref"));
  const target = reference === undefined ? parameter : objectAt(components, reference.name);
  return stringAt(target, "in") === "header" && stringAt(target, "name")?.toLowerCase() === "prefer";
}

function freeName(name: string, taken: JsonObject): string {
  return Object.hasOwn(taken, name) ? freeName(`${name}_`, taken) : name;
}

// Whether a map of responses contains an enum with later members.
function laterMembersBehind(components: JsonObject): (responses: JsonObject) => boolean {
  const holding = new Set<string>();
  const users = new Map<string, string[]>();
  const keyOf = (section: string, name: string): string => `${section}/${name}`;
  visit({ components }, (node, kind, place) => {
    const [, section = "", name = ""] = pathOf(place);
    const user = keyOf(section, name);
    if (kind === "schema" && hasLater(node)) holding.add(user);
    const target = componentReference(stringAt(node, "$ref"));
    if (target !== undefined) addTo(users, keyOf(target.section, target.name), user);
  });
  // A name that is added during the loop is visited too.
  for (const used of holding) for (const user of users.get(used) ?? []) holding.add(user);
  return (responses) => {
    let isFound = false;
    visit(
      { responses },
      (node, kind) => {
        const target = componentReference(stringAt(node, "$ref"));
        isFound ||= kind === "schema" && hasLater(node);
        isFound ||= target !== undefined && holding.has(keyOf(target.section, target.name));
      },
      "operation",
    );
    return isFound;
  };
}

function hasLater(schema: JsonObject): boolean {
  return (graphEnumOf(schema)?.later.length ?? 0) > 0;
}
