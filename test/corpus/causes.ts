import type { Dialect } from "../../scripts/document/dialect.ts";
import { arrayAt, isObject, type JsonObject, objectAt, own, stringAt } from "../../scripts/document/json.ts";
import { mappingTarget, schemaName } from "../../scripts/document/pointer.ts";
import { rewrite } from "../../scripts/document/rewrite.ts";
import { pathOf, visit } from "../../scripts/document/visit.ts";
import { GRAPH_READINGS, READINGS, type Reading } from "./readings.ts";

function readingsOf(dialect: Dialect): readonly Reading[] {
  return dialect === "graph" ? [...GRAPH_READINGS, ...READINGS] : READINGS;
}

/** Returns the document without the parts for which the two generators differ on purpose. */
export function withoutReadings(document: JsonObject, dialect: Dialect): JsonObject {
  const readings = readingsOf(dialect);
  return rewrite(document, {
    schema: (schema) => readings.reduce((current, { without }) => without(current), schema),
  });
}

/**
 * Returns a function that lists, for the name of a schema, the readings that apply to it or to a schema it refers to.
 */
export function causeFinder(document: JsonObject, dialect: Dialect): (name: string) => readonly string[] {
  const schemas = objectAt(document, "components", "schemas");
  const readings = readingsOf(dialect);
  const selected = selectedIn(document);
  const known = new Map<string, Facts>();
  const factsOf = (name: string): Facts => {
    const facts = known.get(name) ?? factsIn(objectAt(schemas, name), readings);
    known.set(name, facts);
    return facts;
  };
  return (start) => {
    const seen = new Set([start]);
    const found = new Set<string>();
    // A name that is added during the loop is visited too.
    for (const name of seen) {
      const { causes, uses } = factsOf(name);
      for (const cause of causes) found.add(cause);
      for (const use of [...uses, ...(selected.get(name) ?? [])]) seen.add(use);
    }
    return [...found];
  };
}

interface Facts {
  readonly causes: ReadonlySet<string>;
  readonly uses: ReadonlySet<string>;
}

function factsIn(schema: JsonObject, readings: readonly Reading[]): Facts {
  const causes = new Set<string>();
  const uses = new Set<string>();
  visit(
    schema,
    (node, kind) => {
      if (kind !== "schema") return;
      for (const { description, without } of readings) if (without(node) !== node) causes.add(description);
      const target = schemaName(stringAt(node, "$ref"));
      if (target !== undefined) uses.add(target);
    },
    "schema",
  );
  return { causes, uses };
}

// The components whose discriminator selects a schema: the type of that schema has the literal.
function selectedIn(document: JsonObject): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  visit(document, (node, kind, place) => {
    const [root, section, holder = ""] = pathOf(place);
    const isInSchema = kind === "schema" && root === "components" && section === "schemas";
    if (!isInSchema || !isObject(own(node, "discriminator"))) return;
    const mapped = Object.values(objectAt(node, "discriminator", "mapping")).map((target) =>
      typeof target === "string" ? schemaName(mappingTarget(target)) : undefined,
    );
    const variants = [...arrayAt(node, "anyOf"), ...arrayAt(node, "oneOf")].map((variant) =>
      schemaName(stringAt(isObject(variant) ? variant : {}, "$ref")),
    );
    for (const name of [...mapped, ...variants])
      if (name !== undefined) found.set(name, (found.get(name) ?? new Set()).add(holder));
  });
  return found;
}
