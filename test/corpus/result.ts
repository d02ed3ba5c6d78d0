/** A schema whose two types are not assignable to each other. */
export interface Difference {
  readonly schema: string;
  /** Which of the two types takes values that the other does not. */
  readonly wider: "ours" | "theirs" | "neither";
  /** What of the schema, or of what it refers to, the two read differently. */
  readonly causes: readonly string[];
  /** Whether the two agree on the document without its causes. */
  readonly isExplained: boolean;
  /** What the compiler says of it. */
  readonly message: string;
}

/** What became of one document. */
export interface Result {
  readonly file: string;
  readonly seconds: number;
  /** The largest resident set, in MB. */
  readonly memory: number;
  readonly dialect?: string;
  readonly operations?: number;
  readonly schemas?: number;
  /** Why the document was not taken; absent where it was. */
  readonly refused?: string;
  /** What the compiler objects to in the generated files. */
  readonly faults: readonly string[];
  readonly compared?: number;
  /** Why the two generators were not compared. */
  readonly uncompared?: string;
  readonly differences: readonly Difference[];
}
