import { basename, dirname, join } from "node:path";
import type { Dialect } from "../document/dialect.ts";
import { readTextIfThere } from "../files/files.ts";
import { parseSliceRequest } from "../slice/slice-request.ts";
import { SLICE_YAML, sliceFile } from "../workspace/spec-folder.ts";

/**
 * Returns the dialect in the `slice.yaml` beside a slice. Undefined for a document that is not a slice, or
 * without a dialect in `slice.yaml`.
 *
 * @throws {InputError} if `slice.yaml` cannot be read
 */
export function namedDialect(path: string): Dialect | undefined {
  if (!path.endsWith(sliceFile(""))) return undefined;
  const where = join(dirname(path), SLICE_YAML);
  const text = readTextIfThere(where);
  if (text === undefined) return undefined;
  const { name, dialect } = parseSliceRequest(text, where);
  return basename(path) === sliceFile(name) ? dialect : undefined;
}
