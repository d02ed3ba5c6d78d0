// Written from the files of this folder by `npm run rules`. Do not edit.
import type { Pairs } from "../pairs.ts";
import { additionalPropertiesClosed } from "./additional-properties-closed.ts";
import { additionalPropertiesOpened } from "./additional-properties-opened.ts";
import { arrayBecameSingle } from "./array-became-single.ts";
import { baseTypeAdded } from "./base-type-added.ts";
import { baseTypeChanged } from "./base-type-changed.ts";
import { boundsLoosened } from "./bounds-loosened.ts";
import { boundsTightened } from "./bounds-tightened.ts";
import { closedEnumMemberAdded } from "./closed-enum-member-added.ts";
import { closedEnumMemberRemoved } from "./closed-enum-member-removed.ts";
import { defaultChanged } from "./default-changed.ts";
import { deprecationAdded } from "./deprecation-added.ts";
import { deprecationRemoved } from "./deprecation-removed.ts";
import { descriptionChanged } from "./description-changed.ts";
import { discriminatorAdded } from "./discriminator-added.ts";
import { discriminatorPropertyChanged } from "./discriminator-property-changed.ts";
import { discriminatorRemoved } from "./discriminator-removed.ts";
import { discriminatorValueChanged } from "./discriminator-value-changed.ts";
import { enumAdded } from "./enum-added.ts";
import { enumFlagsChanged } from "./enum-flags-changed.ts";
import { enumMemberAddedAfterSentinel } from "./enum-member-added-after-sentinel.ts";
import { enumMemberAddedBeforeSentinel } from "./enum-member-added-before-sentinel.ts";
import { enumMemberRemoved } from "./enum-member-removed.ts";
import { enumMemberRenamed } from "./enum-member-renamed.ts";
import { enumOrderChanged } from "./enum-order-changed.ts";
import { enumRemoved } from "./enum-removed.ts";
import { enumSentinelAdded } from "./enum-sentinel-added.ts";
import { enumSentinelMoved } from "./enum-sentinel-moved.ts";
import { enumSentinelRemoved } from "./enum-sentinel-removed.ts";
import { extensionChanged } from "./extension-changed.ts";
import { fieldChanged } from "./field-changed.ts";
import { formatChanged } from "./format-changed.ts";
import { infoChanged } from "./info-changed.ts";
import { navigationChanged } from "./navigation-changed.ts";
import { nullableAdded } from "./nullable-added.ts";
import { nullableRemoved } from "./nullable-removed.ts";
import { operationAdded } from "./operation-added.ts";
import { operationIdChanged } from "./operation-id-changed.ts";
import { operationKindChanged } from "./operation-kind-changed.ts";
import { operationRemoved } from "./operation-removed.ts";
import { operationTagsChanged } from "./operation-tags-changed.ts";
import { pagingAdded } from "./paging-added.ts";
import { pagingChanged } from "./paging-changed.ts";
import { pagingRemoved } from "./paging-removed.ts";
import { parameterAddedOptional } from "./parameter-added-optional.ts";
import { parameterAddedRequired } from "./parameter-added-required.ts";
import { parameterBecameOptional } from "./parameter-became-optional.ts";
import { parameterBecameRequired } from "./parameter-became-required.ts";
import { parameterMoved } from "./parameter-moved.ts";
import { parameterRemoved } from "./parameter-removed.ts";
import { parameterRenamed } from "./parameter-renamed.ts";
import { parameterSerializationChanged } from "./parameter-serialization-changed.ts";
import { pathAdded } from "./path-added.ts";
import { pathParameterRenamed } from "./path-parameter-renamed.ts";
import { pathRemoved } from "./path-removed.ts";
import { pathRenamed } from "./path-renamed.ts";
import { patternAdded } from "./pattern-added.ts";
import { patternChanged } from "./pattern-changed.ts";
import { patternRemoved } from "./pattern-removed.ts";
import { permissionAdded } from "./permission-added.ts";
import { permissionRemoved } from "./permission-removed.ts";
import { propertyAdded } from "./property-added.ts";
import { propertyAddedRequired } from "./property-added-required.ts";
import { propertyBecameOptional } from "./property-became-optional.ts";
import { propertyBecameReadOnly } from "./property-became-read-only.ts";
import { propertyBecameReadable } from "./property-became-readable.ts";
import { propertyBecameRequired } from "./property-became-required.ts";
import { propertyBecameWritable } from "./property-became-writable.ts";
import { propertyBecameWriteOnly } from "./property-became-write-only.ts";
import { propertyRemoved } from "./property-removed.ts";
import { propertyRenamed } from "./property-renamed.ts";
import { referenceChanged } from "./reference-changed.ts";
import { removalDateChanged } from "./removal-date-changed.ts";
import { requestBodyAdded } from "./request-body-added.ts";
import { requestBodyAddedRequired } from "./request-body-added-required.ts";
import { requestBodyBecameOptional } from "./request-body-became-optional.ts";
import { requestBodyBecameRequired } from "./request-body-became-required.ts";
import { requestBodyRemoved } from "./request-body-removed.ts";
import { requestMediaTypeAdded } from "./request-media-type-added.ts";
import { requestMediaTypeRemoved } from "./request-media-type-removed.ts";
import { responseErrorAdded } from "./response-error-added.ts";
import { responseErrorRemoved } from "./response-error-removed.ts";
import { responseHeaderAdded } from "./response-header-added.ts";
import { responseHeaderBecameOptional } from "./response-header-became-optional.ts";
import { responseHeaderBecameRequired } from "./response-header-became-required.ts";
import { responseHeaderRemoved } from "./response-header-removed.ts";
import { responseMediaTypeAdded } from "./response-media-type-added.ts";
import { responseMediaTypeRemoved } from "./response-media-type-removed.ts";
import { responseSuccessAdded } from "./response-success-added.ts";
import { responseSuccessRemoved } from "./response-success-removed.ts";
import type { Rule } from "./rule.ts";
import { schemaAdded } from "./schema-added.ts";
import { schemaRemoved } from "./schema-removed.ts";
import { schemaRenamed } from "./schema-renamed.ts";
import { securityAdded } from "./security-added.ts";
import { securityRemoved } from "./security-removed.ts";
import { securityRequired } from "./security-required.ts";
import { securitySchemeAdded } from "./security-scheme-added.ts";
import { securitySchemeChanged } from "./security-scheme-changed.ts";
import { securitySchemeRemoved } from "./security-scheme-removed.ts";
import { securityStated } from "./security-stated.ts";
import { securityUnstated } from "./security-unstated.ts";
import { serverAdded } from "./server-added.ts";
import { serverChanged } from "./server-changed.ts";
import { serverRemoved } from "./server-removed.ts";
import { singleBecameArray } from "./single-became-array.ts";
import { subtypeAdded } from "./subtype-added.ts";
import { subtypeRemoved } from "./subtype-removed.ts";
import { tagChanged } from "./tag-changed.ts";
import { typeChanged } from "./type-changed.ts";
import { variantAdded } from "./variant-added.ts";
import { variantRemoved } from "./variant-removed.ts";
import { webhookAdded } from "./webhook-added.ts";
import { webhookRemoved } from "./webhook-removed.ts";

/** What a rule looks at. */
export type PairKind = keyof Pairs;

/** All rules by what they look at. Of one pair, several may find something. */
export const RULES: { readonly [kind in PairKind]: readonly Rule<Pairs[kind]>[] } = {
  component: [schemaAdded, schemaRemoved, schemaRenamed],
  discriminatorValue: [discriminatorValueChanged],
  enum: [
    closedEnumMemberAdded,
    closedEnumMemberRemoved,
    enumFlagsChanged,
    enumMemberAddedAfterSentinel,
    enumMemberAddedBeforeSentinel,
    enumMemberRemoved,
    enumMemberRenamed,
    enumOrderChanged,
    enumSentinelAdded,
    enumSentinelMoved,
    enumSentinelRemoved,
  ],
  family: [
    discriminatorAdded,
    discriminatorPropertyChanged,
    discriminatorRemoved,
    subtypeAdded,
    subtypeRemoved,
  ],
  object: [
    deprecationAdded,
    deprecationRemoved,
    descriptionChanged,
    extensionChanged,
    fieldChanged,
    infoChanged,
    removalDateChanged,
  ],
  operation: [
    operationAdded,
    operationIdChanged,
    operationKindChanged,
    operationRemoved,
    operationTagsChanged,
    pagingAdded,
    pagingChanged,
    pagingRemoved,
  ],
  parameter: [
    parameterAddedOptional,
    parameterAddedRequired,
    parameterBecameOptional,
    parameterBecameRequired,
    parameterMoved,
    parameterRemoved,
    parameterRenamed,
    parameterSerializationChanged,
  ],
  path: [pathAdded, pathParameterRenamed, pathRemoved, pathRenamed],
  property: [
    navigationChanged,
    propertyAdded,
    propertyAddedRequired,
    propertyBecameOptional,
    propertyBecameReadOnly,
    propertyBecameReadable,
    propertyBecameRequired,
    propertyBecameWritable,
    propertyBecameWriteOnly,
    propertyRemoved,
    propertyRenamed,
  ],
  reference: [referenceChanged],
  requestBody: [
    requestBodyAdded,
    requestBodyAddedRequired,
    requestBodyBecameOptional,
    requestBodyBecameRequired,
    requestBodyRemoved,
  ],
  requestMediaType: [requestMediaTypeAdded, requestMediaTypeRemoved],
  response: [responseErrorAdded, responseErrorRemoved, responseSuccessAdded, responseSuccessRemoved],
  responseHeader: [
    responseHeaderAdded,
    responseHeaderBecameOptional,
    responseHeaderBecameRequired,
    responseHeaderRemoved,
  ],
  responseMediaType: [responseMediaTypeAdded, responseMediaTypeRemoved],
  schema: [
    additionalPropertiesClosed,
    additionalPropertiesOpened,
    arrayBecameSingle,
    baseTypeAdded,
    baseTypeChanged,
    boundsLoosened,
    boundsTightened,
    defaultChanged,
    enumAdded,
    enumRemoved,
    formatChanged,
    nullableAdded,
    nullableRemoved,
    patternAdded,
    patternChanged,
    patternRemoved,
    singleBecameArray,
    typeChanged,
  ],
  security: [
    permissionAdded,
    permissionRemoved,
    securityAdded,
    securityRemoved,
    securityRequired,
    securityStated,
    securityUnstated,
  ],
  securityScheme: [securitySchemeAdded, securitySchemeChanged, securitySchemeRemoved],
  server: [serverAdded, serverChanged, serverRemoved],
  tag: [tagChanged],
  variant: [variantAdded, variantRemoved],
  webhook: [webhookAdded, webhookRemoved],
};
