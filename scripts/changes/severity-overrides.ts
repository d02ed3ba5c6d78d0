import { isObject, type Json, own, stringAt } from "../document/json.ts";
import { parseYamlObject } from "../document/yaml.ts";
import { InputError } from "../errors.ts";
import { SEVERITIES, type Severity } from "./change.ts";
import { RULE_LIST } from "./rules/rules.ts";

/** The severity that a team sets for a rule, and the reason. */
export interface SeverityOverride {
  readonly severity: Severity;
  readonly reason: string;
}

/** Severities that replace those of rules, by rule id. */
export type SeverityOverrides = ReadonlyMap<string, SeverityOverride>;

const KEYS = ["severity", "reason"];

/**
 * Reads a `changes.yaml`: `rules:` maps the id of a rule to `{ severity, reason }`. The severity replaces
 * that of the rule for each audience that the rule concerns.
 *
 * @param where the file name, for errors
 * @throws {InputError} on an unknown key, rule or severity, or a missing reason
 */
export function parseSeverityOverrides(text: string, where: string): SeverityOverrides {
  const file = parseYamlObject(text, where);
  const unknown = Object.keys(file).find((key) => key !== "rules");
  if (unknown !== undefined) throw new InputError(where, `unknown key ${unknown}`, "the only key is rules");
  const rules = own(file, "rules");
  if (!isObject(rules)) throw new InputError(where, "no rules", "add rules: with the ids of rules below it");
  return new Map(
    Object.entries(rules).map(([id, override]) => [
      id,
      parseOverride(id, override ?? null, `${where}#/rules/${id}`),
    ]),
  );
}

function parseOverride(id: string, override: Json, where: string): SeverityOverride {
  if (!RULE_LIST.some((rule) => rule.id === id))
    throw new InputError(where, `unknown rule ${id}`, "use the id of a rule in a report");
  if (!isObject(override)) throw new InputError(where, "not an object", `write ${KEYS.join(" and ")}`);
  const unknown = Object.keys(override).find((key) => !KEYS.includes(key));
  if (unknown !== undefined)
    throw new InputError(where, `unknown key ${unknown}`, `the keys are ${KEYS.join(", ")}`);
  const given = stringAt(override, "severity");
  const severity = SEVERITIES.find((known) => known === given);
  if (severity === undefined)
    throw new InputError(where, `unknown severity ${given ?? ""}`, `use ${SEVERITIES.join(", ")}`);
  const reason = stringAt(override, "reason")?.trim() ?? "";
  if (reason === "") throw new InputError(where, "no reason", "add reason: …");
  return { severity, reason };
}
