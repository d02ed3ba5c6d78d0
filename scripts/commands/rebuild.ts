import { join } from "node:path";
import type { Hashes } from "../document/hash.ts";
import type { JsonObject } from "../document/json.ts";
import { formatYaml } from "../document/yaml.ts";
import type { RefusedError } from "../errors.ts";
import { readTextIfThere } from "../files/files.ts";
import type { PipelineOutput } from "../pipeline.ts";
import type { SliceReport } from "../slice/report.ts";
import type { Slicer } from "../slice/slice.ts";
import type { SourceRecord } from "../source/file-source.ts";
import type { Progress } from "../terminal/progress.ts";
import { formatLock, readLock } from "../workspace/lock.ts";
import { assertInputsKept } from "../workspace/output-folder.ts";
import { hashInputs, LOCK, type SpecFolder, sliceFile } from "../workspace/spec-folder.ts";
import { refusalOf, runPipeline, type SliceOutput, withPaths } from "./generate.ts";
import { assertOwnOutput, assertPlaces } from "./places.ts";
import type { NewSlice, Review, ReviewOptions } from "./review.ts";

/** An open published document. */
export interface Published extends Slicer {
  readonly name: string;
  record(): Promise<SourceRecord>;
}

/** Options for rebuilding a slice. */
export interface RebuildOptions extends ReviewOptions {
  readonly progress: Progress;
}

/** A rebuilt slice; nothing is written yet. */
export interface Rebuilt extends SliceOutput {
  readonly spec: SpecFolder;
  readonly source: SourceRecord;
  readonly report: SliceReport;
  /** The hashes of its input files in the folder of the slice. */
  readonly inputs: Hashes;
  /** The files to write: text by path. */
  readonly files: ReadonlyMap<string, string>;
  readonly review: Review;
  /** The reason not to write the files; undefined if they may be written. */
  readonly refusal: RefusedError | undefined;
}

/**
 * Takes a slice of a document and generates all its files. Writes nothing.
 *
 * @throws {InputError} if the slice is incomplete or invalid
 */
export async function rebuild(
  published: Published,
  spec: SpecFolder,
  options: RebuildOptions,
): Promise<Rebuilt> {
  const { progress } = options;
  const { document, report } = await progress.step("slice", () => published.take(spec.request));
  // Begins when the pipeline waits for its threads, so that these do not wait for the hash of the document.
  const committing = Promise.resolve().then(() => committedFiles(published, spec, document));
  const manifest = committing.then(({ inputs }) => ({ name: spec.request.name, inputs }));
  const generating = progress.step("generate", () => runPipeline(spec, document, manifest));
  const reviewing = committing.then(({ sliceText: text }) =>
    progress.step("compare", () =>
      reviewOf(spec, { document, text, isPublished: published.has }, generating, options),
    ),
  );
  const made = [committing, manifest, generating, reviewing] as const;
  const [{ source, files: committed }, { inputs }, output, review] = await inTurn(made);
  const files = new Map([...committed, ...withPaths(spec.generated, output.files)]);
  assertPlaces(spec, output.files.keys());
  assertInputsKept([published.name], files.keys());
  assertOwnOutput(spec);
  // Findings refer to the source, as a refused slice is not written.
  const place = { ...output.place, file: published.name };
  const refusal = refusalOf(output.findings, place, spec.folder) ?? review.refusal;
  return { ...output, spec, source, report, inputs, files, review, refusal };
}

// Awaits promises such that the error of an earlier one hides those of later ones.
async function inTurn<T extends readonly unknown[]>(promises: { readonly [K in keyof T]: Promise<T[K]> }) {
  await Promise.allSettled(promises);
  return await Promise.all(promises);
}

// Returns the files of a slice that are committed, the slice as published and the lock, and the hashes of its input
// files with these.
async function committedFiles(
  published: Published,
  { folder, request, slicePath }: SpecFolder,
  document: JsonObject,
) {
  const source = await published.record();
  const sliceText = formatYaml(document);
  const lockPath = join(folder, LOCK);
  const lock = formatLock(source, request, document, sliceText, readLock(lockPath));
  const files = new Map([
    [slicePath, sliceText],
    [lockPath, lock],
  ]);
  return { source, sliceText, files, inputs: hashInputs(folder, [sliceFile(request.name)], files) };
}

// Loads the rules of changes, which are many files, only if there is something to compare.
async function reviewOf(
  spec: SpecFolder,
  slice: NewSlice,
  generating: Promise<PipelineOutput>,
  options: ReviewOptions,
): Promise<Review> {
  const committed = readTextIfThere(spec.slicePath);
  if (committed === undefined) return emptyReview("first");
  if (committed === slice.text) return emptyReview("unchanged");
  const { review } = await import("./review.ts");
  return await review(spec, committed, slice, generating, options);
}

const UNCHANGED = {
  first: "The first update of this slice: there is no committed slice to compare with.",
  unchanged: "Nothing changed since the committed slice.",
};

/** Returns the review of a slice that is not compared with another. */
export function emptyReview(changes: keyof typeof UNCHANGED): Review {
  const page = `# Version: none\n\n${UNCHANGED[changes]}\n`;
  return { changes, bump: "none", yours: undefined, page, waived: [], accepted: [], refusal: undefined };
}
