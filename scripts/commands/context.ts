import type { NetworkLimits } from "../source/network-limits.ts";
import type { Progress } from "../terminal/progress.ts";

/** What a command is given: where the files are, where to write for people, and how to read from the network. */
export interface Context {
  /** The folder with `slice.yaml`. */
  readonly spec: string;
  /** The folder for what is generated. */
  readonly generated: string;
  /** The folder for the HTML reference. */
  readonly docs: string;
  /** Another source than the one `slice.yaml` names. */
  readonly source: string | undefined;
  /** Whether to read an address from the cache alone. */
  readonly isOffline: boolean;
  /** The only SHA-256 of a source that will do. */
  readonly expectSha256: string | undefined;
  /** Whether what vanished upstream may go without a waiver. */
  readonly isAccepted: boolean;
  /** A file for the report on what changed. */
  readonly report: string | undefined;
  /** The `tsconfig.json` of a program whose lines are checked. */
  readonly project: string | undefined;
  /** Whether to print one JSON document instead of lines for people. */
  readonly isJson: boolean;
  /** Whether to list the linter's warnings, which are otherwise only counted. */
  readonly isWarningsListed: boolean;
  readonly limits: NetworkLimits;
  /** Tells people what is going on, on standard error. */
  readonly progress: Progress;
  /** Writes a line to standard output. */
  readonly print: (line: string) => void;
}
