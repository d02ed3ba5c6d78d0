import { groupBy } from "../document/group.ts";
import type { Json } from "../document/json.ts";
import { memoized } from "../document/memoized.ts";
import { typesThread } from "../emit/types-thread.ts";
import { InputError, RefusedError } from "../errors.ts";
import { sharedLinter } from "../lint/lint.ts";
import { cacheFolder } from "../source/cache-folder.ts";
import type { OpenSource } from "../source/file-source.ts";
import { isUrl, openSource } from "../source/open-source.ts";
import type { UrlOptions } from "../source/url-source.ts";
import { SILENT } from "../terminal/progress.ts";
import { type LastUpdate, lastUpdateOf } from "../workspace/last-update.ts";
import { assertInputsKept } from "../workspace/output-folder.ts";
import {
  fromFolder,
  hashInputs,
  readSpecFolder,
  type SpecFolder,
  sliceFile,
} from "../workspace/spec-folder.ts";
import { assertPlaces } from "./places.ts";
import { type Published, type RebuildOptions, type Rebuilt, rebuild } from "./rebuild.ts";

/** Options for updating slices. */
export interface UpdateOptions extends UrlOptions, RebuildOptions {
  /** A document to use instead of those in slice.yaml. */
  readonly source: string | undefined;
  /** A folder for generated files to use instead of that in slice.yaml. */
  readonly generated: string | undefined;
  /** Whether to rebuild even if nothing changed since the last update. */
  readonly isForced: boolean;
}

/** The outcome of the update of a slice. Nothing is written yet. */
export type Updated =
  | { readonly kind: "rebuilt"; readonly rebuilt: Rebuilt; readonly last: LastUpdate | undefined }
  /** Unchanged since the last update, whose report for programs is `said`. */
  | { readonly kind: "same"; readonly text: string; readonly said: Json }
  | Failed;

interface Failed {
  readonly kind: "failed";
  readonly error: InputError | RefusedError;
}

/**
 * Rebuilds each slice. Each document is read and indexed once. A slice that fails does not stop the others.
 *
 * @param folders the folders of the slices
 * @returns the outcomes by folder, in that order
 */
export async function updateSlices(
  folders: readonly string[],
  options: UpdateOptions,
): Promise<ReadonlyMap<string, Updated>> {
  const updated = new Map<string, Updated>();
  const specs: SpecFolder[] = [];
  for (const folder of folders) {
    const spec = specOf(folder, options);
    if ("kind" in spec) updated.set(folder, spec);
    else specs.push(spec);
  }
  const groups = groupBy(specs, (spec) => locationOf(spec, options));
  for (const [location, group] of groups)
    for (const [folder, one] of await updateFrom(location, group, options)) updated.set(folder, one);
  const place = ([folder]: readonly [string, unknown]): number => folders.indexOf(folder);
  return new Map([...updated].toSorted((a, b) => place(a) - place(b)));
}

// Resolves a file in `slice.yaml` relative to its folder.
function locationOf({ folder, request }: SpecFolder, { source }: UpdateOptions): string {
  return source ?? (isUrl(request.source) ? request.source : fromFolder(folder, request.source));
}

async function updateFrom(
  location: string,
  specs: readonly SpecFolder[],
  options: UpdateOptions,
): Promise<readonly (readonly [string, Updated])[]> {
  const opened = await openSource(location, options).catch(asFailure);
  if ("kind" in opened) return specs.map(({ folder }) => [folder, opened]);
  using source = opened;
  const published = memoized(publishedIn);
  // Without a cache, results are not stored.
  const cache = await cacheFolder().catch(asFailure);
  const progress = specs.length > 1 ? SILENT : options.progress;
  // In parallel: the linter works on one slice in its own thread while the next one is taken.
  return await Promise.all(
    specs.map(async (spec) => {
      const isStored = typeof cache === "string" && !spec.isLintedByFiles;
      const last = isStored ? lastUpdateOf(cache, spec.folder, spec.generated) : undefined;
      return [
        spec.folder,
        (await unchanged(source, spec, last, options)) ??
          (await rebuilt(() => published(source), spec, last, { ...options, progress })),
      ] as const;
    }),
  );
}

// Checked before the modules that take a slice are loaded.
async function unchanged(
  source: OpenSource,
  { folder, generated, request }: SpecFolder,
  last: LastUpdate | undefined,
  { isForced }: UpdateOptions,
): Promise<Updated | undefined> {
  if (last === undefined || isForced) return undefined;
  const said = await last.find(source, hashInputs(folder, [sliceFile(request.name)]));
  const text = `nothing changed since the last update: ${source.name}, ${folder}, ${generated}`;
  return said === undefined ? undefined : { kind: "same", text, said };
}

async function rebuilt(
  open: () => Promise<Published>,
  spec: SpecFolder,
  last: LastUpdate | undefined,
  options: UpdateOptions,
): Promise<Updated> {
  // These load in their own threads while this one loads the rest.
  typesThread();
  sharedLinter();
  try {
    return { kind: "rebuilt", rebuilt: await rebuild(await open(), spec, options), last };
  } catch (error) {
    return asFailure(error);
  }
}

async function publishedIn(source: OpenSource): Promise<Published> {
  const { slicerOf } = await import("../slice/slice.ts");
  return { name: source.name, record: source.record, ...slicerOf(source) };
}

function specOf(folder: string, options: UpdateOptions): SpecFolder | Failed {
  try {
    const spec = readSpecFolder(folder, options.generated);
    assertPlaces(spec);
    assertInputsKept([locationOf(spec, options)], [spec.slicePath]);
    return spec;
  } catch (error) {
    return asFailure(error);
  }
}

function asFailure(error: unknown): Failed {
  if (error instanceof InputError || error instanceof RefusedError) return { kind: "failed", error };
  throw error;
}
