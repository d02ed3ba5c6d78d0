import { isObject, type Json, type JsonObject, mapValues } from "../../document/json.ts";
import type { Contract } from "../contract/contract.ts";
import type { Model, PropertyModel } from "../contract/model.ts";
import { componentOf, type Entity } from "../service/entity.ts";
import { badRequest, type Refusal } from "../wire/errors.ts";
import { filterPredicate, propertyAt } from "./filter.ts";
import type { Expand, Shape } from "./query.ts";

/** All properties, no navigation properties. */
export const WHOLE: Shape = { select: [], expand: [] };

/**
 * Returns the form of an entity in a response.
 *
 * @param declared the component that the document declares there
 */
export function shaped(
  entity: Entity,
  declared: string,
  shape: Shape,
  { model, isOData }: Pick<Contract, "model" | "isOData">,
): JsonObject {
  const names = shape.select.map(withoutCast);
  const isWhole = names.length === 0 || names.includes("*");
  // The type is left out if it is the declared one.
  const isImplied = componentOf(entity.type) === declared || model.family(declared).size === 0;
  return {
    ...(isImplied || !isOData ? {} : { "@odata.type": entity.type }),
    ...(isWhole ? entity.properties : parts(entity.properties, names)),
    ...expanded(entity, declared, shape.expand, model),
  };
}

/** Refuses a shape with names that the declared type does not have. @throws {Refusal} */
export function checkShape({ select, expand }: Shape, declared: string, model: Model): void {
  const known = model.type(declared);
  const isKnown = (path: string) => path === "*" || propertyAt(path, { model, type: declared }) !== undefined;
  const unknown = select.map(withoutCast).find((path) => !isKnown(path));
  if (unknown !== undefined) throw unknownProperty(unknown, declared, "$select");
  for (const item of expand) {
    const property = known.get(withoutCast(item.name));
    if (property?.navigation === true) checkShape(item, property.type ?? "", model);
    else if (item.name !== "*") throw unknownProperty(item.name, declared, "$expand");
  }
}

// The properties at these paths, such as `createdBy/user`.
function parts(values: JsonObject, paths: readonly string[]): JsonObject {
  return mapValues(values, (value, name) => {
    const below = paths.flatMap((path) =>
      path === name || path.startsWith(`${name}/`) ? path.slice(name.length + 1) : [],
    );
    if (below.length === 0) return undefined;
    return isObject(value) && !below.includes("") ? parts(value, below) : value;
  });
}

function expanded(entity: Entity, declared: string, expand: readonly Expand[], model: Model): JsonObject {
  if (expand.length === 0) return {};
  // A list of a family may expand properties of some subtypes.
  const own = model.type(componentOf(entity.type));
  const navigation = [...model.type(declared).values()].filter(
    (property) => property.navigation && own.has(property.name),
  );
  const result: Record<string, Json> = {};
  for (const item of expand) {
    const name = withoutCast(item.name);
    for (const property of navigation)
      if (name === "*" || property.name === name)
        result[property.name] = reached(entity, property, item, model);
  }
  return result;
}

function reached(entity: Entity, property: PropertyModel, item: Expand, model: Model): Json {
  const { name, type = "", collection } = property;
  const show = (target: Entity): JsonObject => shaped(target, type, item, { model, isOData: true });
  if (collection) {
    const children = [...(entity.children.get(name)?.values() ?? [])];
    if (item.filter === undefined) return children.map(show);
    const meets = filterPredicate(item.filter, { model, type, unknownEnumMembers: false });
    return children.filter(({ properties }) => meets(properties)).map(show);
  }
  const target = entity.references.get(name);
  return target === undefined ? null : show(target);
}

// `microsoft.graph.itemAttachment/item` is a property of a subtype.
function withoutCast(name: string): string {
  return name.replace(/^[\w.]*\.\w+\//, "");
}

function unknownProperty(name: string, type: string, target: string): Refusal {
  return badRequest(`Could not find a property named '${name}' on type '${type}'.`, target);
}
