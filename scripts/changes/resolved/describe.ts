import { arrayAt, isArray, isObject, type JsonObject, own, stringAt } from "../../document/json.ts";
import { schemaName } from "../../document/pointer.ts";
import { shortName } from "../words.ts";
import { enumOf, unwrapValue } from "./value.ts";

/** Describes the type of a schema in a few words: `user`, `string (date-time)[]`, `string or null`. */
export function describe(schema: JsonObject): string {
  const { nullable, reference, node } = unwrapValue(schema, []);
  const name = reference === undefined ? describeNode(node) : shortName(reference);
  return nullable ? `${name} or null` : name;
}

function describeNode(node: JsonObject): string {
  const items = own(node, "items");
  const type = own(node, "type");
  if (isObject(items)) return `${describe(items)}[]`;
  const format = stringAt(node, "format");
  const base = schemaName(stringAt(arrayAt(node, "allOf").filter(isObject)[0] ?? {}, "$ref"));
  const variants = [...arrayAt(node, "anyOf"), ...arrayAt(node, "oneOf")].filter(isObject);
  const described = variants.map(describe);
  // Without a type of their own, they only restrict the type beside them.
  const isRestricted = type !== undefined && described.every((text) => /^anything(?: \(|$)/.test(text));
  if (variants.length > 0 && !isRestricted) return described.join(" or ");
  const name = isArray(type) ? type.join(" or ") : typeof type === "string" ? type : undefined;
  const plain =
    name ?? (base === undefined ? (own(node, "properties") ? "object" : "anything") : shortName(base));
  const words = [enumOf(node) && "enum", format].filter((word) => word !== undefined);
  return words.length === 0 ? plain : `${plain} (${words.join(", ")})`;
}
