import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { sha256 } from "../../scripts/document/hash.ts";

/** A folder that is removed after the test. */
export interface TemporaryFolder extends Disposable {
  readonly path: string;
  /** Returns the path of a file in it; writes the content, if given. */
  file(name: string, content?: string | Uint8Array): string;
}

/** Makes a folder with files. Its name has a space, to test such paths. */
export function temporaryFolder(files: Readonly<Record<string, string | Uint8Array>> = {}): TemporaryFolder {
  const path = mkdtempSync(join(tmpdir(), "graph test "));
  const file = (name: string, content?: string | Uint8Array): string => {
    const target = join(path, name);
    if (content !== undefined) {
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, content);
    }
    return target;
  };
  for (const [name, content] of Object.entries(files)) file(name, content);
  return { path, file, [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true }) };
}

/** Lists every file, folder and link in a folder, with the hash of a file's content. Does not follow links. */
export function snapshot(folder: string): Readonly<Record<string, string>> {
  const found = [...contentsOf(folder)];
  return Object.fromEntries(found.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

// Node's own recursion follows links, also those to a folder around them.
function* contentsOf(folder: string): Generator<[path: string, content: string]> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    yield [path, entry.isFile() ? sha256(readFileSync(path)) : entry.isDirectory() ? "folder" : "link"];
    if (entry.isDirectory()) yield* contentsOf(path);
  }
}
