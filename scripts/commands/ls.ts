import { counted } from "../changes/words.ts";
import { printableLine } from "../document/unsafe-text.ts";
import { InputError } from "../errors.ts";
import { type Listing, listPaths } from "../slice/list-paths.ts";
import type { SliceReport } from "../slice/report.ts";
import { slice } from "../slice/slice.ts";
import { openSource } from "../source/open-source.ts";
import { describeSlice } from "../summary.ts";
import { progressOn, SILENT } from "../terminal/progress.ts";
import { type Command, command } from "./command.ts";

/** `ls`: lists the paths of a document that patterns select, and the size of a slice of them. */
export const ls: Command = command("ls", {
  takes: "[pattern...]",
  does: "Lists the paths of a document that match, each with its methods, and the size of a slice of them: paths, operations, schemas, and the schemas that add most. Patterns are those of slice.yaml: '/me/messages/**', 'GET /me/*'. Without patterns, lists every path.",
  options: {
    source: { type: "string", value: "<url|file>", help: "the published document; required" },
    offline: { type: "boolean", help: "read a URL only from the cache" },
    json: { type: "boolean", help: "print one JSON document" },
  },
  async run({ values, positionals: patterns }, { write, terminal, limits }) {
    const { source: location, offline: isOffline = false, json: isJson = false } = values;
    if (location === undefined)
      throw new InputError("--source", "is missing", "name the published document, a URL or a file");
    const progress = terminal === undefined ? SILENT : progressOn(terminal);
    using source = await openSource(location, { isOffline, expectSha256: undefined, limits, progress });
    const listing = listPaths(source, patterns, "ls");
    // A slice of all paths would equal the document, and take as long as parsing it.
    const report = patterns.length === 0 ? undefined : slice(source, { paths: patterns, where: "ls" }).report;
    write(isJson ? asJson(source.name, listing, report) : asText(listing, report));
  },
});

// Each line is also a pattern of slice.yaml: GET,POST /me/messages
function asText(listing: Listing, report: SliceReport | undefined): string {
  const rows = listing.paths.map(({ path, methods }) => ({ path, methods: methods.join(",").toUpperCase() }));
  const width = Math.max(0, ...rows.map(({ methods }) => methods.length));
  const lines = rows.map(({ path, methods }) => `${methods.padEnd(width)}  ${path}`);
  const { paths, operations, schemas } = totalsOf(listing);
  const counts = [counted(paths, "path"), counted(operations, "operation"), counted(schemas, "schema")];
  const totals = report === undefined ? [`document    ${counts.join(", ")}`] : describeSlice(report);
  return `${[...lines, "", ...totals].map(printableLine).join("\n")}\n`;
}

function asJson(source: string, listing: Listing, report: SliceReport | undefined): string {
  const paths = listing.paths.map(({ path, methods }) => ({
    path,
    methods: methods.map((method) => method.toUpperCase()),
  }));
  return `${JSON.stringify({ source, paths, slice: report ?? totalsOf(listing) }, null, 2)}\n`;
}

function totalsOf({ paths, schemas }: Listing) {
  const operations = paths.reduce((sum, { methods }) => sum + methods.length, 0);
  return { paths: paths.length, operations, schemas };
}
