import { expect, test } from "vitest";
import { editionOf } from "../../scripts/changes/edition.ts";
import { formatMarkdown } from "../../scripts/changes/format/markdown.ts";
import { report } from "../../scripts/changes/report.ts";
import type { JsonObject } from "../../scripts/document/json.ts";

const thing = (names: readonly string[], extra: JsonObject = {}): JsonObject => {
  const schema = {
    type: "object",
    properties: Object.fromEntries(names.map((name) => [name, { type: "string" }])),
  };
  const get = {
    responses: {
      200: { description: "", content: { "a/b": { schema: { $ref: "#/components/schemas/thing" } } } },
    },
  };
  return {
    openapi: "3.1.0",
    info: {},
    paths: { "/things": { get } },
    components: { schemas: { thing: schema, ...extra } },
  };
};

const page = async (before: JsonObject, after: JsonObject) =>
  formatMarkdown(await report(editionOf(before, "before"), editionOf(after, "after")));

test("a page about two small documents", async () => {
  expect(await page(thing(["id", "name", "size"]), thing(["id", "size", "extra"]))).toMatchInlineSnapshot(`
    "# Version: major

    What changed from \`before\` to \`after\`, and who breaks: 1 breaking, 1 compatible.

    What asks for a major version:

    - \`thing.name\` is gone (was \`string\`) (\`property-removed\`)

    ## Breaking (1)

    - **property-removed**: \`thing.name\` is gone (was \`string\`)
      Hits those who read, in \`GET /things\`; the compiler: does not compile. \`#/components/schemas/thing/properties/name\`

    ## What the compiler says

    Asked of 1 operation and 1 schema whether yesterday's code compiles against today's types: not in 1 place.

    - \`thing.name\` \`cannot be read as before: Property 'name' does not exist on type 'Thing'.\`

    Rules and compiler agree.

    ## What reaches what

    \`\`\`mermaid
    graph LR
      o0["GET /things"]
      s0(["thing"]):::breaking
      o0 --> s0
      classDef breaking stroke:#c00,stroke-width:3px
      classDef risky stroke:#e80,stroke-width:2px
      classDef compatible stroke:#080
      classDef note stroke-dasharray:4
    \`\`\`

    ## Compatible (1)

    <details>
    <summary>1 in 1 group: property-added</summary>

    - **property-added** (1)
      - \`thing.extra\` is new: \`string\`

    </details>
    "
  `);
});

test("a hostile name stays within its backticks, on its line", async () => {
  const name = "`a`\n# b\n<script>@someone";
  const text = await page(thing([name]), thing([]));
  expect(text).toContain("`thing.'a' # b <script>@someone` is gone");
  expect(text).not.toContain("\n# b");
  const outside = text.replace(/`[^`\n]*`/g, "");
  expect(outside).not.toMatch(/<script>|@someone/);
});

test("a page about very many changes still fits into a pull request", async () => {
  const names = Array.from({ length: 600 }, (_, index) => `property-with-a-rather-long-name-${index}`);
  const text = await page(thing([...names, "kept"]), thing(["kept"]));
  // GitHub takes 65,536 characters.
  expect(text.length).toBeLessThan(60_000);
  expect(text).toContain("600 breaking");
  expect(text).toContain("- **property-removed**: and 500 more, see the JSON");
});
