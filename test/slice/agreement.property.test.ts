import fc from "fast-check";
import { expect, test } from "vitest";
import { type Agreement, agreement } from "./agreement.ts";
import { type SliceCase, sliceCase } from "./generate.ts";
import { edits, mutate } from "./mutate.ts";

// The number of documents that each property is tested with; set higher for a long run.
const CASES = Number(process.env["SLICE_CASES"] ?? 250);

// Compares every case with the full parser; returns the share of each kind of agreement.
function shares<Case>(
  cases: fc.Arbitrary<Case>,
  agree: (one: Case) => Agreement,
): Readonly<Record<Agreement, number>> {
  const counts = { indexed: 0, "fully parsed": 0, refused: 0, "more lenient": 0 };
  let total = 0;
  fc.assert(
    fc.property(cases, (one) => {
      counts[agree(one)] += 1;
      total += 1;
    }),
    { numRuns: CASES },
  );
  if (process.env["SLICE_CASES"] !== undefined) console.log(counts);
  const share = (count: number): number => count / total;
  return {
    indexed: share(counts.indexed),
    "fully parsed": share(counts["fully parsed"]),
    refused: share(counts.refused),
    "more lenient": share(counts["more lenient"]),
  };
}

test("an index and a full parse give the same slice in every style of YAML", () => {
  const found = shares(sliceCase, ({ text, request }: SliceCase) => agreement(Buffer.from(text), request));
  // A lower share would test too few documents of that kind.
  expect(found.indexed).toBeGreaterThan(0.6);
  expect(found["fully parsed"]).toBeGreaterThan(0.05);
});

test("an index and a full parse agree on documents with random changes", () => {
  const changed = fc.tuple(sliceCase, edits);
  const found = shares(changed, ([{ text, request }, changes]) => agreement(mutate(text, changes), request));
  expect(found.indexed).toBeGreaterThan(0.08);
  expect(found.refused).toBeGreaterThan(0.15);
});
