import { arrayAt, isObject, type Json, type JsonObject, objectAt, stringAt } from "../../document/json.ts";
import { type EnumWalk, enumWalkOf } from "./enum-walk.ts";
import { type Model, modelOf } from "./model.ts";
import { anonymous, type Operation, operationsOf } from "./operations.ts";
import { successBody } from "./responses.ts";
import { type Router, routerOf } from "./router.ts";
import { sampleOf } from "./sample.ts";
import { referencedComponent } from "./schema.ts";
import { type Validator, validatorOf } from "./validation.ts";

/** A document in the forms that the emulator needs. */
export interface Contract {
  /** The path of the first server, which precedes each path: `/beta`; empty without a server. */
  readonly root: string;
  /** Whether errors, query options and annotations follow OData. */
  readonly isOData: boolean;
  readonly operations: readonly Operation[];
  /** The schemas by component; entities without a component have a name here too. */
  readonly schemas: JsonObject;
  /** The component of each collection's entities, by the collection's path with nameless parameters. */
  readonly collections: ReadonlyMap<string, string>;
  /** The component of each single resource, by its path with nameless parameters. */
  readonly singletons: ReadonlyMap<string, string>;
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
  const keys = new Map<string, string>();
  const entities = operations.filter(({ kind }) => kind !== "action" && kind !== "media");
  for (const operation of entities) {
    const collection = /^(.*)\/\{([^}]*)\}$/.exec(operation.path);
    const success = successBody(operation) ?? operation.request?.schema;
    if (collection === null || success === undefined) continue;
    const [, path = "", parameter = ""] = collection;
    const template = anonymous(path);
    if (!collections.has(template)) collections.set(template, named(success, `${template} items`));
    keys.set(template, parameter);
  }
  // Adds collections without a type: those that can only be counted, or whose entities have no operations.
  for (const { kind, path } of operations) {
    const template = anonymous(path).replace(/\/\$count$/, "");
    if (kind === "count" && !collections.has(template)) collections.set(template, "");
    // A slice may begin below an entity: `/groups/{group-id}/members` alone.
    for (const prefix of keyedPrefixes(template)) if (!collections.has(prefix)) collections.set(prefix, "");
  }
  const model = modelOf(schemas);
  const contract: Contract = {
    root: rootOf(document),
    isOData: isODataDocument(document),
    operations,
    schemas,
    collections,
    singletons,
    keys: new Map(
      [...keys].map(([path, parameter]) => [
        path,
        keyProperty(parameter, collections.get(path) ?? "", model),
      ]),
    ),
    route: routerOf(operations),
    model,
    walkEnums: enumWalkOf(schemas),
    validator: validatorOf(schemas),
    sample: (schema) => sampleOf(schema, schemas),
  };
  prepared.set(document, contract);
  return contract;
}

// The paths before each key: `/a` and `/a/{}/b` of `/a/{}/b/{}`.
function keyedPrefixes(template: string): readonly string[] {
  const parts = template.split(/\/\{\}(?=\/|$)/);
  return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join("/{}"));
}

function rootOf(document: JsonObject): string {
  const [server] = arrayAt(document, "servers");
  const url = isObject(server) ? (stringAt(server, "url") ?? "") : "";
  return /^(?:[a-z]+:\/\/[^/{]*)?(\/[^{]*?)?\/*$/i.exec(url)?.[1] ?? "";
}

// The error responses of an OData service refer to OData's error.
function isODataDocument(document: JsonObject): boolean {
  return Object.keys(objectAt(document, "components", "schemas")).some((name) => name.endsWith("ODataError"));
}

// `{petId}` and `{pet-id}` mean the property `id`, unless the entity has a property of that very name.
function keyProperty(parameter: string, component: string, model: Model): string {
  const properties = model.type(component);
  const candidates = [parameter, "id", ...[...properties.keys()].filter((name) => /id$/i.test(name))];
  return candidates.find((name) => properties.has(name)) ?? "id";
}
