import type { Step } from "../document/step.ts";
import { collections } from "./collections.ts";
import { enumDescriptions } from "./enum-descriptions.ts";
import { evolvableEnums } from "./evolvable-enums.ts";
import { families } from "./families.ts";
import { inheritance } from "./inheritance.ts";
import { nullable } from "./nullable.ts";
import { numbers } from "./numbers.ts";
import { odataType } from "./odata-type.ts";
import { openTypes } from "./open-types.ts";
import { operations } from "./operations.ts";
import { prefer } from "./prefer.ts";
import { prune } from "./prune.ts";
import { publisherMarks } from "./publisher-marks.ts";
import { readWrite } from "./read-write.ts";
import { security } from "./security.ts";
import { servers } from "./servers.ts";
import { tags } from "./tags.ts";
import { upgrade } from "./upgrade.ts";

/**
 * Graph's dialect → plain OpenAPI 3.1, a rule to a file, in the order they build on each other. Pruning
 * comes twice: bases that no value is declared as are gone before families are told apart.
 */
export const rules: readonly Step[] = [
  upgrade,
  openTypes,
  numbers,
  nullable,
  evolvableEnums,
  enumDescriptions,
  odataType,
  inheritance,
  collections,
  prune,
  families,
  readWrite,
  servers,
  operations,
  tags,
  security,
  publisherMarks,
  prefer,
  prune,
];

/** Applies every rule in turn. */
export const normalize: Step = (document) => rules.reduce((current, rule) => rule(current), document);
