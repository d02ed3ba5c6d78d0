// Tests what npm installs: only named packages, in exact versions, without install scripts.
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { isObject, objectAt, stringAt } from "../scripts/document/json.ts";
import { parseYamlObject } from "../scripts/document/yaml.ts";

const textOf = (name: string) => readFileSync(new URL(`../${name}`, import.meta.url), "utf8");
const manifestOf = (folder: string) => parseYamlObject(textOf(`${folder}package.json`), folder);
const manifest = manifestOf("");
const packages = [manifest, manifestOf("scripts/"), manifestOf("src/client/")];
const own = packages.map((item) => stringAt(item, "name"));
const dependencies = packages
  .flatMap((item) =>
    ["dependencies", "devDependencies"].flatMap((kind) => Object.entries(objectAt(item, kind))),
  )
  .filter(([name]) => !own.includes(name));

test("a consumer installs the client and openapi-fetch, and nothing else", () => {
  const [root, , client] = packages.map((item) => Object.keys(objectAt(item, "dependencies")));
  expect({ root, client }).toEqual({ root: ["graph-slice-client"], client: ["openapi-fetch"] });
});

test("each dependency has an exact version", () => {
  const loose = dependencies.filter(([, version]) => !/^(?:npm:[a-z]+@)?\d+\.\d+\.\d+$/.test(`${version}`));
  expect(loose).toEqual([]);
});

test("CONTRIBUTING.md has the reason for each dependency, and lists no other", () => {
  const [, table = ""] = textOf("CONTRIBUTING.md").split("## Dependencies, and why");
  const rows = [...table.matchAll(/^\| ([^|]+) \|/gm)].flatMap(([, names = ""]) => names.trim().split(", "));
  const named = rows.filter((name) => name !== "package" && name !== "---");
  expect([...named, "openapi-fetch"].toSorted()).toEqual(
    [...new Set(dependencies.map(([name]) => name))].toSorted(),
  );
});

test("no install script runs", () => {
  const installed = Object.entries(
    objectAt(parseYamlObject(textOf("package-lock.json"), "lock"), "packages"),
  );
  const scripted = installed.filter(([, entry]) => isObject(entry) && entry["hasInstallScript"] === true);
  const names = scripted.map(([path]) => path.split("node_modules/").at(-1));
  const denied = Object.entries(objectAt(manifest, "allowScripts")).filter(
    ([, allowed]) => allowed === false,
  );
  expect(names.filter((name) => !denied.some(([known]) => known === name))).toEqual([]);
  expect(installed.length).toBeGreaterThan(100);
});
