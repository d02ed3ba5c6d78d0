// What a command does where its folder or its output cannot be used.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { temporaryFolder } from "../support/folder.ts";
import { project, runCommand } from "../support/project.ts";

const CLI = fileURLToPath(new URL("../../scripts/dist/cli.js", import.meta.url));

/** Runs a line of bash, in which `"$0" "$1"` is the command line. */
function bash(line: string, cwd: string) {
  const options = { cwd, encoding: "utf8" } as const;
  const { status, stdout, stderr } = spawnSync("bash", ["-c", line, process.execPath, CLI], options);
  return { code: status, out: stdout, err: stderr };
}

test("a command in a removed folder reports it", () => {
  using folder = temporaryFolder();
  const outcome = bash('mkdir gone && cd gone && rmdir ../gone && "$0" "$1" check', folder.path);
  const err =
    "current folder: cannot be used: a folder on its path is missing, or cannot be made; change to another folder\n";
  expect(outcome).toEqual({ code: 2, out: "", err });
});

test.skipIf(process.platform !== "linux")("a full disk under the output is an error of one line", () => {
  using given = project();
  const { code, err } = bash('"$0" "$1" ls --source published.yaml > /dev/full', given.path);
  expect({ code, err }).toEqual({
    code: 2,
    err: "standard output: cannot be written: the disk is full; write it to another place\n",
  });
});

test("a reader that goes away does not change the exit code", async () => {
  using given = project();
  const codes = (line: string) => bash(`${line} | true; echo "\${PIPESTATUS[0]}"`, given.path).out;
  expect(codes('"$0" "$1" check nothing 2>&1 >/dev/null')).toBe("2\n");
  expect(codes('"$0" "$1" update spec 2>&1')).toBe("0\n");
  expect(readFileSync(given.file("spec/lock.json"), "utf8")).toContain("sha256");
  expect(await runCommand("check", given.file("spec"))).toMatchObject({ code: 0, err: "" });
});

test("all findings are written to a slow reader before the exit", () => {
  // More findings than fit into the buffer of a pipe.
  const count = 500;
  const paths = Array.from(
    { length: count },
    (_, index) => `  /${"a".repeat(300)}${index}: {get: {responses: {'200': {description: ok}}}}`,
  );
  using folder = temporaryFolder({
    "doc.yaml": `openapi: 3.0.3\ninfo: {title: T, version: '1'}\npaths:\n${paths.join("\n")}\n`,
    "slice.yaml": "name: s\nsource: doc.yaml\npaths: [/**]\n",
    "redocly.yaml": "rules:\n  operation-summary: error\n",
  });
  const line = '"$0" "$1" update . 2>&1 >/dev/null | (sleep 0.3; grep -c operation-summary)';
  expect(bash(line, folder.path).out).toBe(`${count}\n`);
});
