import type { NodeKind } from "../document/grammar.ts";
import type { Json, JsonObject } from "../document/json.ts";
import type { Severities } from "./change.ts";
import type { EnumDifference } from "./resolved/enum-difference.ts";
import type { Renaming } from "./resolved/similar.ts";
import type { Property, Structure } from "./resolved/structure.ts";

/** The same element in the revisions before and after, and its name in sentences: the input of a rule. */
interface Pair<T> {
  /** In backticks if it is a name. */
  readonly subject: string;
  readonly before: T;
  readonly after: T;
}

/** A pair of which one side, never both, may be missing: the element was added or removed. */
type Existence<T> = Pair<T | undefined>;

/**
 * Alternatives, of which a caller meets one: the required scopes by scheme. An empty alternative needs
 * nothing.
 */
export type SecurityAlternatives = readonly ReadonlyMap<string, readonly string[]>[];

/** A parameter with its defaults filled in. */
export interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required: boolean;
  /** Whether `explode` makes no difference: its value is no object, and an array only in the style `simple`. */
  readonly isSingle: boolean;
  readonly node: JsonObject;
}

/** A part of an operation, a path or a component. */
interface PlacedPair<T> extends Existence<T> {
  readonly place: string;
}

interface MediaTypePair extends PlacedPair<JsonObject> {
  readonly mediaType: string;
  /** The parts of a form whose encoding differs; empty on one side alone. */
  readonly recoded: readonly string[];
  /** Whether the revision after has a new media type within this range. */
  readonly isNarrowed: boolean;
}

/** Types that a discriminator distinguishes: the names of schemas by discriminator value. */
export interface Family {
  readonly propertyName: string;
  readonly values: ReadonlyMap<string, string>;
  /** The schema of a value without a known discriminator value (`defaultMapping` of OpenAPI 3.2). */
  readonly fallback: string | undefined;
}

/** Any object of a document, for fields with the same meaning on all of them. */
export interface ObjectPair extends Pair<JsonObject> {
  readonly kind: NodeKind | "info";
}

/** Every kind of pair. */
export interface Pairs {
  readonly server: Existence<JsonObject>;
  readonly tag: Existence<JsonObject>;
  readonly securityScheme: Existence<JsonObject>;
  readonly path: Existence<string> & {
    /** The methods of its operations. */
    readonly methods: readonly string[];
    /** Template parameters that were renamed. */
    readonly renamedParameters: readonly Renaming<string>[];
  };
  readonly webhook: Existence<JsonObject>;
  readonly callback: Existence<JsonObject>;
  readonly operation: Existence<JsonObject>;
  /** One side is missing if the document has no security requirement, or no longer any. */
  readonly security: Existence<SecurityAlternatives>;
  readonly parameter: PlacedPair<Parameter>;
  readonly requestBody: PlacedPair<JsonObject>;
  readonly requestMediaType: MediaTypePair;
  readonly response: PlacedPair<JsonObject> & {
    readonly status: string;
    /** Whether the other side has a success response with the same content. */
    readonly isKnownContent: boolean;
  };
  readonly responseMediaType: MediaTypePair;
  readonly responseHeader: PlacedPair<JsonObject>;
  /** A schema component, by name. */
  readonly component: Existence<string> & {
    /** Whether a removed component's content is now written inline, unchanged, at every place that used it. */
    readonly isWrittenOut: boolean;
  };
  /** A value with the same meaning on both sides. */
  readonly schema: Pair<Structure>;
  /** A value that refers to another component than before. */
  readonly reference: Pair<string> & {
    /** The differences between the two components that are not only text, the worst first. */
    readonly differences: readonly { readonly severities: Severities; readonly message: string }[];
  };
  readonly variant: Existence<string>;
  readonly property: Existence<Property> & {
    /** The name before, in backticks, if it was probably renamed. */
    readonly renamedFrom: string | undefined;
  };
  readonly enum: Pair<readonly Json[]> & EnumDifference;
  readonly family: Existence<Family>;
  /** The value of a type within its family. */
  readonly discriminatorValue: Existence<string>;
  readonly object: ObjectPair;
}
