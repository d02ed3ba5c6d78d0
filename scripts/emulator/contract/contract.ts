import { arrayAt, isObject, type Json, type JsonObject, objectAt, stringAt } from "../../document/json.ts";
import { type EnumWalk, enumWalkOf } from "./enums.ts";
import { type Model, modelOf } from "./model.ts";
import { anonymous, type Operation, operationsOf, pathsBeforeKeys, successBody } from "./operations.ts";
import { type Router, routerOf } from "./router.ts";
import { type SampleScope, sampleOf } from "./sample.ts";
import { referencedComponent } from "./schema.ts";
import { type FindUndeclared, undeclaredIn } from "./undeclared.ts";
import { type Validator, validatorOf } from "./validation.ts";

/** The collections and single resources of a document, by paths with nameless parameters. */
interface Resources {
  /** The schemas by component; entities without a component have a name here too. */
  readonly schemas: JsonObject;
  readonly model: Model;
  /** The component of each collection's entities; empty if the document does not tell. */
  readonly collections: ReadonlyMap<string, string>;
  /** The component of each single resource. */
  readonly singletons: ReadonlyMap<string, string>;
  /** The property that is the key of each collection, if it is not `id`. */
  readonly keys: ReadonlyMap<string, string>;
}

/** A document in the forms that the emulator needs. */
export interface Contract extends Resources {
  /** The path of the first server, which precedes each path: `/beta`; empty without a server. */
  readonly root: string;
  /** Whether errors, query options and annotations follow OData. */
  readonly isOData: boolean;
  readonly operations: readonly Operation[];
  readonly route: Router;
  readonly walkEnums: EnumWalk;
  readonly validator: Validator;
  readonly undeclared: FindUndeclared;
  /** Returns a minimal value that a schema accepts. */
  readonly sample: (schema: JsonObject) => Json;
}

const prepared = new WeakMap<JsonObject, Contract>();

/** Prepares a normalized document; the same document is prepared once. */
export function contractOf(document: JsonObject): Contract {
  const known = prepared.get(document);
  if (known !== undefined) return known;
  const operations = operationsOf(document);
  const resources = resourcesOf(document, operations);
  const { schemas } = resources;
  const validator = validatorOf(schemas);
  const samples: SampleScope = { schemas, accepts: validator.accepts, known: new Map(), open: new Set() };
  const contract: Contract = {
    ...resources,
    root: rootOf(document),
    // The error responses of an OData service refer to OData's error.
    isOData: validator.error !== undefined,
    operations,
    route: routerOf(operations),
    walkEnums: enumWalkOf(schemas),
    validator,
    undeclared: undeclaredIn(schemas),
    sample: (schema) => sampleOf(schema, samples),
  };
  prepared.set(document, contract);
  return contract;
}

function rootOf(document: JsonObject): string {
  const [server] = arrayAt(document, "servers");
  const url = isObject(server) ? (stringAt(server, "url") ?? "") : "";
  return /^(?:(?:[a-z]+:)?\/\/[^/{]*)?(\/[^/{][^{]*?)?\/*$/i.exec(url)?.[1] ?? "";
}

// Finds resources by what the operations list, read and write.
function resourcesOf(document: JsonObject, operations: readonly Operation[]): Resources {
  const schemas: Record<string, Json | undefined> = { ...objectAt(document, "components", "schemas") };
  // Entities whose schema is not a component get a name here.
  const named = (schema: JsonObject, place: string): string => {
    const reference = referencedComponent(schema);
    if (reference !== undefined) return reference;
    schemas[place] = schema;
    return place;
  };
  const collections = new Map<string, string>();
  const singletons = new Map<string, string>();
  for (const operation of operations) {
    const path = anonymous(operation.path);
    const success = successBody(operation);
    if (operation.kind === "list" && operation.list !== undefined)
      collections.set(path, named(operation.list.items, `${path} items`));
    else if (operation.kind === "read" && success !== undefined && !path.endsWith("{}"))
      singletons.set(path, named(success, path));
  }
  const keyParameters = new Map<string, string>();
  const entities = operations.filter(({ kind }) => kind !== "action" && kind !== "media");
  for (const operation of entities) {
    const collection = /^(.*)\/\{([^}]*)\}$/.exec(operation.path);
    const success = successBody(operation) ?? operation.request?.schema;
    if (collection === null || success === undefined) continue;
    const [, path = "", parameter = ""] = collection;
    const template = anonymous(path);
    if (!collections.has(template)) collections.set(template, named(success, `${template} items`));
    keyParameters.set(template, parameter);
  }
  for (const path of untypedCollections(operations)) if (!collections.has(path)) collections.set(path, "");
  const model = modelOf(schemas);
  const keys = [...keyParameters].map(([path, parameter]): [string, string] => {
    return [path, keyProperty(parameter, model.type(collections.get(path) ?? ""))];
  });
  return { schemas, model, collections, singletons, keys: new Map(keys) };
}

// Collections that can only be counted, or whose entities have no operations: a slice may begin below an entity, as
// `/groups/{group-id}/members` alone.
function untypedCollections(operations: readonly Operation[]): readonly string[] {
  return operations.flatMap(({ kind, path }) => {
    const template = anonymous(path).replace(/\/\$count$/, "");
    return [...(kind === "count" ? [template] : []), ...pathsBeforeKeys(template)];
  });
}

// `petId`, `pet_id` and `uuid`, but not `valid`.
const KEY = /^[iI][dD]$|[-_]id$|[a-z\d]I[dD]$|^[gu]uid$/;

// `{petId}` and `{pet-id}` mean the property `id`, unless the entity has a property of that very name.
function keyProperty(parameter: string, properties: ReadonlyMap<string, unknown>): string {
  const candidates = [parameter, "id", ...[...properties.keys()].filter((name) => KEY.test(name))];
  return candidates.find((name) => properties.has(name)) ?? "id";
}
