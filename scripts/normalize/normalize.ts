import { type Dialect, dialectOf } from "../document/dialect.ts";
import type { JsonObject } from "../document/json.ts";
import type { Step } from "../document/step.ts";
import type { NormalizedDocument } from "../document/vocabulary.ts";
import { binaryBodies } from "./binary-bodies.ts";
import { collections } from "./collections.ts";
import { discriminators } from "./discriminators.ts";
import { enumDescriptions } from "./enum-descriptions.ts";
import { evolvableEnums } from "./evolvable-enums.ts";
import { expandNames } from "./expand-names.ts";
import { families } from "./families.ts";
import { ignoredHeaders } from "./ignored-headers.ts";
import { implicitMappings } from "./implicit-mappings.ts";
import { inheritance } from "./inheritance.ts";
import { nullIdiom } from "./null-idiom.ts";
import { nullable } from "./nullable.ts";
import { numbers } from "./numbers.ts";
import { odataType } from "./odata-type.ts";
import { openTypes } from "./open-types.ts";
import { operationIds } from "./operation-ids.ts";
import { operations } from "./operations.ts";
import { prefer } from "./prefer.ts";
import { prune } from "./prune.ts";
import { publisherMarks } from "./publisher-marks.ts";
import { requestResponse } from "./request-response.ts";
import { requiredProperties } from "./required-properties.ts";
import { security } from "./security.ts";
import { servers } from "./servers.ts";
import { tags } from "./tags.ts";
import { upgrade } from "./upgrade.ts";

/**
 * The rules of each dialect, one in each file, in the order of their dependencies. `openapi` has the rules for any
 * document; `graph` adds those for Graph's conventions. `prune` is first used to remove bases that no value is declared
 * as: before `families`, but after `discriminators`, which takes the values of subtypes from them.
 */
export const RULES: Readonly<Record<Dialect, readonly Step[]>> = {
  openapi: [
    upgrade,
    ignoredHeaders,
    nullable,
    implicitMappings,
    inheritance,
    discriminators,
    prune,
    requiredProperties,
    binaryBodies,
    requestResponse,
    operationIds,
    prune,
  ],
  graph: [
    upgrade,
    ignoredHeaders,
    openTypes,
    numbers,
    nullIdiom,
    nullable,
    evolvableEnums,
    enumDescriptions,
    odataType,
    inheritance,
    collections,
    prune,
    families,
    expandNames,
    binaryBodies,
    requestResponse,
    servers,
    operations,
    operationIds,
    tags,
    security,
    publisherMarks,
    prefer,
    prune,
  ],
};

/**
 * Turns a published document into plain OpenAPI 3.1 by the rules of its dialect.
 *
 * @param document a slice as published, corrected and described
 * @param dialect  its dialect; default: detected from the document
 */
export function normalize(document: JsonObject, dialect: Dialect = dialectOf(document)): NormalizedDocument {
  // The only cast to a normalized document.
  return RULES[dialect].reduce((current, rule) => rule(current), document) as NormalizedDocument;
}
