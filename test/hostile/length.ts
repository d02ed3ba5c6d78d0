/** Returns the number of documents that a fuzzer tries: few in the suite, more by `npm run fuzz`. */
export function runsOr(few: number): number {
  return LONG ? Number(process.env["FUZZ_RUNS"]) : few;
}

/** Whether this is a long run. */
export const LONG: boolean = process.env["FUZZ_RUNS"] !== undefined;

/** The seed: the same in the suite, another for each long run. */
export const SEED: number = Number(process.env["FUZZ_SEED"] ?? 1);
