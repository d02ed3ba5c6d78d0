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

/** Returns the position of a rule in the order of harm; an unknown id comes last. */
export function rankOf(id: string): number {
  return RANKS.get(id) ?? RANKS.size;
}
