import { isObject, type JsonObject, mapValues, objectAt, omit, sorted, stringAt } from "../document/json.ts";
import { componentReference, mappingTarget, pointer } from "../document/pointer.ts";
import { visit } from "../document/visit.ts";

/** Components that nothing refers to any more → gone; those that stay, in code point order. */
export function prune(document: JsonObject): JsonObject {
  const components = objectAt(document, "components");
  const used = new Set<string>();
  const open: JsonObject[] = [omit(document, "components")];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    visitReferences(node, (section, name) => {
      const key = pointer(section, name);
      if (used.has(key)) return;
      used.add(key);
      // Standing in the place it has in a document, a component is walked as what it is.
      open.push({ components: { [section]: { [name]: objectAt(components, section)[name] } } });
    });
  }
  const kept = mapValues(components, (entries, section) => {
    if (section === "securitySchemes" || !isObject(entries)) return entries;
    const rest = sorted(
      mapValues(entries, (entry, name) => (used.has(pointer(section, name)) ? entry : undefined)),
    );
    return Object.keys(rest).length > 0 ? rest : undefined;
  });
  return { ...document, components: kept };
}

function visitReferences(root: JsonObject, found: (section: string, name: string) => void): void {
  visit(root, (node, kind) => {
    // A family counts: what its mapping lists may arrive wherever the base is declared.
    const mapping = kind === "schema" ? objectAt(node, "discriminator", "mapping") : {};
    const family = Object.keys(mapping).map((value) => mappingTarget(stringAt(mapping, value) ?? ""));
    for (const reference of [stringAt(node, "$ref") ?? "", ...family]) {
      const target = componentReference(reference);
      if (target !== undefined) found(target.section, target.name);
    }
  });
}
