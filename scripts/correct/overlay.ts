import { JSONPathEnvironment, type JSONValue } from "json-p3";
import { isArray, isObject, type Json, type JsonObject, omit, own, stringAt } from "../document/json.ts";
import { parseYamlObject } from "../document/yaml.ts";
import { InputError, messageOf } from "../errors.ts";

/** One action of an overlay. */
export interface OverlayAction {
  /** A JSONPath (RFC 9535). */
  readonly target: string;
  /** The reason for the action. */
  readonly reason: string | undefined;
  /** The value to merge into each target; undefined if the action removes. */
  readonly update: Json | undefined;
  readonly remove: boolean;
  /** File and position, for errors. */
  readonly where: string;
}

const ACTION_KEYS = ["target", "description", "update", "remove"];

/**
 * Reads an OpenAPI Overlay document, version 1.0 (Overlay Specification 1.0.0, section 4.4).
 *
 * @param text  the overlay as YAML or JSON
 * @param where its file name, for errors
 * @throws {InputError} if it is not an overlay, or an action has an unknown key or neither `update` nor `remove`
 */
export function parseOverlay(text: string, where: string): readonly OverlayAction[] {
  const overlay = parseYamlObject(text, where);
  if (!stringAt(overlay, "overlay")?.startsWith("1.")) {
    throw new InputError(where, "is not an overlay of version 1", 'start it with "overlay: 1.0.0"');
  }
  const actions = own(overlay, "actions");
  if (!isArray(actions)) throw new InputError(where, "has no list of actions", "add actions:");
  return actions.map((action, index) => parseAction(action, `${where}#/actions/${index}`));
}

function parseAction(action: Json, where: string): OverlayAction {
  if (!isObject(action)) throw new InputError(where, "is not an action", "give it a target and an update");
  const unknown = Object.keys(action).find((key) => !ACTION_KEYS.includes(key) && !key.startsWith("x-"));
  if (unknown !== undefined)
    throw new InputError(where, `unknown key ${unknown}`, `use ${ACTION_KEYS.join(", ")}`);
  const target = stringAt(action, "target");
  if (target === undefined) throw new InputError(where, "has no target", "add a JSONPath");
  const update = own(action, "update");
  const remove = own(action, "remove") === true;
  if ((update === undefined) !== remove)
    throw new InputError(where, "has to have either update or remove", "use one of the two");
  return { target, reason: stringAt(action, "description"), update, remove, where };
}

/** The location of a value in a document: the names and indexes from the root. */
export type Location = readonly (string | number)[];

/** A JSONPath of names and indexes alone, which selects one location. The library evaluates all others. */
const PLAIN_PATH = /^\$(?:\.[A-Za-z_]\w*|\['[^'\\\p{Cc}]*'\]|\[(?:0|[1-9]\d{0,3})\])*$/u;
const PLAIN_STEP = /\.(\w+)|\['([^']*)'\]|\[(\d+)\]/g;

/** Finds the locations that the target of an action selects, each once. @throws {InputError} if it is not a JSONPath */
export function locationsOf(document: JsonObject, { target, where }: OverlayAction): readonly Location[] {
  if (PLAIN_PATH.test(target)) return plainLocations(document, target);
  try {
    // The library's type requires mutable arrays, but a query does not change them.
    const nodes = [...jsonPaths().query(target, document as JSONValue)];
    return [...new Map(nodes.map(({ location }) => [JSON.stringify(location), location])).values()];
  } catch (error) {
    throw new InputError(where, `invalid JSONPath: ${target}`, messageOf(error));
  }
}

function plainLocations(document: JsonObject, target: string): readonly Location[] {
  const steps = [...target.matchAll(PLAIN_STEP)].map(([, name, quoted, index]) =>
    index === undefined ? (name ?? quoted ?? "") : Number(index),
  );
  let current: Json | undefined = document;
  for (const step of steps) {
    if (isArray(current)) current = typeof step === "number" ? current[step] : undefined;
    else current = isObject(current) && typeof step === "string" ? own(current, step) : undefined;
  }
  return current === undefined ? [] : [steps];
}

let environment: JSONPathEnvironment | undefined;

// The library's `search` throws and catches an error for each value that is not a string, in half of a query's time.
function jsonPaths(): JSONPathEnvironment {
  if (environment !== undefined) return environment;
  environment = new JSONPathEnvironment();
  const search = environment.functionRegister.get("search");
  if (search === undefined) return environment;
  const { argTypes, returnType } = search;
  const call = (...args: unknown[]): boolean => typeof args[0] === "string" && search.call(...args) === true;
  environment.functionRegister.set("search", { argTypes, returnType, call });
  return environment;
}

/** Replaces the value at a location; removes it if `replace` returns `undefined`. */
export function replaceAt(
  value: Json,
  location: Location,
  replace: (value: Json) => Json | undefined,
): Json | undefined {
  const [step, ...rest] = location;
  if (step === undefined) return replace(value);
  if (isArray(value)) {
    return value.flatMap((item, index) => {
      const replaced = index === step ? replaceAt(item, rest, replace) : item;
      return replaced === undefined ? [] : [replaced];
    });
  }
  if (!isObject(value) || typeof step !== "string") return value;
  const item = own(value, step);
  if (item === undefined) return value;
  const replaced = replaceAt(item, rest, replace);
  return replaced === undefined ? omit(value, step) : { ...value, [step]: replaced };
}
