import { DIALECTS, type Dialect } from "../document/dialect.ts";
import { isArray, type JsonObject, own, stringAt } from "../document/json.ts";
import { parseYamlObject } from "../document/yaml.ts";
import { InputError } from "../errors.ts";
import { parsePattern } from "./select.ts";

/** The paths and families that a slice consists of. */
export interface SliceRequest {
  /**
   * Paths as published, or patterns: `*` matches anything within one segment, a final `/**` matches the path itself
   * and everything below it. `GET,POST /x` selects only those methods, `!/x` excludes what others select.
   */
  readonly paths: readonly string[];
  /** Schemas whose subtypes are not followed. Default: none. */
  readonly stopAt?: readonly string[];
  /** The file of the patterns, for errors. */
  readonly where?: string;
}

/** The content of a `slice.yaml`. */
export interface SliceFile extends SliceRequest {
  readonly where: string;
  readonly stopAt: readonly string[];
  /** The slice is written to `<name>.openapi.yaml`. */
  readonly name: string;
  /** The published document: a URL, or a file. */
  readonly source: string;
  /** The folder for generated files, relative to the `slice.yaml`. */
  readonly generated: string;
  /** The dialect of the document; undefined if it is to be detected. */
  readonly dialect?: Dialect | undefined;
}

const KEYS = ["name", "source", "generated", "paths", "stopAt", "dialect"];

/** The default folder for generated files. */
const GENERATED = "generated";

/** Refuses a name of a slice that is not a plain file name. @throws {InputError} */
export function assertSliceName(name: string, where: string): void {
  const todo = "use letters, digits, . _ and -";
  if (!/^[a-z0-9][a-z0-9._-]*$/i.test(name))
    throw new InputError(where, `the name ${name} is not a plain file name`, todo);
}

/**
 * Reads a `slice.yaml`.
 *
 * @throws {InputError} on an unknown key, a missing key or a value of the wrong type
 */
export function parseSliceRequest(text: string, where: string): SliceFile {
  const object = parsed(text, where);
  const fault = (what: string, todo: string) => new InputError(where, what, todo);
  const stringIn = (key: string, standard?: string): string => {
    const value = own(object, key) === undefined ? standard : stringAt(object, key);
    if (value) return value;
    throw fault(`${key} has to be a string that is not empty`, `add ${key}: …`);
  };
  const stringsIn = (key: string, standard?: readonly string[]): readonly string[] => {
    const value = own(object, key) === undefined ? standard : own(object, key);
    if (isArray(value) && value.every((item) => typeof item === "string")) return value;
    throw fault(`${key} has to be a list of strings`, `write one ${key} entry a line, after "- "`);
  };
  const unknown = Object.keys(object).find((key) => !KEYS.includes(key));
  if (unknown !== undefined) throw fault(`unknown key ${unknown}`, `the keys are ${KEYS.join(", ")}`);
  const name = stringIn("name");
  assertSliceName(name, where);
  const source = stringIn("source");
  const paths = stringsIn("paths");
  if (paths.length === 0) throw fault("paths is empty", "add a path to select");
  for (const pattern of paths) parsePattern(pattern, where);
  const [stopAt, generated] = [stringsIn("stopAt", []), stringIn("generated", GENERATED)];
  const stated = own(object, "dialect");
  const dialect = DIALECTS.find((known) => known === stated);
  if (stated !== undefined && dialect === undefined)
    throw fault(`unknown dialect ${JSON.stringify(stated)}`, `use ${DIALECTS.join(" or ")}`);
  return { where, name, source, paths, stopAt, generated, dialect };
}

function parsed(text: string, where: string): JsonObject {
  try {
    return parseYamlObject(text, where);
  } catch (error) {
    // YAML reads a plain scalar that starts with ! as a tag.
    if (!(error instanceof InputError) || !/unknown \w+ tag/.test(error.what)) throw error;
    throw new InputError(error.where, error.what, "put a pattern that starts with ! in quotes");
  }
}
