import { fieldOf, type NodeKind } from "../document/grammar.ts";
import {
  isObject,
  type JsonObject,
  mapValues,
  objectAt,
  omit,
  own,
  sorted,
  stringAt,
} from "../document/json.ts";
import { componentReference, mappingTarget } from "../document/pointer.ts";
import { visit } from "../document/visit.ts";

/** Removes components without references; sorts the others in code point order. */
export function prune(document: JsonObject): JsonObject {
  const components = objectAt(document, "components");
  const used = new Set<string>();
  const keyOf = (section: string, name: string): string => `${section}/${name}`;
  const found = (section: string, name: string): void => {
    const key = keyOf(section, name);
    if (used.has(key)) return;
    used.add(key);
    const kind = fieldOf("components", section)?.kind;
    const component = own(objectAt(components, section), name);
    if (kind !== undefined && isObject(component)) open.push({ node: component, kind });
  };
  const open: { node: JsonObject; kind: NodeKind }[] = [
    { node: omit(document, "components"), kind: "document" },
  ];
  for (let next = open.pop(); next !== undefined; next = open.pop())
    visitReferences(next.node, next.kind, found);
  const kept = mapValues(components, (entries, section) => {
    if (section === "securitySchemes" || !isObject(entries)) return entries;
    const rest = sorted(
      mapValues(entries, (entry, name) => (used.has(keyOf(section, name)) ? entry : undefined)),
    );
    return Object.keys(rest).length > 0 ? rest : undefined;
  });
  return { ...document, components: kept };
}

function visitReferences(
  root: JsonObject,
  rootKind: NodeKind,
  found: (section: string, name: string) => void,
): void {
  const follow = (reference: string): void => {
    const target = componentReference(reference);
    if (target !== undefined) found(target.section, target.name);
  };
  visit(
    root,
    (node, kind) => {
      follow(stringAt(node, "$ref") ?? "");
      if (kind !== "schema" || own(node, "discriminator") === undefined) return;
      // A mapping counts as references: a value declared as the base may be any of its subtypes.
      for (const target of Object.values(objectAt(node, "discriminator", "mapping")))
        follow(typeof target === "string" ? mappingTarget(target) : "");
    },
    rootKind,
  );
}
