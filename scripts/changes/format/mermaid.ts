import { pointerTokens } from "../../document/pointer.ts";
import { type Change, SEVERITIES, type Severity } from "../change.ts";
import { counted, shortened, shortName } from "../words.ts";

/** The limits of a diagram. */
const MOST_SCHEMAS = 8;
const MOST_OPERATIONS_EACH = 3;
const LONGEST = 80;

/** A schema that changed, with the operations that reach it. */
interface ChangedSchema {
  readonly name: string;
  readonly level: Severity;
  readonly operations: readonly string[];
}

/**
 * Formats a Mermaid diagram of the schemas that changed and the operations that reach them, the most severe
 * first, with the number left out. Undefined if schemas changed in text alone, or not at all.
 */
export function formatMermaid(changes: readonly Change[]): string | undefined {
  const schemas = changedSchemas(changes);
  const shown = schemas.slice(0, MOST_SCHEMAS);
  if (shown.length === 0) return undefined;
  const operations = [
    ...new Set(shown.flatMap((schema) => schema.operations.slice(0, MOST_OPERATIONS_EACH))),
  ];
  const nodeOf = (name: string) => `o${operations.indexOf(name)}`;
  const edges = shown.flatMap((schema, index) =>
    schema.operations.slice(0, MOST_OPERATIONS_EACH).map((name) => `  ${nodeOf(name)} --> s${index}`),
  );
  const hidden = new Set(schemas.flatMap((schema) => schema.operations)).size - operations.length;
  const left = [
    ...(schemas.length > shown.length ? [counted(schemas.length - shown.length, "schema")] : []),
    ...(hidden > 0 ? [counted(hidden, "operation")] : []),
  ];
  return [
    "graph LR",
    ...operations.map((name, index) => `  o${index}[${label(name)}]`),
    ...shown.map(({ name, level }, index) => `  s${index}([${label(shortName(name))}]):::${level}`),
    ...edges,
    ...(left.length > 0 ? [`  left[${label(`not shown: ${left.join(", ")}`)}]:::note`] : []),
    "  classDef breaking stroke:#c00,stroke-width:3px",
    "  classDef risky stroke:#e80,stroke-width:2px",
    "  classDef compatible stroke:#080",
    "  classDef note stroke-dasharray:4",
  ].join("\n");
}

function changedSchemas(changes: readonly Change[]): readonly ChangedSchema[] {
  const found = new Map<string, ChangedSchema>();
  for (const { pointer, level, operations } of changes) {
    const [root, section, name] = pointerTokens(pointer) ?? [];
    if (root !== "components" || section !== "schemas" || name === undefined || level === "documentation")
      continue;
    // The most severe change comes first.
    const known = found.get(name) ?? { name, level, operations: [] };
    found.set(name, { ...known, operations: [...new Set([...known.operations, ...operations])] });
  }
  return [...found.values()].toSorted((a, b) => SEVERITIES.indexOf(a.level) - SEVERITIES.indexOf(b.level));
}

// Mermaid's quoting: https://mermaid.js.org/syntax/flowchart.html#entity-codes-to-escape-characters
function label(text: string): string {
  const plain = shortened(text.replace(/[\p{Cc}\u2028\u2029]+/gu, " "), LONGEST);
  const escaped = plain.replace(/[#%"<>&`\\]/g, (character) => `#${character.codePointAt(0) ?? 0};`);
  return `"${escaped}"`;
}
