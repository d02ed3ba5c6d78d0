import { expect, test } from "vitest";
import type { NodeKind } from "../../scripts/document/grammar.ts";
import type { Json } from "../../scripts/document/json.ts";
import { visit } from "../../scripts/document/visit.ts";
import { EVERYTHING } from "./fuzz.ts";
import { judge, judgeDifference } from "./judge.ts";
import { LONG } from "./length.ts";
import { RICH } from "./rich.ts";
import { placesOf, replaceAt } from "./tree.ts";

/** What stands for an object of the specification: each kind once, as the compiler makes sure. */
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

test("the document to tamper with has every kind of object", () => {
  const kinds = new Set<NodeKind>();
  visit(RICH, (_, kind) => kinds.add(kind));
  expect([...kinds].toSorted()).toEqual(Object.keys(KINDS).toSorted());
});

/** In the suite one place in so many, with one wrong value; in a long run all, with all. */
const TRIED = 9;

test("whatever stands anywhere, it is taken or refused", async () => {
  const bytes = Buffer.from(JSON.stringify(RICH));
  const verdicts = { generated: 0, findings: 0, refused: 0 };
  for (const [index, place] of placesOf(RICH).entries()) {
    const isTried = index % TRIED === 0;
    const values = LONG ? WRONG : isTried ? [WRONG[(index / TRIED) % WRONG.length] ?? null] : [];
    for (const value of values) {
      const changed = Buffer.from(JSON.stringify(replaceAt(RICH, place, value)));
      const verdict = await judge(changed, EVERYTHING, "syntax").catch((error: unknown) => {
        throw new Error(`${JSON.stringify(value)} at ${place.join("/")}`, { cause: error });
      });
      verdicts[verdict] += 1;
      await judgeDifference(bytes, changed, "syntax");
    }
  }
  expect(Math.min(...Object.values(verdicts))).toBeGreaterThan(0);
});
