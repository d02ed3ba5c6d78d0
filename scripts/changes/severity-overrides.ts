import { isObject, type Json, own, stringAt } from "../document/json.ts";
import { parseYamlObject } from "../document/yaml.ts";
import { InputError } from "../errors.ts";
import { SEVERITIES, type Severity } from "./change.ts";
import { RULE_LIST } from "./rules/rules.ts";

/** The severity that a team gives to a rule, and why. */
export interface SeverityOverride {
  readonly severity: Severity;
  readonly reason: string;
}

/** Severities that replace those of rules, by the rule's id. */
export type SeverityOverrides = ReadonlyMap<string, SeverityOverride>;

const KEYS = ["severity", "reason"];

/**
 * Reads a `changes.yaml`: `rules:` with `{ severity, reason }` by the id of a rule. The severity holds for
 * everybody whom the rule is about.
 *
 * @param where its file name, for errors
 * @throws {InputError} on an unknown key, rule or severity, or a missing reason
 */
export function parseSeverityOverrides(text: string, where: string): SeverityOverrides {
  const file = parseYamlObject(text, where);
  const unknown = Object.keys(file).find((key) => key !== "rules");
  if (unknown !== undefined) throw new InputError(where, `unknown key ${unknown}`, "the only key is rules");
  const rules = own(file, "rules");
  if (!isObject(rules)) throw new InputError(where, "no rules", "write rules: and below it the ids of rules");
  return new Map(
    Object.entries(rules).map(([id, override]) => [
      id,
      parseOverride(id, override ?? null, `${where}#/rules/${id}`),
    ]),
  );
}

function parseOverride(id: string, override: Json, where: string): SeverityOverride {
  if (!RULE_LIST.some((rule) => rule.id === id))
    throw new InputError(where, `unknown rule ${id}`, "use an id that a report names");
  if (!isObject(override)) throw new InputError(where, "not an object", `write ${KEYS.join(" and ")}`);
  const unknown = Object.keys(override).find((key) => !KEYS.includes(key));
  if (unknown !== undefined)
    throw new InputError(where, `unknown key ${unknown}`, `the keys are ${KEYS.join(", ")}`);
  const given = stringAt(override, "severity");
  const severity = SEVERITIES.find((known) => known === given);
  if (severity === undefined)
    throw new InputError(where, `unknown severity ${given ?? ""}`, `use ${SEVERITIES.join(", ")}`);
  const reason = stringAt(override, "reason")?.trim() ?? "";
  if (reason === "") throw new InputError(where, "no reason", "write reason: and why");
  return { severity, reason };
}
