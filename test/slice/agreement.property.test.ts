import fc from "fast-check";
import { expect, test } from "vitest";
import { type Agreement, agreement } from "./agreement.ts";
import { type SliceCase, sliceCase } from "./generate.ts";
import { edits, mutate } from "./mutate.ts";

// How many documents each property is held against; more in a long run.
const CASES = Number(process.env["SLICE_CASES"] ?? 500);

// Holds every case against the full parser, and gives the share of each kind of agreement.
function shares<Case>(
  cases: fc.Arbitrary<Case>,
  agree: (one: Case) => Agreement,
): Readonly<Record<Agreement, number>> {
  const counts = { indexed: 0, parsed: 0, refused: 0, "more lenient": 0 };
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
    parsed: share(counts.parsed),
    refused: share(counts.refused),
    "more lenient": share(counts["more lenient"]),
  };
}

test("an index gives the slice that a full parse gives, however the document is written", () => {
  const found = shares(sliceCase, ({ text, request }: SliceCase) => agreement(Buffer.from(text), request));
  // Else the property would say little.
  expect(found.indexed).toBeGreaterThan(0.6);
  expect(found.parsed).toBeGreaterThan(0.05);
});

test("no change to a document makes an index give what a full parse does not", () => {
  const changed = fc.tuple(sliceCase, edits);
  const found = shares(changed, ([{ text, request }, changes]) => agreement(mutate(text, changes), request));
  expect(found.indexed).toBeGreaterThan(0.08);
  expect(found.refused).toBeGreaterThan(0.15);
});
