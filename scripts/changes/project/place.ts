/** A line of a program that breaks. */
export interface Place {
  /** The absolute path of the file. */
  readonly file: string;
  /** Starts at 1. */
  readonly line: number;
  /** Starts at 1. */
  readonly column: number;
  /** The compiler's message, or a description of what no compiler reports. */
  readonly message: string;
  /** The rules of the changes that cause it, the most probable first. */
  readonly rules: readonly string[];
  /** The pointers of those changes. */
  readonly changes: readonly string[];
}
