import {
  arrayAt,
  equal,
  isObject,
  type Json,
  type JsonObject,
  objectAt,
  omit,
  own,
  stringAt,
} from "../../document/json.ts";
import { componentReference } from "../../document/pointer.ts";
import { IN_REQUESTS } from "../../normalize/ignored-headers.ts";
import type { Parameter } from "../pairs.ts";
import { targetOf } from "../revision.ts";
import type { ResolvedRevision } from "./resolve.ts";
import { isScalar, structureOf } from "./structure.ts";
import { unwrapValue, type Value, variantsIn } from "./value.ts";

/** A parameter of an operation. */
export interface PlacedParameter extends Parameter {
  /** The component that it refers to, if any. */
  readonly reference: string | undefined;
  readonly path: readonly string[];
  /** Whether it is on the path item and holds for all its operations. */
  readonly isShared: boolean;
}

/** Returns the parameters of an operation: those of its path item, overridden by its own. */
export function parametersOf(
  revision: ResolvedRevision,
  item: Pick<Value, "node" | "path">,
  operation: Pick<Value, "node" | "path">,
): readonly PlacedParameter[] {
  const found = new Map<string, PlacedParameter>();
  for (const holder of [item, operation]) {
    for (const [index, value] of arrayAt(holder.node, "parameters").entries()) {
      if (!isObject(value)) continue;
      const path = [...holder.path, "parameters", String(index)];
      const parameter = placed(revision, value, path, holder === item);
      if (!isIgnored(parameter)) found.set(`${parameter.in} ${parameter.name}`, parameter);
    }
  }
  return [...found.values()];
}

/** Returns a parameter with its defaults filled in. */
export function parameterOf(revision: ResolvedRevision, node: JsonObject): Parameter {
  const place = stringAt(node, "in") ?? "";
  const name = stringAt(node, "name") ?? "";
  const required = place === "path" || own(node, "required") === true;
  const mayBeList = styleOf(place, node) === "simple";
  const schema = objectAt(node, "schema");
  return { name, in: place, required, isSingle: isSingle(revision, schema, mayBeList, []), node };
}

/** Tells whether a parameter has no effect: content and security state these headers (OpenAPI 3.1.1, 4.8.12.1). */
export function isIgnored({ in: place, name }: Parameter): boolean {
  return place === "header" && IN_REQUESTS.includes(name.toLowerCase());
}

/** Tells whether two parameters are the same request header: names ignore case (RFC 9110, section 5.1). */
export function isSameHeader(before: Parameter, after: Parameter): boolean {
  return (
    before.in === "header" && after.in === "header" && before.name.toLowerCase() === after.name.toLowerCase()
  );
}

/** Flags, and where they apply (OpenAPI 3.2.0, section 4.12.2; before 3.2, both apply only to a query). */
const FLAGS: Readonly<Record<string, readonly string[]>> = {
  allowReserved: ["query", "path", "cookie"],
  allowEmptyValue: ["query"],
};

// Follows references and variants; a schema without a type may be anything.
function isSingle(
  revision: ResolvedRevision,
  schema: JsonObject,
  mayBeList: boolean,
  open: readonly string[],
): boolean {
  const { node, reference, path } = unwrapValue(schema, []);
  if (reference !== undefined) {
    const component = revision.component("schemas", reference);
    return (
      component !== undefined &&
      !open.includes(reference) &&
      isSingle(revision, component, mayBeList, [...open, reference])
    );
  }
  const variants = variantsIn(node).filter(isObject);
  if (variants.length > 0) return variants.every((variant) => isSingle(revision, variant, mayBeList, open));
  const { types } = structureOf(revision, node, path, undefined);
  return isScalar({ types: mayBeList ? types?.filter((type) => type !== "array") : types });
}

function styleOf(place: string, node: JsonObject): string {
  return stringAt(node, "style") ?? (place === "query" || place === "cookie" ? "form" : "simple");
}

/** Returns the serialization of a parameter, with defaults (OpenAPI 3.1.1, Parameter Object). */
export function serializationOf({ in: place, node, isSingle }: Parameter): JsonObject {
  const style = styleOf(place, node);
  // `deepObject` is defined only for exploded properties.
  const explode: Json = style === "deepObject" || (own(node, "explode") ?? style === "form");
  if (own(node, "content") !== undefined) return { content: true };
  const flags = Object.entries(FLAGS).filter(
    ([name, places]) => own(node, name) === true && places.includes(place),
  );
  return {
    style,
    ...(isSingle ? {} : { explode }),
    ...Object.fromEntries(flags.map(([name]) => [name, true])),
  };
}

/** Tells whether requests with the first serialization are valid with the second, which allows more characters. */
export function isWiderSerialization(before: JsonObject, after: JsonObject): boolean {
  const flags = Object.keys(FLAGS);
  return (
    equal(omit(before, ...flags), omit(after, ...flags)) &&
    flags.every((name) => own(before, name) !== true || own(after, name) === true)
  );
}

function placed(
  revision: ResolvedRevision,
  value: JsonObject,
  path: readonly string[],
  isShared: boolean,
): PlacedParameter {
  const reference = stringAt(value, "$ref");
  const target = componentReference(reference);
  const node =
    target === undefined
      ? value
      : (revision.component(target.section, target.name) ??
        targetOf(revision.revision, reference ?? "") ??
        {});
  return { ...parameterOf(revision, node), reference: target?.name, path, isShared };
}
