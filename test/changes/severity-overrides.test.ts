import { expect, test } from "vitest";
import { formatMarkdown } from "../../scripts/changes/format/markdown.ts";
import { parseSeverityOverrides } from "../../scripts/changes/severity-overrides.ts";
import type { JsonObject } from "../../scripts/document/json.ts";
import { diff } from "../support/diff.ts";

const thing = (properties: JsonObject): JsonObject => ({
  openapi: "3.1.0",
  info: {},
  paths: {
    "/a": {
      get: { responses: { 200: { description: "", content: { "a/b": { schema: { properties } } } } } },
    },
  },
});
const removed = [thing({ a: {}, b: {} }), thing({ b: {} })] as const;

const RULES = `rules:
  property-removed: { severity: documentation, reason: we read nothing }
  path-removed: { severity: risky, reason: not needed here }
`;

test("an override sets the severity of a rule, and the report shows it with the reason", () => {
  const overrides = parseSeverityOverrides(RULES, "changes.yaml");
  expect(diff(...removed).bump).toBe("major");
  const found = diff(...removed, { overrides });
  expect(found).toMatchObject({
    bump: "patch",
    changes: [{ rule: "property-removed", level: "documentation" }],
  });
  expect(found.overrides.map(({ rule }) => rule)).toEqual(["property-removed"]);
  expect(formatMarkdown(found)).toContain("- `property-removed` is documentation here: `we read nothing`");
});

test.each([
  ["severities: {}", "changes.yaml: unknown key severities; the only key is rules"],
  ["rules: []", "changes.yaml: no rules"],
  ["rules: { property-gone: {} }", "changes.yaml#/rules/property-gone: unknown rule property-gone"],
  ["rules: { property-removed: 1 }", "changes.yaml#/rules/property-removed: not an object"],
  ["rules: { property-removed: { level: risky } }", "unknown key level; the keys are severity, reason"],
  ["rules: { property-removed: { severity: none } }", "unknown severity none; use breaking, risky"],
  ["rules: { property-removed: { severity: risky } }", "no reason"],
])("parseSeverityOverrides refuses %s: %s", (text, message) => {
  expect(() => parseSeverityOverrides(text, "changes.yaml")).toThrow(message);
});
