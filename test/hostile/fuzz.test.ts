import fc from "fast-check";
import { expect, test } from "vitest";
import { snapshot } from "../support/folder.ts";
import { project, runCommand } from "../support/project.ts";
import { EVERYTHING, type Tampered, tampered } from "./fuzz.ts";
import { judge, judgeDifference } from "./judge.ts";
import { runsOr, SEED } from "./length.ts";

/** One in so many is looked at by the compiler too, one in so many goes through the commands. */
const COMPILED = 20;
const COMMANDED = 50;

/** Longer than any of these documents may take, by far. */
const HANGS_MS = 10_000;

// A failure shows the seed, and the smallest document that fails.
test("a document that somebody has tampered with is generated from, found fault with, or refused", async () => {
  const verdicts = { generated: 0, findings: 0, refused: 0 };
  let count = 0;
  const property = fc.asyncProperty(tampered, async ({ before, after }) => {
    count += 1;
    const depth = count % COMPILED === 0 ? "compiler" : "syntax";
    verdicts[await judge(after, EVERYTHING, depth)] += 1;
    await judgeDifference(before, after, depth);
    if (count % COMMANDED === 0) await assertContained({ before, after });
  });
  await fc.assert(property, {
    numRuns: runsOr(80),
    timeout: HANGS_MS,
    seed: SEED,
  });
  // Else the property would say little.
  expect(verdicts.generated / count).toBeGreaterThan(0.05);
  expect(verdicts.refused / count).toBeGreaterThan(0.2);
});

// Whatever the commands do, they write to the folder for what is generated and to the slice, or nothing at all.
async function assertContained({ before, after }: Tampered): Promise<void> {
  using given = project({
    "published.yaml": after,
    "before.yaml": before,
    "spec/slice.yaml": "name: things\nsource: ../published.yaml\npaths: ['/**']\n",
  });
  const untouched = snapshot(given.path);
  for (const command of ["update", "generate"]) {
    const { code, err } = await given.run(command);
    if (code !== 0) expect(err).toMatch(/^(?!unexpected)[^\n]+\n/);
    const now = snapshot(given.path);
    if (code !== 0) expect(now).toEqual(untouched);
    const written = Object.keys(now).filter((path) => now[path] !== untouched[path]);
    const places = [
      given.file("generated"),
      given.file("spec/things.openapi.yaml"),
      given.file("spec/lock.json"),
    ];
    expect(written.filter((path) => !places.some((place) => path.startsWith(place)))).toEqual([]);
    if (code !== 0) return;
  }
  const { err } = await runCommand("diff", given.file("before.yaml"), given.file("published.yaml"));
  expect(err).not.toContain("unexpected");
}
