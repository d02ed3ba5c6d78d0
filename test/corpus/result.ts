/** A schema whose two types are not assignable to each other. */
export interface Difference {
  readonly schema: string;
  /** The type with values that the other one does not allow. */
  readonly wider: "ours" | "theirs" | "neither";
  /** The readings that apply to the schema, or to a schema it refers to. */
  readonly causes: readonly string[];
  /** Whether both generators agree on the document without the causes. */
  readonly isExplained: boolean;
  /** The compiler's error. */
  readonly message: string;
}

/** The result for one document. */
export interface Result {
  readonly file: string;
  readonly seconds: number;
  /** The largest resident set, in MB. */
  readonly memory: number;
  readonly dialect?: string;
  readonly operations?: number;
  readonly schemas?: number;
  /** Why the document was refused; undefined if it was not. */
  readonly refused?: string;
  /** The compiler's errors in the generated files. */
  readonly faults: readonly string[];
  readonly compared?: number;
  /** Why the two generators were not compared. */
  readonly uncompared?: string;
  readonly differences: readonly Difference[];
}
