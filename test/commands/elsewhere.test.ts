import { execFile } from "node:child_process";
import { cpSync, readdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { temporaryFolder } from "../support/folder.ts";

const root = new URL("../../", import.meta.url);
const pathOf = (name: string) => fileURLToPath(new URL(name, root));

test("update writes the same bytes in another folder, time zone and language", async () => {
  // The path contains a space and letters that a URL encodes.
  using folder = temporaryFolder();
  for (const name of ["package.json", "scripts", "spec"])
    cpSync(pathOf(name), folder.file(`größe/${name}`), { recursive: true });
  symlinkSync(pathOf("node_modules"), folder.file("größe/node_modules"));
  const env = { ...process.env, TZ: "Pacific/Kiritimati", LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8" };
  const args = ["scripts/dist/cli.js", "generate"];
  const { stdout, stderr } = await promisify(execFile)(process.execPath, args, {
    cwd: folder.file("größe"),
    env,
  });
  expect(stderr).toBe("");
  expect(stdout.match(/^written +generated\/\S+$/gm)).toHaveLength(5);
  const generated = readdirSync(pathOf("generated"));
  expect(readdirSync(folder.file("größe/generated")).toSorted()).toEqual(generated.toSorted());
  for (const name of generated)
    expect(readFileSync(folder.file(`größe/generated/${name}`), "utf8")).toBe(
      readFileSync(pathOf(`generated/${name}`), "utf8"),
    );
  rmSync(folder.file("größe/node_modules"));
});
