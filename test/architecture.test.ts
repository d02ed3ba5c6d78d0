import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { describe, expect, test } from "vitest";

const root = fileURLToPath(new URL("../", import.meta.url));

/** Every file of the repository that git does not ignore. */
const files = execFileSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], {
  cwd: root,
})
  .toString()
  .split("\0")
  .filter((path) => path !== "" && isThere(path));

const code = files.filter((path) => /^(scripts|src|generated)\/.*\.(ts|js)$/.test(path));
const inRoom = (...rooms: readonly string[]) =>
  code.filter((path) => rooms.some((room) => path.startsWith(room)));

const printer = ts.createPrinter({ removeComments: true });

interface Import {
  readonly from: string;
  /** A path in the repository, or the name of a package. */
  readonly to: string;
}

// Static and dynamic imports, imports of types, and calls of `require`.
const imports = code.flatMap((from): readonly Import[] => {
  const { importedFiles } = ts.preProcessFile(textOf(from), true, true);
  return importedFiles.map(({ fileName }) => ({ from, to: targetOf(from, fileName) }));
});

const importsOf = (...rooms: readonly string[]) =>
  imports.filter(({ from }) => rooms.some((room) => from.startsWith(room)));
const described = (found: readonly Import[]) => found.map(({ from, to }) => `${from} → ${to}`);

describe("imports have one direction", () => {
  const client = imports.filter(({ from }) => from.startsWith("src/client/"));
  const product = imports.filter(({ from }) => /^src\/[^/]+$/.test(from));

  test("the client of any slice imports itself and openapi-fetch", () => {
    expect(described(client.filter(({ to }) => !/^(src\/client\/|openapi-fetch$)/.test(to)))).toEqual([]);
    expect(client).not.toEqual([]);
  });

  test("src imports itself, generated and the client by its name", () => {
    const strange = product.filter(({ to }) => !/^(src\/[^/]+$|generated\/|graph-slice-client$)/.test(to));
    expect(described(strange)).toEqual([]);
    expect(product).not.toEqual([]);
  });

  test("src/emulator imports itself, Node and graph-slice/emulator, and nothing else imports it", () => {
    const strange = importsOf("src/emulator/").filter(
      ({ to }) => !/^(src\/emulator\/|node:|graph-slice\/emulator$)/.test(to),
    );
    expect(described(strange)).toEqual([]);
    const others = imports.filter(({ from }) => !from.startsWith("src/emulator/"));
    expect(described(others.filter(({ to }) => to.startsWith("src/emulator/")))).toEqual([]);
  });

  test("generated imports nothing", () => {
    expect(inRoom("generated/")).toHaveLength(2);
    expect(described(importsOf("generated/"))).toEqual([]);
  });

  test("scripts imports neither src nor what it generates nor tests", () => {
    const strange = importsOf("scripts/").filter(({ to }) => /^(src|generated|test)\//.test(to));
    expect(described(strange)).toEqual([]);
    expect(importsOf("scripts/").length).toBeGreaterThan(100);
  });

  test("the steps import neither the commands nor the rooms that read documents", () => {
    const steps = ["document", "slice", "correct", "normalize", "lint", "emit", "changes"].map(
      (room) => `scripts/${room}/`,
    );
    const strange = importsOf(...steps).filter(({ to }) =>
      /^scripts\/((commands|emulator|source|workspace|files|terminal)\/|(run|main|cli)\.ts)/.test(to),
    );
    expect(described(strange)).toEqual([]);
  });

  test("no imports are circular", () => {
    const targets = new Map<string, string[]>();
    for (const { from, to } of imports) targets.set(from, [...(targets.get(from) ?? []), to]);
    const reached = (start: string): ReadonlySet<string> => {
      const seen = new Set([start]);
      // A path that is added during the loop is visited too.
      for (const path of seen) for (const to of targets.get(path) ?? []) seen.add(to);
      return seen;
    };
    const circles = imports.filter(({ from, to }) => reached(to).has(from));
    expect(described(circles)).toEqual([]);
  });

  test("every imported file exists", () => {
    const paths = new Set(code);
    const lost = imports.filter(({ to }) => /^(scripts|src|generated)\//.test(to) && !paths.has(to));
    expect(described(lost)).toEqual([]);
  });
});

test("each wrapped library is imported by one file", () => {
  for (const library of ["openapi-typescript", "@redocly/openapi-core", "js-yaml", "json-p3", "ajv"]) {
    const users = imports
      .filter(({ to }) => to === library || to.startsWith(`${library}/`))
      .map(({ from }) => from);
    expect({ library, users: new Set(users).size }).toEqual({ library, users: 1 });
  }
});

describe("steps are functions of their arguments", () => {
  const isReaching = (path: string) =>
    /^scripts\/((source|workspace|files|terminal|commands|emulator)\/|(run|main|cli)\.ts$|build\.js$)/.test(
      path,
    );
  const steps = inRoom("scripts/").filter((path) => !isReaching(path));

  test("only the rooms that read and write use files, processes and the network", () => {
    const reaching =
      /^(node:)?(fs|http|https|http2|net|tls|dns|dgram|os|child_process|cluster|process|readline|tty)(\/|$)/;
    const strange = imports.filter(({ from, to }) => steps.includes(from) && reaching.test(to));
    // The linter's plugin reads the rules beside it, and the linter reads a team's configuration.
    expect(new Set(described(strange))).toEqual(
      new Set(["scripts/lint/plugin.js → node:fs", "scripts/lint/redocly.js → node:fs"]),
    );
    // The linter and the types run in their own threads.
    const threads = imports.filter(({ to }) => to === "node:worker_threads").map(({ from }) => from);
    const workers = ["emit/types-worker.ts", "lint/worker.js"];
    expect(new Set(threads)).toEqual(new Set(["thread.ts", ...workers].map((path) => `scripts/${path}`)));
  });

  test("the steps do not depend on time, place, language or chance", () => {
    const words =
      /\bprocess\.|\bfetch\(|Date\.now|\bDate\(\)|performance\.|Math\.random|randomUUID|\.toLocale|\.localeCompare|\bIntl\b|\bconsole\./;
    expect(steps.filter((path) => hasInCode(path, words))).toEqual([]);
    expect(steps.length).toBeGreaterThan(50);
  });

  test("one file exits the process", () => {
    const ending = code.filter((path) => hasInCode(path, /process\s*\.\s*(exit|abort)\(/));
    // It exits on a signal while there is a file to remove; otherwise the process ends when its work is done.
    expect(ending).toEqual(["scripts/files/temporary-file.ts"]);
  });
});

test("scripts does not name the slice of this repository", () => {
  const names = /restoreSession|backupRestore/i;
  expect(inRoom("scripts/").filter((path) => hasInCode(path, names))).toEqual([]);
});

test("no file is over 250 lines", () => {
  const long = inRoom("scripts/", "src/").filter((path) => textOf(path).trimEnd().split("\n").length > 250);
  expect(long).toEqual([]);
});

test("no file has a path outside the repository", () => {
  // Built from parts, so that this file does not contain them.
  const outside = [
    ["..", "shared"],
    ["", "work", ""],
    ["", "tmp", "up"],
  ].map((parts) => parts.join("/"));
  const naming = files.filter((path) => outside.some((place) => textOf(path).includes(place)));
  expect(naming).toEqual([]);
  expect(files.length).toBeGreaterThan(100);
});

function isThere(path: string): boolean {
  try {
    return textOf(path).length >= 0;
  } catch {
    return false;
  }
}

function textOf(path: string): string {
  return readFileSync(join(root, path), "utf8");
}

function targetOf(from: string, specifier: string): string {
  return specifier.startsWith(".") ? normalize(join(dirname(from), specifier)) : specifier;
}

/** Tells whether the text of a file, without its comments, has the pattern. */
function hasInCode(path: string, pattern: RegExp): boolean {
  const text = textOf(path);
  // Most files need no parser.
  if (!pattern.test(text)) return false;
  return pattern.test(printer.printFile(ts.createSourceFile(path, text, ts.ScriptTarget.ESNext)));
}
