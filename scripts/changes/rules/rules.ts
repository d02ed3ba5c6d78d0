import { compareCodePoints } from "../../document/json.ts";
import { type Change, SEVERITIES } from "../change.ts";
import type { Pairs } from "../pairs.ts";
import { componentRules } from "./component.ts";
import { constraintRules } from "./constraint.ts";
import { enumRules } from "./enum.ts";
import { discriminatorValueRules, familyRules } from "./family.ts";
import { requestMediaTypeRules, responseMediaTypeRules } from "./media-type.ts";
import { objectRules } from "./object.ts";
import { operationRules } from "./operation.ts";
import { parameterRules } from "./parameter.ts";
import { pathRules } from "./path.ts";
import { propertyRules } from "./property.ts";
import { referenceRules } from "./reference.ts";
import { requestBodyRules } from "./request-body.ts";
import { responseRules } from "./response.ts";
import { responseHeaderRules } from "./response-header.ts";
import type { Rule, Rules } from "./rule.ts";
import { schemaRules } from "./schema.ts";
import { securityRules } from "./security.ts";
import { securitySchemeRules } from "./security-scheme.ts";
import { serverRules } from "./server.ts";
import { tagRules } from "./tag.ts";
import { variantRules } from "./variant.ts";
import { callbackRules, webhookRules } from "./webhook.ts";

/** The input of a rule. */
export type PairKind = keyof Pairs;

/** All rules by kind of pair, the most harmful first. Several rules may apply to one pair. */
export const RULES: { readonly [kind in PairKind]: Rules<Pairs[kind]> } = {
  path: pathRules,
  operation: operationRules,
  component: componentRules,
  security: securityRules,
  securityScheme: securitySchemeRules,
  parameter: parameterRules,
  requestBody: requestBodyRules,
  requestMediaType: requestMediaTypeRules,
  property: propertyRules,
  family: familyRules,
  discriminatorValue: discriminatorValueRules,
  enum: enumRules,
  response: responseRules,
  responseMediaType: responseMediaTypeRules,
  reference: referenceRules,
  schema: { ...schemaRules, ...constraintRules },
  variant: variantRules,
  responseHeader: responseHeaderRules,
  webhook: webhookRules,
  callback: callbackRules,
  server: serverRules,
  object: objectRules,
  tag: tagRules,
};

/** A rule with its id. */
export interface RuleEntry extends Rule<never> {
  readonly id: string;
}

/** All rules, in the order of harm. */
export const RULE_LIST: readonly RuleEntry[] = Object.values(RULES).flatMap((rules) =>
  Object.entries<Rule<never>>(rules).map(([id, rule]) => ({ ...rule, id })),
);

const RANKS: ReadonlyMap<string, number> = new Map(RULE_LIST.map(({ id }, rank) => [id, rank]));

// An unknown rule comes last.
const rankOf = ({ rule }: Change): number => RANKS.get(rule) ?? RANKS.size;

/** Compares two changes for the order of a report: by severity, harm, place, then sentence. */
export function compareChanges(a: Change, b: Change): number {
  return (
    SEVERITIES.indexOf(a.level) - SEVERITIES.indexOf(b.level) ||
    rankOf(a) - rankOf(b) ||
    compareCodePoints(a.pointer, b.pointer) ||
    compareCodePoints(a.message, b.message)
  );
}

const VANISHING = new Set(RULE_LIST.filter(({ vanishing }) => vanishing === true).map(({ id }) => id));

/**
 * Keeps the changes that remove or rename a path, an operation, a parameter, a schema or a property: code no
 * longer finds it under its name.
 */
export function vanished<T extends Change>(changes: readonly T[]): readonly T[] {
  return changes.filter(({ rule }) => VANISHING.has(rule));
}
