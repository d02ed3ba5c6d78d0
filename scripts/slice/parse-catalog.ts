import { type ByteSource, textOf } from "../document/byte-source.ts";
import { isObject, objectAt, omit, own } from "../document/json.ts";
import { parseYamlObject } from "../document/yaml.ts";
import { InputError } from "../errors.ts";
import type { Catalog } from "./catalog.ts";

/**
 * Makes a catalog from a full parse of any YAML or JSON document.
 *
 * @throws {InputError} if the document is not valid YAML or JSON
 */
export function parseCatalog(bytes: ByteSource): Catalog {
  const document = parseYamlObject(textOf(bytes), bytes.name);
  for (const section of ["paths", "components"]) {
    const value = own(document, section);
    const todo = "check that it is an OpenAPI document";
    if (value !== undefined && !isObject(value))
      throw new InputError(`${bytes.name}#/${section}`, "is not an object", todo);
  }
  const paths = objectAt(document, "paths");
  const components = objectAt(document, "components");
  return {
    parser: "full",
    source: bytes.name,
    head: omit(document, "paths", "components"),
    fields: Object.keys(document),
    paths: Object.keys(paths),
    schemaNames: Object.keys(objectAt(components, "schemas")),
    pathItem: (path) => own(paths, path) ?? {},
    component: (section, name) => own(objectAt(components, section), name),
  };
}
