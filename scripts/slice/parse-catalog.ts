import { type ByteSource, textOf } from "../document/byte-source.ts";
import { isObject, objectAt, omit, own } from "../document/json.ts";
import { parseYamlObject } from "../document/yaml.ts";
import { InputError } from "../errors.ts";
import type { Catalog } from "./catalog.ts";

/**
 * A catalog by a full parse: any YAML or JSON, at the cost of parsing all of it.
 *
 * @throws {InputError} when the document is not readable as YAML or JSON
 */
export function parseCatalog(bytes: ByteSource): Catalog {
  const document = parseYamlObject(textOf(bytes), bytes.name);
  for (const section of ["paths", "components"]) {
    const value = own(document, section);
    if (value !== undefined && !isObject(value)) {
      throw new InputError(
        `${bytes.name}#/${section}`,
        "is not an object",
        "check that it is an OpenAPI document",
      );
    }
  }
  const paths = objectAt(document, "paths");
  const components = objectAt(document, "components");
  return {
    way: "parse",
    source: bytes.name,
    head: omit(document, "paths", "components"),
    paths: Object.keys(paths),
    schemaNames: Object.keys(objectAt(components, "schemas")),
    pathItem: (path) => own(paths, path) ?? {},
    component: (section, name) => own(objectAt(components, section), name),
  };
}
