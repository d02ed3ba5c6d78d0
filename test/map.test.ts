import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

/*
 * The first line of the README.md of each folder of scripts/ is a sentence about the purpose of the folder. The map
 * in CONTRIBUTING.md repeats those of the top folders.
 */

const root = new URL("../", import.meta.url);
const textOf = (path: string) => readFileSync(new URL(path, root), "utf8");
const sentenceOf = (folder: string) => textOf(`${folder}README.md`).split("\n", 1)[0] ?? "";

const folders = readdirSync(new URL("scripts/", root), { recursive: true, withFileTypes: true })
  .filter(
    (entry) =>
      entry.isDirectory() && !/\/scripts\/+(dist|node_modules)\b/.test(`${entry.parentPath}/${entry.name}`),
  )
  .map(({ parentPath, name }) =>
    `${parentPath.slice(fileURLToPath(root).length)}/${name}/`.replaceAll("//", "/"),
  );

test("each folder of scripts/ begins its README.md with a sentence", () => {
  const mute = folders.filter(
    (folder) => !existsSync(new URL(`${folder}README.md`, root)) || !/^[A-Z].+\.$/.test(sentenceOf(folder)),
  );
  expect(
    mute.map((folder) => `${folder}README.md: begin with a sentence about the purpose of the folder`),
  ).toEqual([]);
  expect(folders.length).toBeGreaterThan(10);
});

test("the map repeats these sentences: `npx vitest run test/map.test.ts -u` writes it", async () => {
  const mapped = textOf("CONTRIBUTING.md").replace(
    /^\| `(scripts\/\w+\/)` \| .* \|$/gm,
    (_, folder: string) => `| \`${folder}\` | ${sentenceOf(folder)} |`,
  );
  await expect(mapped).toMatchFileSnapshot(fileURLToPath(new URL("CONTRIBUTING.md", root)));
});

test("the map has a row for each folder at the top of scripts/", () => {
  const page = textOf("CONTRIBUTING.md");
  const missing = folders.filter(
    (folder) => /^\w+\/\w+\/$/.test(folder) && !page.includes(`\n| \`${folder}\` | `),
  );
  expect(missing.map((folder) => `CONTRIBUTING.md: give ${folder} a row in the map`)).toEqual([]);
});
