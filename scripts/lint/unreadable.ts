import { type Json, type JsonObject, stringAt } from "../document/json.ts";
import { pointer } from "../document/pointer.ts";
import { chainFaults } from "../document/reference-chain.ts";
import { visit } from "../document/visit.ts";
import type { Finding } from "./finding.ts";

/** The parts of a document that the linter could not read, and would fail or never end at. */
export function unreadableParts(document: JsonObject): readonly Finding[] {
  return [...nameFaults(document), ...referenceFaults(document)];
}

// References that lead to references alone. The linter would follow them for ever, or fail.
function referenceFaults(document: JsonObject): readonly Finding[] {
  const faults: Finding[] = [];
  const chainFault = chainFaults(document);
  visit(document, (node, _kind, path) => {
    const reference = stringAt(node, "$ref");
    const fault = reference === undefined ? undefined : chainFault(reference);
    if (fault === undefined) return;
    const message = `${reference} ${fault}`;
    faults.push({ rule: "reference-chain", severity: "error", pointer: pointer(...path), message });
  });
  return faults;
}

/** The one name that the linter itself relies on in every object. */
const RELIED_ON = "hasOwnProperty";

function nameFaults(document: JsonObject): readonly Finding[] {
  const faults: Finding[] = [];
  const walk = (value: Json | undefined, path: readonly string[]): void => {
    if (typeof value !== "object" || value === null) return;
    if (Object.hasOwn(value, RELIED_ON)) {
      const message = `the linter can read no object with the name ${RELIED_ON}`;
      faults.push({ rule: "struct", severity: "error", pointer: pointer(...path, RELIED_ON), message });
    }
    // It takes extensions as they are.
    for (const [name, item] of Object.entries(value)) if (!name.startsWith("x-")) walk(item, [...path, name]);
  };
  walk(document, []);
  return faults;
}
