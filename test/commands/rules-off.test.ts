import { describe, expect, test } from "vitest";
import { rulesOff } from "../../scripts/lint/rules-off.ts";
import { project } from "../support/project.ts";

describe("the reason of a rule that is off", () => {
  test.each<[string, string, readonly [string, string | undefined, number | undefined][]]>([
    [
      "is the comment above it",
      "rules:\n  # Nobody reads tags.\n  a: off\n",
      [["a", "Nobody reads tags.", 3]],
    ],
    [
      "may have several lines",
      "rules:\n  # Nobody\n  # reads tags.\n  a: off\n",
      [["a", "Nobody reads tags.", 4]],
    ],
    [
      "may follow it on its line",
      "rules:\n  a: off # Nobody reads tags.\n",
      [["a", "Nobody reads tags.", 2]],
    ],
    [
      "is not that of another rule",
      "rules:\n  # One.\n  a: off\n  b: off\n",
      [
        ["a", "One.", 3],
        ["b", undefined, 4],
      ],
    ],
    ["is not a comment further above", "# Ours.\nrules:\n  # One.\n\n  a: off\n", [["a", undefined, 5]]],
    ["is not an empty comment", "rules:\n  #\n  a: off\n", [["a", undefined, 3]]],
    ["may be that of a severity", "rules:\n  # One.\n  a:\n    severity: off\n", [["a", "One.", 3]]],
    ["is found for a name in quotes", "rules:\n  # One.\n  'graph/a': 'off'\n", [["graph/a", "One.", 3]]],
    ["is missing for a rule without a line of its own", "rules: {a: off}\n", [["a", undefined, undefined]]],
    ["is not required for a rule that is on", "rules:\n  a: error\n  b: warn\n  c: {severity: error}\n", []],
    ["is found with CRLF line ends", "rules:\r\n  # One.\r\n  a: off\r\n", [["a", "One.", 3]]],
    ["is not required in a file without rules", "# Nothing yet.\n", []],
    ["is not required in a file with other things", "extends: [minimal]\n", []],
  ])("%s", (_, text, want) => {
    const found = rulesOff(text, "redocly.yaml").map(({ rule, reason, line }) => [rule, reason, line]);
    expect(found).toEqual(want);
  });
});

const RULES = "rules:\n  # Nobody reads tags here.\n  tag-description: off\n  info-license: off\n";

describe("a rule that a team turns off", () => {
  test("is listed with its reason; without one, the summary asks for it", async () => {
    using given = project({ "spec/redocly.yaml": RULES });
    const file = given.file("spec/redocly.yaml");
    const warning = `warning     ${file}:4: info-license is off without a reason; add the reason in a comment above it\n`;
    const listed = `rules off   2  (${file})
            tag-description: Nobody reads tags here.
            info-license: no reason
${warning}`;
    for (const [command, ...options] of [["update"], ["generate", "--summary"]] as const) {
      const { code, out, err } = await given.run(command, ...options);
      expect({ code, err }).toEqual({ code: 0, err: "" });
      expect(out).toContain(listed);
    }
    const { out } = await given.run("generate");
    expect(out).toContain(warning);
    expect(out).not.toContain("Nobody reads tags");
  });

  test("is in the JSON with its reason or null", async () => {
    using given = project({ "spec/redocly.yaml": RULES });
    expect(JSON.parse((await given.run("update", "--json")).out).rulesOff).toEqual({
      "tag-description": "Nobody reads tags here.",
      "info-license": null,
    });
  });

  test.each([
    ["", {}],
    [" even with an empty file", { "spec/redocly.yaml": "# Nothing yet.\n" }],
  ])("is not in the summary if all rules are on%s", async (_, files: Readonly<Record<string, string>>) => {
    using given = project(files);
    const { code, out } = await given.run("update");
    expect(code).toBe(0);
    expect(out).not.toContain("rules off");
  });
});
