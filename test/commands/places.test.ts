// Nothing that was written by hand is overwritten, and nobody waits for ever.
import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";
import { snapshot } from "../support/folder.ts";
import { project, runCommand } from "../support/project.ts";

test.each([
  { behaviour: "the folder of slice.yaml for what is generated", options: { generated: "spec" } },
  { behaviour: "a folder with a README.md of somebody's", options: { generated: "mine" } },
  { behaviour: "a report in the place of an input", options: { report: "spec/slice.yaml" } },
  { behaviour: "a report in the place of any file", options: { report: "mine/notes.md" } },
  { behaviour: "a folder that nobody can make", options: { generated: "/proc/nobody/generated" } },
])("$behaviour is refused", async ({ options }) => {
  using given = project({ "mine/README.md": "# Mine\n", "mine/notes.md": "Mine\n" });
  const { generated = "generated", report } = options;
  const place = (name: string) => (name.startsWith("/") ? name : given.file(name));
  const before = snapshot(given.path);
  const { code, err } = await runCommand(
    ...["update", "--spec", given.file("spec"), "--generated", place(generated)],
    ...(report === undefined ? [] : ["--report", place(report)]),
  );
  expect(code).toBe(2);
  expect(err).toMatch(/^(?!unexpected)[^\n]+\n$/);
  expect(snapshot(given.path)).toEqual(before);
});

test("what the pipeline wrote itself is written again, and so is an empty file", async () => {
  using given = project({ "report.md": "" });
  for (let time = 0; time < 2; time += 1)
    expect(await given.run("update", "--report", given.file("report.md"))).toMatchObject({
      code: 0,
      err: "",
    });
});

test("a source that is a pipe is refused, not waited for", async () => {
  using given = project();
  execFileSync("mkfifo", [given.file("pipe")]);
  const { code, err } = await given.run("update", "--source", given.file("pipe"));
  expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining("pipe: is not a file") });
});
