import { DIALECTS, type Dialect } from "../document/dialect.ts";
import { isArray, type JsonObject, own, stringAt } from "../document/json.ts";
import { parseYamlObject } from "../document/yaml.ts";
import { InputError } from "../errors.ts";

/** What a `slice.yaml` asks for. */
export interface SliceRequest {
  /** The file it was read from, for errors. */
  readonly where: string;
  /** The slice is written to `<name>.openapi.yaml`. */
  readonly name: string;
  /** The published document: a URL, or a file. */
  readonly source: string;
  /** Patterns of paths; see `select.ts`. */
  readonly paths: readonly string[];
  /** Schemas whose families are not followed. */
  readonly stopAt: readonly string[];
  /** Whose habits the document follows; undefined where it is told from the document. */
  readonly dialect?: Dialect | undefined;
}

const KEYS = ["name", "source", "paths", "stopAt", "dialect"];

/**
 * Reads a `slice.yaml`.
 *
 * @throws {InputError} on an unknown key, a missing one or a value of the wrong type
 */
export function parseSliceRequest(text: string, where: string): SliceRequest {
  const object = parsed(text, where);
  const unknown = Object.keys(object).find((key) => !KEYS.includes(key));
  if (unknown !== undefined)
    throw new InputError(where, `unknown key ${unknown}`, `the keys are ${KEYS.join(", ")}`);
  const name = requiredString(object, "name", where);
  if (!/^[a-z0-9][a-z0-9._-]*$/i.test(name)) {
    throw new InputError(
      where,
      `the name ${name} is not a plain file name`,
      "use letters, digits, . _ and -",
    );
  }
  return {
    where,
    name,
    source: requiredString(object, "source", where),
    paths: strings(object, "paths", where),
    stopAt: own(object, "stopAt") === undefined ? [] : strings(object, "stopAt", where),
    dialect: dialectIn(object, where),
  };
}

function parsed(text: string, where: string): JsonObject {
  try {
    return parseYamlObject(text, where);
  } catch (error) {
    // To YAML, what starts with ! is a tag.
    if (!(error instanceof InputError) || !/unknown \w+ tag/.test(error.what)) throw error;
    throw new InputError(error.where, error.what, "put a pattern that starts with ! in quotes");
  }
}

function dialectIn(object: JsonObject, where: string): Dialect | undefined {
  const value = own(object, "dialect");
  const dialect = DIALECTS.find((name) => name === value);
  if (value !== undefined && dialect === undefined)
    throw new InputError(where, `unknown dialect ${JSON.stringify(value)}`, `use ${DIALECTS.join(" or ")}`);
  return dialect;
}

function requiredString(object: JsonObject, key: string, where: string): string {
  const value = stringAt(object, key);
  if (value === undefined || value === "")
    throw new InputError(where, `${key} has to be a string`, `add ${key}: …`);
  return value;
}

function strings(object: JsonObject, key: string, where: string): readonly string[] {
  const value = own(object, key);
  if (!isArray(value) || !value.every((item) => typeof item === "string")) {
    throw new InputError(
      where,
      `${key} has to be a list of strings`,
      `write one ${key} entry a line, after "- "`,
    );
  }
  return value;
}
