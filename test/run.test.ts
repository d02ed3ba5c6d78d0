import { expect, test } from "vitest";
import { run } from "../scripts/run.ts";
import { published, workplace } from "./source/things.ts";

test.each([
  [["check", "--offline"], "--offline: goes with update, not with check\n"],
  [["generate", "--json"], "--json: goes with update, not with generate\n"],
  [["check", "--docs", "a"], "--docs: goes with docs, not with check\n"],
  [["start", "--expect-sha256", "0".repeat(64)], "--expect-sha256: goes with update, not with start\n"],
  [
    ["update", "--expect-sha256", "abc"],
    "--expect-sha256: is not a SHA-256; give its 64 hexadecimal digits\n",
  ],
])("%j is told to be wrong", async (args, says) => {
  let err = "";
  const code = await run(
    args,
    () => undefined,
    (text) => {
      err += text;
    },
  );
  expect({ code, err }).toEqual({ code: 2, err: says });
});

test("a file that is not the expected one is refused before anything is made of it", async () => {
  using place = workplace();
  const source = place.folder.file("published.yaml", `${published()}]`);
  const { code, err } = await place.update(["--source", source, "--expect-sha256", "0".repeat(64)]);
  expect(err).toMatch(/published\.yaml: has SHA-256 [0-9a-f]{64}, not 0{64}; check who changed it\n$/);
  expect(code).toBe(2);
});
