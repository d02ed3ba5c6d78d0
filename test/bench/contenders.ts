import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { isObject, type JsonObject, objectAt, stringAt } from "../../scripts/document/json.ts";
import { formatYaml, parseYamlObject } from "../../scripts/document/yaml.ts";
import type { Command, Measured } from "./measure.ts";
import { reworded } from "./reworded.ts";

/** A tool that does the same as this project, or a part of it. */
export interface Contender extends Measured {
  readonly name: string;
}

const ROOT = resolve(import.meta.dirname, "../..");
const SLICE = join(ROOT, "spec/restore-sessions.openapi.yaml");
const PEERS = join(import.meta.dirname, "peers");

const bin = (...path: readonly string[]): string => join(ROOT, "node_modules", ...path);
const REDOCLY = bin("@redocly", "cli", "bin", "cli.js");
const OPENAPI_TYPESCRIPT = bin("openapi-typescript", "bin", "cli.js");

/**
 * Returns this project's commands, the first of which is the reference, and the alternatives.
 *
 * @param cli    the program of the packed tool
 * @param source the published document
 * @param folder the folder for their inputs and outputs
 */
export function contenders(cli: string, source: string, folder: string): readonly Contender[] {
  const [spec, generated] = [join(folder, "spec"), join(folder, "generated")];
  const ours = (command: string, ...options: readonly string[]): Command => [
    cli,
    ...[command, spec, "--generated", generated, ...options],
  ];
  // Not the name of a configuration that openapi-typescript finds and applies too.
  const configuration = join(folder, "bundler.yaml");
  const paths = join(folder, "paths.json");
  writeFileSync(paths, JSON.stringify(Object.keys(slicePaths())));
  const bundle = join(folder, "bundle.yaml");
  writeFileSync(configuration, formatYaml(bundlerConfiguration()));
  return [
    {
      name: "`update`",
      commands: [ours("update", "--source", source)],
      // Without a previous slice, every file is written and no report is made.
      prepare: () => {
        for (const path of [spec, generated]) rmSync(path, { recursive: true, force: true });
        cpSync(join(ROOT, "spec"), spec, { recursive: true });
        rmSync(join(spec, "restore-sessions.openapi.yaml"));
        mkdirSync(generated);
      },
    },
    tenSlices(cli, source, folder),
    { name: "`generate`", commands: [ours("generate")] },
    { name: "`check`", commands: [ours("check")] },
    {
      name: "(a) a short script: js-yaml, `$ref` closure, openapi-typescript",
      commands: [[join(PEERS, "short-script.js"), source, join(folder, "script.ts"), paths]],
    },
    {
      name: "(b) `redocly bundle` filtered, openapi-typescript",
      commands: [
        [REDOCLY, "bundle", source, "--config", configuration, "--output", bundle],
        [OPENAPI_TYPESCRIPT, bundle, "--output", join(folder, "bundle.ts")],
      ],
    },
    {
      name: "(c) openapi-typescript on the whole document",
      commands: [[OPENAPI_TYPESCRIPT, source, "--output", join(folder, "whole.ts")]],
    },
    { name: "(d) js-yaml: parse the whole document", commands: [[join(PEERS, "full-parse.js"), source]] },
    { name: "(e) read the file", commands: [[join(PEERS, "read.js"), source]] },
  ];
}

/** Ten parts of Graph, each about as large as the slice of this repository. */
const TEN: readonly string[] = [
  "/me/calendar/**",
  "/me/contacts/**",
  "/me/messages/**",
  "/me/onenote/notebooks/**",
  "/me/todo/**",
  "/places/**",
  "/security/alerts_v2/**",
  "/security/incidents/**",
  "/solutions/backupRestore/exchangeRestoreSessions/**",
  "/solutions/backupRestore/restoreSessions/**",
];

/** Families that would pull in most of Graph. */
const STOP_AT = ["entity", "directoryObject", "identity", "identitySet"].map(
  (name) => `microsoft.graph.${name}`,
);

function tenSlices(cli: string, source: string, folder: string): Contender {
  const folders = TEN.map((_, index) => join(folder, "ten", `slice-${index}`));
  return {
    name: "`update` of ten slices",
    commands: [[cli, "update", ...folders]],
    prepare: () => {
      rmSync(join(folder, "ten"), { recursive: true, force: true });
      for (const [index, path] of folders.entries()) {
        mkdirSync(path, { recursive: true });
        const request = { name: `slice-${index}`, source, paths: [TEN[index] ?? ""], stopAt: STOP_AT };
        writeFileSync(join(path, "slice.yaml"), formatYaml(request));
      }
    },
  };
}

/**
 * Returns the commands that compare two revisions: of the slice, with the type check, and of two whole documents.
 *
 * @param cli    the program of the packed tool
 * @param source the published document
 * @param folder the folder for their inputs
 */
export function comparisons(cli: string, source: string, folder: string): readonly Contender[] {
  const diffOf = (name: string, before: string): Contender => {
    const after = join(folder, `after-${basename(before)}`);
    writeFileSync(after, reworded(readFileSync(before, "utf8")));
    return { name, commands: [[cli, "diff", before, after]] };
  };
  return [diffOf("`diff` of two slices", SLICE), diffOf("`diff` of two whole documents", source)];
}

function slicePaths(): JsonObject {
  return objectAt(parseYamlObject(readFileSync(SLICE, "utf8"), SLICE), "paths");
}

// The best configuration of the bundler: without `applyTo` it deletes properties, without operationIds it keeps more.
function bundlerConfiguration() {
  const operations = Object.values(slicePaths()).flatMap((item) =>
    isObject(item) ? Object.values(item) : [],
  );
  const value = operations.flatMap((operation) =>
    isObject(operation) ? (stringAt(operation, "operationId") ?? []) : [],
  );
  return {
    telemetry: "off",
    decorators: {
      "filter-in": { property: "operationId", value, applyTo: "Operation" },
      "remove-unused-components": "on",
    },
  };
}
