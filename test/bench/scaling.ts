import { cpSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { isObject, type JsonObject, objectAt } from "../../scripts/document/json.ts";
import { visit } from "../../scripts/document/visit.ts";
import { indexCatalog, indexDocument } from "../../scripts/slice/index-catalog.ts";
import { fileSource } from "../../scripts/source/file-source.ts";
import { writeLarger } from "./larger.ts";
import { type Command, measure, median } from "./measure.ts";
import type { SlicedOnce } from "./slice-once.ts";

const ROOT = resolve(import.meta.dirname, "../..");

/** The cost of slicing, as the median of several runs. */
export interface SliceCost {
  readonly what: string;
  /** The report of the first run. */
  readonly report: SlicedOnce | undefined;
  /** Milliseconds in process: of the first slice, and of later ones, also relative to reading the file. */
  readonly first: number;
  readonly taken: number;
  readonly ratio: number;
  /** Memory of the whole process until the slice was taken, in MB. */
  readonly peak: number;
}

/** Measures this project's slice in documents of 1, 2 and 4 times the published size. */
export function costByLength(source: string, folder: string, runs: number): readonly SliceCost[] {
  const spec = join(folder, "spec-by-length");
  cpSync(join(ROOT, "spec"), spec, { recursive: true });
  return [1, 2, 4].map((times) => {
    const path = times === 1 ? source : join(folder, "larger.yaml");
    if (times > 1) writeLarger(source, times, path);
    const cost = costOf(`${times}× the document`, path, spec, folder, runs);
    if (times > 1) rmSync(path);
    return cost;
  });
}

/** Measures slices of 1, 10, 100 and 1,000 path items from the whole document. */
export function costByPaths(source: string, folder: string, runs: number): readonly SliceCost[] {
  const { paths, families } = contentsOf(source);
  return [1, 10, 100, 1000].map((count) => {
    const spec = join(folder, `spec-of-${count}`);
    mkdirSync(spec);
    const step = Math.floor(paths.length / count);
    const wanted = paths.filter((_, index) => index % step === 0).slice(0, count);
    const request = { name: "bench", source, paths: wanted, stopAt: families };
    writeFileSync(join(spec, "slice.yaml"), JSON.stringify(request));
    return costOf(`${count} path item${count === 1 ? "" : "s"}`, source, spec, folder, runs);
  });
}

/** Families with more subtypes are not followed, since the figure would be the cost of the family. */
const LARGEST_FAMILY = 20;

function contentsOf(path: string): {
  readonly paths: readonly string[];
  readonly families: readonly string[];
} {
  using source = fileSource(path);
  const catalog = indexCatalog(source);
  const schemas = indexDocument(source).entries.get("components")?.block?.entries.get("schemas");
  const names = [...(schemas?.block?.entries.keys() ?? [])];
  const isLarge = (name: string): boolean => {
    const schema = catalog.component("schemas", name);
    return isObject(schema) && familySize(schema) > LARGEST_FAMILY;
  };
  return { paths: catalog.paths, families: names.filter(isLarge) };
}

function familySize(schema: JsonObject): number {
  const sizes: number[] = [];
  visit(
    schema,
    (node) => sizes.push(Object.keys(objectAt(node, "discriminator", "mapping")).length),
    "schema",
  );
  return Math.max(...sizes);
}

function costOf(what: string, source: string, spec: string, folder: string, runs: number): SliceCost {
  const command: Command = [
    "--import",
    import.meta.resolve("tsx"),
    join(import.meta.dirname, "slice-once.ts"),
    source,
    spec,
  ];
  const reports = Array.from({ length: runs }, (): SlicedOnce => {
    return JSON.parse(measure([command], folder).output);
  });
  return {
    what,
    report: reports[0],
    first: median(reports.map(({ first }) => first)),
    taken: median(reports.map(({ taken }) => taken)),
    ratio: median(reports.map(({ taken, read }) => taken / read)),
    peak: median(reports.map(({ peak }) => peak)),
  };
}
