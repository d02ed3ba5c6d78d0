import type { Change } from "./change.ts";
import { operationRemoved } from "./rules/operation-removed.ts";
import { parameterRemoved } from "./rules/parameter-removed.ts";
import { parameterRenamed } from "./rules/parameter-renamed.ts";
import { pathParameterRenamed } from "./rules/path-parameter-renamed.ts";
import { pathRemoved } from "./rules/path-removed.ts";
import { pathRenamed } from "./rules/path-renamed.ts";
import { propertyRemoved } from "./rules/property-removed.ts";
import { propertyRenamed } from "./rules/property-renamed.ts";
import { schemaRemoved } from "./rules/schema-removed.ts";
import { schemaRenamed } from "./rules/schema-renamed.ts";

const VANISHING = new Set(
  [
    pathRemoved,
    pathRenamed,
    pathParameterRenamed,
    operationRemoved,
    parameterRemoved,
    parameterRenamed,
    schemaRemoved,
    schemaRenamed,
    propertyRemoved,
    propertyRenamed,
  ].map(({ id }) => id),
);

/**
 * The changes by which a path, an operation, a parameter, a schema or a property is no longer there under its
 * name: what is not to go silently.
 */
export function vanished<T extends Change>(changes: readonly T[]): readonly T[] {
  return changes.filter(({ rule }) => VANISHING.has(rule));
}
