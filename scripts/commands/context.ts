/** What a command is given: where the files are, and where to write for people. */
export interface Context {
  /** The folder with `slice.yaml`. */
  readonly spec: string;
  /** The folder for what is generated. */
  readonly generated: string;
  /** Another source than the one `slice.yaml` names. */
  readonly source: string | undefined;
  /** Writes a line to standard output. */
  readonly print: (line: string) => void;
}
