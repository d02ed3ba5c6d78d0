import { arrayAt, isObject, type Json, type JsonObject, stringAt } from "../../document/json.ts";
import { type EnumWalk, enumWalkOf } from "./enum-walk.ts";
import { type Model, modelOf } from "./model.ts";
import { type Operation, operationsOf } from "./operations.ts";
import { type Resources, resourcesOf } from "./resources.ts";
import { type Router, routerOf } from "./router.ts";
import { sampleOf } from "./sample.ts";
import { type Validator, validatorOf } from "./validation.ts";

/** A document in the forms that the emulator needs. */
export interface Contract extends Omit<Resources, "keyParameters"> {
  /** The path of the first server, which precedes each path: `/beta`; empty without a server. */
  readonly root: string;
  /** Whether errors, query options and annotations follow OData. */
  readonly isOData: boolean;
  readonly operations: readonly Operation[];
  /** The property that is the key of each collection, if it is not `id`. */
  readonly keys: ReadonlyMap<string, string>;
  readonly route: Router;
  readonly model: Model;
  readonly walkEnums: EnumWalk;
  readonly validator: Validator;
  /** Returns a minimal value that a schema accepts. */
  readonly sample: (schema: JsonObject) => Json;
}

const prepared = new WeakMap<JsonObject, Contract>();

/** Prepares a normalized document; the same document is prepared once. */
export function contractOf(document: JsonObject): Contract {
  const known = prepared.get(document);
  if (known !== undefined) return known;
  const operations = operationsOf(document);
  const { keyParameters, ...resources } = resourcesOf(document, operations);
  const { schemas, collections } = resources;
  const model = modelOf(schemas);
  const validator = validatorOf(schemas);
  const keyOf = (path: string, parameter: string) =>
    keyProperty(parameter, collections.get(path) ?? "", model);
  const contract: Contract = {
    ...resources,
    root: rootOf(document),
    // The error responses of an OData service refer to OData's error.
    isOData: validator.error !== undefined,
    operations,
    keys: new Map([...keyParameters].map(([path, parameter]) => [path, keyOf(path, parameter)])),
    route: routerOf(operations),
    model,
    walkEnums: enumWalkOf(schemas),
    validator,
    sample: (schema) => sampleOf(schema, schemas),
  };
  prepared.set(document, contract);
  return contract;
}

function rootOf(document: JsonObject): string {
  const [server] = arrayAt(document, "servers");
  const url = isObject(server) ? (stringAt(server, "url") ?? "") : "";
  return /^(?:(?:[a-z]+:)?\/\/[^/{]*)?(\/[^/{][^{]*?)?\/*$/i.exec(url)?.[1] ?? "";
}

// `petId`, `pet_id` and `uuid`, but not `valid`.
const KEY = /^[iI][dD]$|[-_]id$|[a-z\d]I[dD]$|^[gu]uid$/;

// `{petId}` and `{pet-id}` mean the property `id`, unless the entity has a property of that very name.
function keyProperty(parameter: string, component: string, model: Model): string {
  const properties = model.type(component);
  const candidates = [parameter, "id", ...[...properties.keys()].filter((name) => KEY.test(name))];
  return candidates.find((name) => properties.has(name)) ?? "id";
}
