/** A line of a program that breaks. */
export interface Place {
  /** The absolute path of the file. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From 1. */
  readonly column: number;
  /** What the compiler reports, or what no compiler sees. */
  readonly message: string;
  /** The rules of the changes that cause it, the most probable first. */
  readonly rules: readonly string[];
  /** The pointers of those changes. */
  readonly changes: readonly string[];
}
