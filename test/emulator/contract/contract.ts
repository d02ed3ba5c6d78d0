import type { JsonObject } from "../../../scripts/document/json.ts";
import { contractDocument } from "./document.ts";
import { type EnumWalk, enumWalkOf } from "./enum-walk.ts";
import { type Model, modelOf } from "./model.ts";
import { type Operation, operationsOf } from "./operations.ts";
import { type Router, routerOf } from "./router.ts";
import { type Validator, validatorOf } from "./validation.ts";

/** The contract in the forms the service needs. */
export interface Contract {
  readonly schemas: JsonObject;
  readonly operations: readonly Operation[];
  /** The component that each collection declares for its entities, by its path. */
  readonly collections: ReadonlyMap<string, string>;
  readonly route: Router;
  readonly model: Model;
  readonly walkEnums: EnumWalk;
  readonly validator: Validator;
}

let loaded: Contract | undefined;

/** The contract of `generated/openapi.yaml`, prepared once. */
export function contract(): Contract {
  if (loaded !== undefined) return loaded;
  const document = contractDocument();
  const operations = operationsOf(document);
  const { schemas } = document;
  loaded = {
    schemas,
    operations,
    collections: new Map(
      operations.flatMap(({ kind, path, type }) =>
        kind === "list" && type !== undefined ? [[path, type]] : [],
      ),
    ),
    route: routerOf(operations),
    model: modelOf(schemas),
    walkEnums: enumWalkOf(schemas),
    validator: validatorOf(operations, schemas),
  };
  return loaded;
}
