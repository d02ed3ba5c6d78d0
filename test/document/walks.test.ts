import { expect, test } from "vitest";
import { NODE_KINDS, type NodeKind } from "../../scripts/document/grammar.ts";
import { addTo } from "../../scripts/document/group.ts";
import type { JsonObject } from "../../scripts/document/json.ts";
import { rewrite } from "../../scripts/document/rewrite.ts";
import { visit } from "../../scripts/document/visit.ts";
import { RICH } from "../hostile/rich.ts";

const found = new Map<NodeKind, JsonObject[]>();
visit(RICH, (node, kind) => addTo(found, kind, node));

test("the rich document has an object of each kind", () => {
  expect(new Set(found.keys())).toEqual(new Set(NODE_KINDS));
});

test.each([...found])("a walk for %s alone finds what a walk for all finds", (kind, nodes) => {
  const visited: JsonObject[] = [];
  visit(RICH, { [kind]: (node: JsonObject) => visited.push(node) });
  expect(visited).toEqual(nodes);
  const rewritten: JsonObject[] = [];
  const same = rewrite(RICH, {
    [kind]: (node: JsonObject) => {
      rewritten.push(node);
      return node;
    },
  });
  expect(same).toBe(RICH);
  expect(new Set(rewritten)).toEqual(new Set(nodes));
  expect(rewritten).toHaveLength(nodes.length);
});
