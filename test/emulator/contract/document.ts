import { readFileSync } from "node:fs";
import { type JsonObject, objectAt } from "../../../scripts/document/json.ts";
import { parseYamlObject } from "../../../scripts/document/yaml.ts";

/** The document that the emulator keeps to. */
export interface ContractDocument {
  readonly paths: JsonObject;
  readonly schemas: JsonObject;
  readonly responses: JsonObject;
  readonly parameters: JsonObject;
}

let loaded: ContractDocument | undefined;

/** `generated/openapi.yaml`, read once. */
export function contractDocument(): ContractDocument {
  loaded ??= read(new URL("../../../generated/openapi.yaml", import.meta.url));
  return loaded;
}

function read(file: URL): ContractDocument {
  const document = parseYamlObject(readFileSync(file, "utf8"), "generated/openapi.yaml");
  return {
    paths: objectAt(document, "paths"),
    schemas: objectAt(document, "components", "schemas"),
    responses: objectAt(document, "components", "responses"),
    parameters: objectAt(document, "components", "parameters"),
  };
}
