// Runs the fuzzers of the suite for longer, then documents that are too large for it: npm run fuzz [-- --runs N --seed S]
import { spawnSync } from "node:child_process";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { snapshot, temporaryFolder } from "../support/folder.ts";
import { CROWDED } from "./crowded.ts";
import { LARGE, type Large, writeLarge } from "./large.ts";

const root = resolve(import.meta.dirname, "../..");
const FUZZERS = ["test/hostile", "test/slice/agreement.property.test.ts"];

/** The limits for a document, whether it is refused or not. */
const MOST_SECONDS = 10;
const MOST_MEGABYTES = 1000;
/** The time after which a run is stopped. */
const TIMEOUT_MS = 120_000;

const { values } = parseArgs({
  options: { runs: { type: "string", default: "20000" }, seed: { type: "string" } },
});
const seed = values.seed ?? String(Math.trunc(Math.random() * 2 ** 31));
console.log(`runs ${values.runs}, seed ${seed}`);
const fuzzed = spawnSync(
  process.execPath,
  ["node_modules/vitest/vitest.mjs", "run", "--testTimeout=0", ...FUZZERS],
  {
    cwd: root,
    env: { ...process.env, FUZZ_RUNS: values.runs, FUZZ_SEED: seed, SLICE_CASES: values.runs },
    stdio: "inherit",
  },
);
const failed = [...LARGE, ...CROWDED].filter((large) => !passes(large));
process.exitCode = fuzzed.status === 0 && failed.length === 0 ? 0 : 1;

// Runs `update` in its own process, prints the cost, and tells whether result and cost are as expected.
function passes(large: Large): boolean {
  using folder = temporaryFolder({
    "spec/slice.yaml": "name: things\nsource: ../large.yaml\npaths: ['/things/**']\n",
  });
  writeLarge(large, folder.file("large.yaml"));
  const before = snapshot(folder.file("spec"));
  const peak = `data:text/javascript,process.on("exit",()=>process.stdout.write("peak "+process.resourceUsage().maxRSS))`;
  const started = performance.now();
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      "--import",
      "tsx",
      "--import",
      peak,
      "scripts/cli.ts",
      "update",
      "--quiet",
      folder.file("spec"),
      "--generated",
      folder.file("generated"),
    ],
    { cwd: root, encoding: "utf8", timeout: TIMEOUT_MS },
  );
  const seconds = (performance.now() - started) / 1000;
  const megabytes = Number(/peak (\d+)/.exec(stdout)?.[1] ?? Number.NaN) / 1000;
  const isRefused = large.message !== undefined;
  const isExpected = isRefused ? status === 2 && stderr.includes(large.message) : status === 0;
  const isRight = isExpected && seconds <= MOST_SECONDS && megabytes <= MOST_MEGABYTES;
  const isUntouched = !isRefused || JSON.stringify(snapshot(folder.file("spec"))) === JSON.stringify(before);
  const figures = `${seconds.toFixed(1)} s, ${megabytes.toFixed(0)} MB, exit ${status}`;
  console.log(`${isRight && isUntouched ? "passed" : "FAILED"}  ${large.name}: ${figures}`);
  if (!isRight) console.log(stderr.slice(0, 300));
  return isRight && isUntouched;
}
