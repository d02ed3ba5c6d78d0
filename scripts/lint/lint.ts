import type { Dialect } from "../document/dialect.ts";
import type { NormalizedDocument } from "../document/vocabulary.ts";
import { InputError } from "../errors.ts";
import { DEEP_STACK_MB, startThread } from "../thread.ts";
import type { Finding } from "./findings.ts";
import { concernsSpecification, readableByLinter, referenceFaults } from "./readable.ts";

/** What a document is linted by. */
export interface LintOptions {
  /** The path of the file that the document is written to: a list of ignored findings names it. */
  readonly path: string;
  /** The folder that may hold a `redocly.yaml` and a `.redocly.lint-ignore.yaml`. */
  readonly folder: string;
  readonly dialect: Dialect;
}

/** A linter at work beside the pipeline. Close it when done. */
export interface Linter {
  /**
   * Lints a document: errors make its output wrong, unless the team's configuration says otherwise.
   *
   * @param document a document in which every reference is local
   * @throws {InputError} when the configuration cannot be read
   */
  lint(document: NormalizedDocument, options: LintOptions): Promise<readonly Finding[]>;
  close(): Promise<void>;
}

/** The rules that the linter also applies to extensions and to values. */
const STRUCTURAL = ["struct", "no-unresolved-refs"];

let shared: Linter | undefined;

/** Returns the linter of this process: started when first asked for, and kept, since loading is most of its cost. */
export function sharedLinter(): Linter {
  shared ??= startLinter();
  return shared;
}

/** Starts the linter in a thread of its own: it loads while the document is read, and lints while types are made. */
export function startLinter(): Linter {
  // It follows a reference to its target, and so on: a call or more for each.
  const thread = startThread(new URL("worker.js", import.meta.url), { stackSizeMb: DEEP_STACK_MB });
  return {
    async lint(document, options) {
      const faults = referenceFaults(document);
      if (faults.length > 0) return faults;
      const question = { document: readableByLinter(document), ...options };
      const { findings = [], failure } = await thread.ask<Answer>(question);
      if (failure !== undefined)
        throw new InputError(
          `${options.folder}/redocly.yaml`,
          `the linter cannot use it: ${failure}`,
          "check it with `npx @redocly/cli check-config`",
        );
      return findings.map(
        (finding): Finding =>
          STRUCTURAL.includes(finding.rule) && !concernsSpecification(finding.pointer)
            ? { ...finding, severity: "warn" }
            : finding,
      );
    },
    close: () => thread.close(),
  };
}

/** What the thread found, or why it could not lint. */
interface Answer {
  readonly findings?: readonly Finding[];
  readonly failure?: string;
}
