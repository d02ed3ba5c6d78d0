// Compiles scripts/ into dist/ and copies the files beside it that are not TypeScript.
import { spawnSync } from "node:child_process";
import { cpSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const FOLDER = import.meta.dirname;
const DIST = join(FOLDER, "dist");

// Used as they are: workers and the linter's parts in plain JavaScript, its configuration, the workflow of `init`.
const COPIED = ["lint", "commands"];
const IS_COPIED = /(?:^|[\\/])[^.]+$|\.(?:js|yaml|yml)$/;

rmSync(DIST, { recursive: true, force: true });
const typescript = createRequire(import.meta.url).resolve("typescript-7/package.json");
const tsc = join(dirname(typescript), "bin", "tsc");
const { status } = spawnSync(process.execPath, [tsc, "-p", join(FOLDER, "tsconfig.build.json")], {
  stdio: "inherit",
});
for (const folder of COPIED)
  cpSync(join(FOLDER, folder), join(DIST, folder), {
    recursive: true,
    filter: (path) => IS_COPIED.test(path.slice(FOLDER.length)),
  });
process.exitCode = status ?? 1;
