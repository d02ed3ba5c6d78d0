import {
  arrayAt,
  isObject,
  type Json,
  type JsonObject,
  objectAt,
  own,
  stringAt,
} from "../../document/json.ts";
import { componentReference } from "../../document/pointer.ts";
import { targetOf } from "../edition.ts";
import type { Parameter } from "../pairs.ts";
import type { PlainEdition } from "./plain.ts";

/** A parameter where an operation takes it. */
export interface PlacedParameter extends Parameter {
  /** The component that it refers to, if it does. */
  readonly reference: string | undefined;
  readonly path: readonly string[];
  /** Whether it stands on the path, for all its operations. */
  readonly isShared: boolean;
}

/** The parameters that an operation takes: those of its path, and its own over them. */
export function parametersOf(
  edition: PlainEdition,
  item: JsonObject,
  operation: JsonObject,
  path: { readonly item: readonly string[]; readonly operation: readonly string[] },
): readonly PlacedParameter[] {
  const found = new Map<string, PlacedParameter>();
  const add = (node: JsonObject, place: readonly string[], isShared: boolean): void => {
    for (const [index, value] of arrayAt(node, "parameters").entries()) {
      if (!isObject(value)) continue;
      const parameter = placed(edition, value, [...place, "parameters", String(index)], isShared);
      found.set(`${parameter.in} ${parameter.name}`, parameter);
    }
  };
  add(item, path.item, true);
  add(operation, path.operation, false);
  return [...found.values()];
}

/** A parameter with what it does not say spelled out. */
export function parameterOf(node: JsonObject): Parameter {
  const place = stringAt(node, "in") ?? "";
  const name = stringAt(node, "name") ?? "";
  return { name, in: place, required: place === "path" || own(node, "required") === true, node };
}

const SINGLE = ["string", "number", "integer", "boolean"];
const FLAGS = ["allowReserved", "allowEmptyValue"];

/** How a parameter is written on the wire; what is not said stands at its default (OpenAPI 3.1.1, Parameter Object). */
export function serializationOf({ in: place, node }: Parameter): JsonObject {
  const style = stringAt(node, "style") ?? (place === "query" || place === "cookie" ? "form" : "simple");
  const explode: Json = own(node, "explode") ?? style === "form";
  // Of a single value, both ways are the same.
  const isSingle = SINGLE.includes(stringAt(objectAt(node, "schema"), "type") ?? "");
  return {
    ...(own(node, "content") === undefined ? { style } : { content: true }),
    ...(isSingle ? {} : { explode }),
    ...Object.fromEntries(FLAGS.filter((name) => own(node, name) === true).map((name) => [name, true])),
  };
}

function placed(
  edition: PlainEdition,
  value: JsonObject,
  path: readonly string[],
  isShared: boolean,
): PlacedParameter {
  const reference = stringAt(value, "$ref");
  const target = reference === undefined ? undefined : componentReference(reference);
  const node =
    target === undefined
      ? value
      : (edition.component(target.section, target.name) ?? targetOf(edition.edition, reference ?? "") ?? {});
  return { ...parameterOf(node), reference: target?.name, path, isShared };
}
