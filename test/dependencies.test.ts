// What npm installs: what is named, in that version, and nothing of it runs by itself.
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { isObject, type JsonObject, objectAt, own } from "../scripts/document/json.ts";
import { parseYamlObject } from "../scripts/document/yaml.ts";

const textOf = (name: string) => readFileSync(new URL(`../${name}`, import.meta.url), "utf8");
const manifest = parseYamlObject(textOf("package.json"), "package.json");
const dependencies: JsonObject = {
  ...objectAt(manifest, "dependencies"),
  ...objectAt(manifest, "devDependencies"),
};

test("one package is needed at run time", () => {
  expect(Object.keys(objectAt(manifest, "dependencies"))).toEqual(["openapi-fetch"]);
});

test("each has an exact version", () => {
  const loose = Object.entries(dependencies).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(`${version}`));
  expect(loose).toEqual([]);
});

test("README.md says why each is there, and names no other", () => {
  const [, table = ""] = textOf("README.md").split("## Dependencies, and why");
  const rows = [...table.matchAll(/^\| ([^|]+) \|/gm)].flatMap(([, names = ""]) => names.trim().split(", "));
  const named = rows.filter((name) => name !== "package" && name !== "---");
  expect([...named, "openapi-fetch"].toSorted()).toEqual(Object.keys(dependencies).toSorted());
});

test("no install script runs", () => {
  const installed = Object.entries(
    objectAt(parseYamlObject(textOf("package-lock.json"), "lock"), "packages"),
  );
  const scripted = installed.filter(
    ([, entry]) => isObject(entry) && own(entry, "hasInstallScript") === true,
  );
  const names = scripted.map(([path]) => path.split("node_modules/").at(-1));
  const denied = Object.entries(objectAt(manifest, "allowScripts")).filter(
    ([, allowed]) => allowed === false,
  );
  expect(names.filter((name) => !denied.some(([known]) => known === name))).toEqual([]);
  expect(installed.length).toBeGreaterThan(100);
});
