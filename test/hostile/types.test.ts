import { expect, test } from "vitest";
import type { NodeKind } from "../../scripts/document/grammar.ts";
import type { Json } from "../../scripts/document/json.ts";
import { visit } from "../../scripts/document/visit.ts";
import { EVERYTHING } from "./fuzz.ts";
import { LONG } from "./length.ts";
import { outcomeOf, outcomeOfDiff } from "./outcome.ts";
import { RICH } from "./rich.ts";
import { placesOf, replaceAt } from "./tree.ts";

/** Every kind of object of the specification; the compiler checks that none is missing. */
const KINDS: Readonly<Record<NodeKind, true>> = {
  document: true,
  components: true,
  pathItem: true,
  operation: true,
  parameter: true,
  requestBody: true,
  response: true,
  header: true,
  mediaType: true,
  encoding: true,
  schema: true,
  callback: true,
  link: true,
  example: true,
  securityScheme: true,
};

const WRONG: readonly Json[] = [null, true, 0, "text", [], {}, [[]], { a: [null] }];

test("the document to change has every kind of object", () => {
  const kinds = new Set<NodeKind>();
  visit(RICH, (_, kind) => kinds.add(kind));
  expect([...kinds].toSorted()).toEqual(Object.keys(KINDS).toSorted());
});

/** In the suite, one place of this many gets one wrong value; in a long run, each place gets all of them. */
const TRIED = 9;

test("a document with a wrong value at any place is generated, has findings, or is refused", async () => {
  const bytes = Buffer.from(JSON.stringify(RICH));
  const outcomes = { generated: 0, findings: 0, refused: 0 };
  for (const [index, place] of placesOf(RICH).entries()) {
    const isTried = index % TRIED === 0;
    const values = LONG ? WRONG : isTried ? [WRONG[(index / TRIED) % WRONG.length] ?? null] : [];
    for (const value of values) {
      const changed = Buffer.from(JSON.stringify(replaceAt(RICH, place, value)));
      const outcome = await outcomeOf(changed, EVERYTHING, "syntax").catch((error: unknown) => {
        throw new Error(`${JSON.stringify(value)} at ${place.join("/")}`, { cause: error });
      });
      outcomes[outcome] += 1;
      await outcomeOfDiff(bytes, changed, "syntax");
    }
  }
  expect(Math.min(...Object.values(outcomes))).toBeGreaterThan(0);
});
