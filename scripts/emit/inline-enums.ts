import { arrayAt, isObject, type Json, type JsonObject, objectAt, own, stringAt } from "../document/json.ts";
import { type Place, pathOf, visit } from "../document/visit.ts";
import { type GraphEnum, graphEnumOf, ODATA_TYPE, responseNameOf } from "../document/vocabulary.ts";

/** An enum that is not a component. */
export interface InlineEnum extends GraphEnum {
  /** The names on its path: a schema or an operation, then properties or a parameter. */
  readonly holders: readonly string[];
  readonly description: string | undefined;
}

/** An enum with one member is a literal. */
const FEWEST_MEMBERS = 2;

/**
 * Finds the enums of a normalized document that are not components: those of properties, items and parameters.
 * Leaves out OData's query options, whose members are property names, and type names.
 */
export function inlineEnums(document: JsonObject): readonly InlineEnum[] {
  const schemas = objectAt(document, "components", "schemas");
  const found: InlineEnum[] = [];
  // The variants of an enum, which is already found as a whole.
  const variants = new Set<Json>();
  const add = (node: JsonObject, place: Place): void => {
    const graphEnum = graphEnumOf(node);
    if (graphEnum === undefined || variants.has(node)) return;
    for (const variant of [...arrayAt(node, "anyOf"), ...arrayAt(node, "oneOf")]) variants.add(variant);
    if (graphEnum.members.length + graphEnum.later.length < FEWEST_MEMBERS) return;
    const path = pathOf(place);
    const [root, section, name = "", ...within] = path;
    const isComponent = root === "components" && section === "schemas";
    if (isComponent && within.length === 0) return;
    const holders = holdersOf(document, path);
    const last = holders.at(-1);
    if (last === undefined || last === ODATA_TYPE || last.startsWith("$")) return;
    // A request schema has the enums of the response schema that it was made from.
    const published = isComponent ? responseNameOf(own(schemas, name)) : undefined;
    if (published !== undefined && Object.hasOwn(schemas, published)) return;
    found.push({
      ...graphEnum,
      holders: published === undefined ? holders : [published, ...holders.slice(1)],
      description: stringAt(node, "description"),
    });
  };
  visit(document, { schema: add });
  return found;
}

function holdersOf(document: JsonObject, path: readonly string[]): readonly string[] {
  const holders: string[] = [];
  let current: Json | undefined = document;
  for (const [index, token] of path.entries()) {
    current = isObject(current)
      ? own(current, token)
      : Array.isArray(current)
        ? current[Number(token)]
        : undefined;
    const [parent, before] = [path[index - 1], path[index - 2]];
    const operationId = isObject(current) ? stringAt(current, "operationId") : undefined;
    const isParameter = parent === "parameters" && isObject(current) && stringAt(current, "in") !== undefined;
    if (operationId !== undefined) holders.push(operationId);
    else if (isObject(current) && isParameter) holders.push(stringAt(current, "name") ?? token);
    else if (before === "components" || (parent === "properties" && isNamed(path, index)))
      holders.push(token);
  }
  return holders;
}

// After the keyword `properties`, the next token is a name, even if it is `properties`.
function isNamed(path: readonly string[], index: number): boolean {
  let count = 0;
  for (let at = index - 1; at >= 0 && path[at] === "properties"; at -= 1) count += 1;
  return count % 2 === 1;
}
