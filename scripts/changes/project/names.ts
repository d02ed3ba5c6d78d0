import { pointerTokens } from "../../document/pointer.ts";
import type { Change } from "../change.ts";
import { shortName } from "../words.ts";

/** The names that identify a change in a program. */
export interface ChangeNames {
  /** The names of what changed: properties, parameters, members, paths, operations. */
  readonly elements: readonly string[];
  /** The type that it belongs to, by its name in generated types; undefined outside of schemas. */
  readonly type: string | undefined;
  /** The paths of the operations that reach it. */
  readonly paths: readonly string[];
}

/** The names of operations in generated types, by path and method. */
export type OperationNames = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** Reads the names of operations from generated types. @param api the text of `api.ts` */
export function operationNamesIn(api: string): OperationNames {
  const found = new Map<string, Map<string, string>>();
  let current = new Map<string, string>();
  for (const [, path, method = "", name = ""] of api.matchAll(
    /^ {4}("\/.*"): \{$|^ {8}(\w+): operations\["(.*)"\];$/gm,
  )) {
    if (path === undefined) {
      current.set(method, name);
      continue;
    }
    current = new Map();
    found.set(String(JSON.parse(path)), current);
  }
  return found;
}

/** Words in backticks that are not names of what changed. */
const GENERIC = /^(?:string|number|integer|boolean|object|array|null|anything|GET|PUT|POST|DELETE|PATCH)$/;

/** Collects the names of a change from its pointers, its sentence and its operations. */
export function namesOf(change: Change, operationNames: OperationNames = new Map()): ChangeNames {
  const { rule, pointer, oldPointer, message, names = [], operations } = change;
  const pointers = [pointer, ...(oldPointer === undefined ? [] : [oldPointer])].map(
    (text) => pointerTokens(text) ?? [],
  );
  const [tokens = []] = pointers;
  const [root, section, name = "", ...rest] = tokens;
  const type = root === "components" && section === "schemas" ? shortName(name) : undefined;
  const pascal = type === undefined ? undefined : `${type.charAt(0).toUpperCase()}${type.slice(1)}`;
  // A change of a whole schema is about its type.
  const types = rule.startsWith("schema-") ? [name, pascal ?? "", `${pascal}Write`] : [];
  // A change of an enum's members is also about its descriptor in `enums.ts`.
  const descriptor =
    type !== undefined && rule.includes("enum-") ? `${type.charAt(0).toLowerCase()}${type.slice(1)}` : "";
  const properties = pointers.flatMap((path) => path.filter((_, index) => path[index - 1] === "properties"));
  // The parentheses at the end hold the name before.
  const quoted = [...message.replace(/\(.*\)$/, "").matchAll(/`([^`]*)`/g)].map(([, text = ""]) => text);
  const named = quoted.flatMap((text) => [text, text.split(".").at(-1) ?? text]);
  const removed = root === "paths" && rest.length === 0 ? pathNames(section ?? "", name, operationNames) : [];
  const elements = [...properties.slice(-1), ...named, ...names, ...removed, ...types].filter(
    (text) => /^\S+$/.test(text) && text !== type && !GENERIC.test(text),
  );
  if (descriptor !== "") elements.push(descriptor);
  const paths = operations.map((operation) => operation.replace(/^\S+ /, ""));
  return {
    elements: [...new Set(elements)],
    type: pascal,
    paths: root === "paths" ? [section ?? "", ...paths] : paths,
  };
}

// A change of a whole path is about all of its operations.
function pathNames(path: string, method: string, operationNames: OperationNames): readonly string[] {
  const names = operationNames.get(path);
  if (names === undefined) return [path];
  return method === "" ? [path, ...names.values()] : [path, names.get(method) ?? path];
}
