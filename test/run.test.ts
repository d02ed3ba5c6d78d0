import { readFileSync } from "node:fs";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { afterEach, describe, expect, test, vi } from "vitest";
import { currentFolder } from "../scripts/commands/invocation.ts";
import { run } from "../scripts/run.ts";
import { published, workplace } from "./source/things.ts";

test.each([
  [
    ["check", "--offline"],
    "--offline: is not an option of check; npm run check -- --help lists its options\n",
  ],
  [
    ["generate", "--json"],
    "--json: is not an option of generate; npm run generate -- --help lists its options\n",
  ],
  [
    ["check", "--docs", "a"],
    "--docs: is not an option of check; npm run check -- --help lists its options\n",
  ],
  [["update", "--acept"], "--acept: is not an option of update; did you mean --accept?\n"],
  [
    ["update", "spec", "--expect-sha256", "abc"],
    "--expect-sha256: is not a SHA-256; give its 64 hexadecimal digits\n",
  ],
  // As a path, an empty value would be the current folder; as a host, all interfaces.
  [["check", "--generated", ""], "--generated: requires a value; write --generated <folder>\n"],
  [["docs", "--docs=", "nothing"], "--docs: requires a value; write --docs <folder>\n"],
  [["emulate", "--host", ""], "--host: requires a value; write --host <address>\n"],
  [["check", ""], "check: an argument is empty; leave it out, or check the variable it is from\n"],
])("refuses %j", async (args, message) => {
  let err = "";
  const code = await run(
    args,
    () => undefined,
    (text) => {
      err += text;
    },
  );
  expect({ code, err }).toEqual({ code: 2, err: message });
});

test("refuses a file with another hash before it is sliced", async () => {
  using place = workplace();
  const source = place.folder.file("published.yaml", `${published()}]`);
  const { code, err } = await place.update(["--source", source, "--expect-sha256", "0".repeat(64)]);
  expect(err).toMatch(/published\.yaml: has SHA-256 [0-9a-f]{64}, not 0{64}; check who changed it\n$/);
  expect(code).toBe(2);
});

describe("an error", () => {
  afterEach(() => vi.unstubAllEnvs());

  /** Returns the errors of a command line, on a terminal or not. */
  async function errorOf(args: readonly string[], isTTY: boolean, out = (_: string): void => undefined) {
    let err = "";
    const stderr = Object.assign(new PassThrough(), { isTTY });
    const code = await run(args, out, (text) => (err += text), { stderr });
    return { code, err };
  }

  test.each([
    [
      "is red on a terminal",
      true,
      "",
      "\u001b[31mnothing: is not a command; npm run help lists them\u001b[39m\n",
    ],
    ["is plain with NO_COLOR", true, "1", "nothing: is not a command; npm run help lists them\n"],
    ["is plain elsewhere", false, "", "nothing: is not a command; npm run help lists them\n"],
  ])("%s", async (_, isTTY, noColor, want) => {
    vi.stubEnv("NO_COLOR", noColor);
    vi.stubEnv("TERM", "xterm");
    expect(await errorOf(["nothing"], isTTY)).toEqual({ code: 2, err: want });
  });

  test("includes its stack with --debug", async () => {
    const { code, err } = await errorOf(["nothing", "--debug"], false);
    expect(code).toBe(2);
    expect(err).toMatch(/^nothing: is not a command.*\nInputError: nothing: .*\n +at /);
  });

  test("of the tool itself exits with 70 and asks for a report", async () => {
    const fail = (): void => {
      throw new TypeError("x is not\na function");
    };
    const line =
      "unexpected: x is not a function; a fault of this tool: report it with the stack that --debug shows\n";
    expect(await errorOf(["help"], false, fail)).toEqual({ code: 70, err: line });
    const { err } = await errorOf(["help", "--debug"], false, fail);
    expect(err).toMatch(/^unexpected: .*\nTypeError: /);
  });
});

test.each(["--version", "-v"])("%s prints the version of the package", async (option) => {
  let out = "";
  const code = await run([option], (text) => (out += text), expect.unreachable);
  const { version } = JSON.parse(readFileSync(new URL("../scripts/package.json", import.meta.url), "utf8"));
  expect({ code, out }).toEqual({ code: 0, out: `${version}\n` });
});

test.each([["help"], ["--help"], ["help", "update"], ["update", "--help"]])(
  "%j prints help in 80 columns",
  async (...args) => {
    let out = "";
    const code = await run(
      args,
      (text) => {
        out += text;
      },
      () => undefined,
    );
    expect(code).toBe(0);
    expect(out).toContain(args.includes("update") ? "--expect-sha256 <hex>" : "exit codes");
    for (const line of out.split("\n")) expect(line.length).toBeLessThanOrEqual(80);
  },
);

test("npm runs this repository's commands in the user's folder", () => {
  const inside = join(process.cwd(), "src");
  expect(currentFolder({ INIT_CWD: inside })).toBe(inside);
  for (const elsewhere of ["/", `${process.cwd()}-other`, "", undefined])
    expect(currentFolder({ INIT_CWD: elsewhere })).toBe(process.cwd());
});
