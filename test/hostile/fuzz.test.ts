import fc from "fast-check";
import { expect, test } from "vitest";
import { snapshot } from "../support/folder.ts";
import { project, runCommand } from "../support/project.ts";
import { EVERYTHING, type Mutated, mutated } from "./fuzz.ts";
import { runsOr, SEED } from "./length.ts";
import { outcomeOf, outcomeOfDiff } from "./outcome.ts";

/** One document of this many is compiled. */
const COMPILED = 20;
/** One document of this many is passed to the commands. */
const COMMANDED = 50;

/** Far longer than any of these documents takes. */
const TIMEOUT_MS = 10_000;

// A failure shows the seed and the smallest failing document.
test("a document with random changes is generated, has findings, or is refused", async () => {
  const outcomes = { generated: 0, findings: 0, refused: 0 };
  let count = 0;
  const property = fc.asyncProperty(mutated, async ({ before, after }) => {
    count += 1;
    const check = count % COMPILED === 0 ? "compiler" : "syntax";
    outcomes[await outcomeOf(after, EVERYTHING, check)] += 1;
    await outcomeOfDiff(before, after, check);
    if (count % COMMANDED === 0) await assertContained({ before, after });
  });
  await fc.assert(property, {
    numRuns: runsOr(80),
    timeout: TIMEOUT_MS,
    seed: SEED,
  });
  // With few of either, the property would hold little.
  expect(outcomes.generated / count).toBeGreaterThan(0.05);
  expect(outcomes.refused / count).toBeGreaterThan(0.2);
});

// The commands write only to the slice and to the generated folder, and nothing if they fail.
async function assertContained({ before, after }: Mutated): Promise<void> {
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
