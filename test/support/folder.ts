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

/** Lists every file and folder in a folder, with the hash of the content. */
export function snapshot(folder: string): Readonly<Record<string, string>> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const found = entries.map((entry): [string, string] => {
    const path = join(entry.parentPath, entry.name);
    return [path, entry.isFile() ? sha256(readFileSync(path)) : "folder"];
  });
  return Object.fromEntries(found.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
