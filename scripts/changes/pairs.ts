import type { NodeKind } from "../document/grammar.ts";
import type { JsonObject } from "../document/json.ts";
import type { EnumDifference } from "./views/enum-difference.ts";
import type { Renaming } from "./views/similar.ts";
import type { Property, Structure } from "./views/structure.ts";

/** What a rule may look at: what was, what is, and how sentences name it. */
interface Pair<T> {
  /** As sentences name it, between backticks. */
  readonly subject: string;
  readonly before: T;
  readonly after: T;
}

/** A pair of which one side may be missing: added or gone. Never both. */
type Existence<T> = Pair<T | undefined>;

/** A path, or a webhook. */
export interface PathPair extends Existence<string> {
  /** The methods of its operations. */
  readonly methods: readonly string[];
  /** Template parameters under other names. */
  readonly renamedParameters: readonly Renaming<string>[];
}

export interface OperationPair extends Existence<JsonObject> {}

/** Ways in, of which one has to be met: the scopes that each asks of a scheme. Empty: open to anybody. */
export type SecurityAlternatives = readonly ReadonlyMap<string, readonly string[]>[];

/** What became of a document's speaking about security. */
export type SecurityStatement = "begins" | "ends" | "same";

export interface SecurityPair extends Pair<SecurityAlternatives> {
  /** Whether the documents are the first, or no longer, to say anything about security at all. */
  readonly statement: SecurityStatement;
}

/** A parameter with what it does not say spelled out. */
export interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required: boolean;
  readonly node: JsonObject;
}

export interface ParameterPair extends Existence<Parameter> {
  /** Where it stands: the operation or the path. */
  readonly place: string;
}

/** Something that may be required: a request body, a response header. */
export interface OptionalPair extends Existence<JsonObject> {
  readonly place: string;
}

export interface MediaTypePair extends Existence<JsonObject> {
  readonly mediaType: string;
  readonly place: string;
}

export interface ResponsePair extends Existence<JsonObject> {
  readonly status: string;
  readonly place: string;
  /** Whether the other side has an answer of success with the same content. */
  readonly isKnownContent: boolean;
}

/** A schema component, by name. */
export interface ComponentPair extends Existence<string> {}

/** A value of the same meaning on both sides. */
export interface SchemaPair extends Pair<SchemaSide> {}

export interface SchemaSide extends Structure {
  readonly nullable: boolean;
  /** Its name in sentences: a component's, or its type. */
  readonly typeName: string;
}

/** A value that is another component than before. */
export interface ReferencePair extends Pair<string> {
  /** What is different about it, the gravest first. */
  readonly differences: readonly {
    readonly effects: import("./change.ts").Effects;
    readonly message: string;
  }[];
}

export interface VariantPair extends Existence<string> {}

export interface PropertyPair extends Existence<Property> {
  /** Its name in the old document, where it looks renamed. */
  readonly renamedFrom: string | undefined;
}

export interface EnumPair {
  readonly subject: string;
  readonly difference: EnumDifference;
}

/** A type with subtypes, told by a discriminator: values by the schemas they stand for. */
export interface Family {
  readonly propertyName: string;
  readonly values: ReadonlyMap<string, string>;
}

export interface FamilyPair extends Existence<Family> {}

/** The value by which a type is told within its family. */
export interface DiscriminatorValuePair extends Pair<string> {}

/** Any object of a document, for the fields that mean the same on all of them. */
export interface ObjectPair extends Pair<JsonObject> {
  readonly kind: NodeKind | "info";
}

export interface ServerPair extends Existence<JsonObject> {}

export interface TagPair extends Existence<JsonObject> {}

export interface SecuritySchemePair extends Existence<JsonObject> {}

/** Everything that rules look at, by what it is called in the table of rules. */
export interface Pairs {
  readonly server: ServerPair;
  readonly tag: TagPair;
  readonly securityScheme: SecuritySchemePair;
  readonly path: PathPair;
  readonly webhook: PathPair;
  readonly operation: OperationPair;
  readonly security: SecurityPair;
  readonly parameter: ParameterPair;
  readonly requestBody: OptionalPair;
  readonly requestMediaType: MediaTypePair;
  readonly response: ResponsePair;
  readonly responseMediaType: MediaTypePair;
  readonly responseHeader: OptionalPair;
  readonly component: ComponentPair;
  readonly schema: SchemaPair;
  readonly reference: ReferencePair;
  readonly variant: VariantPair;
  readonly property: PropertyPair;
  readonly enum: EnumPair;
  readonly family: FamilyPair;
  readonly discriminatorValue: DiscriminatorValuePair;
  readonly object: ObjectPair;
}
