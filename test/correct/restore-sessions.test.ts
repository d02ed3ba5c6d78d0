// Tests the effect of the overlays in spec/ on the generated document.
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import {
  arrayAt,
  entriesOf,
  isArray,
  isObject,
  type Json,
  type JsonObject,
  objectAt,
  stringAt,
} from "../../scripts/document/json.ts";
import { operationsOf } from "../../scripts/document/path-item.ts";
import { parseYamlObject } from "../../scripts/document/yaml.ts";

const document = parseYamlObject(readFileSync("generated/openapi.yaml", "utf8"), "openapi.yaml");
const operations = entriesOf(objectAt(document, "paths")).flatMap(([path, item]) =>
  operationsOf(item).map(([method, operation]) => ({
    name: `${method.toUpperCase()} ${path.replace("/solutions/backupRestore/", "")}`,
    path,
    operation,
  })),
);
const schemas = objectAt(document, "components", "schemas");

const find = (name: string): JsonObject =>
  operations.find((candidate) => candidate.name === name)?.operation ?? {};
const permissionOf = (operation: JsonObject) =>
  arrayAt(operation, "security").flatMap((requirement) =>
    isObject(requirement) ? arrayAt(requirement, "microsoftIdentityPlatform") : [],
  );
const queryOptionsOf = (operation: JsonObject) =>
  arrayAt(operation, "parameters").filter(
    (parameter) => isObject(parameter) && stringAt(parameter, "$ref") !== "#/components/parameters/prefer",
  );

const WRITE = "BackupRestore-Restore.ReadWrite.All";
const READ = "BackupRestore-Restore.Read.All";
const SESSION = "exchangeRestoreSessions/{exchangeRestoreSession-id}";
const SITE = "sharePointRestoreSessions/{sharePointRestoreSession-id}";

describe("the least privileged permission", () => {
  test.each([
    { name: "GET restoreSessions", want: READ },
    { name: "POST exchangeRestoreSessions", want: WRITE },
    { name: "DELETE restoreSessions/{restoreSessionBase-id}", want: WRITE },
    { name: "POST restoreSessions/{restoreSessionBase-id}/activate", want: WRITE },
    { name: `GET ${SESSION}/mailboxRestoreArtifacts`, want: READ },
    { name: `GET ${SESSION}/granularMailboxRestoreArtifacts`, want: READ },
    { name: `GET ${SITE}/granularSiteRestoreArtifacts`, want: WRITE },
    { name: "GET restorePoints", want: "BackupRestore-Search.Read.All" },
    { name: "GET restorePoints/{restorePoint-id}", want: "BackupRestore-Search.Read.All" },
    { name: "POST restorePoints/search", want: "BackupRestore-Search.Read.All" },
    { name: "GET protectionUnits", want: "BackupRestore-Configuration.Read.All" },
    { name: "GET siteProtectionUnits/{siteProtectionUnit-id}", want: "BackupRestore-Configuration.Read.All" },
    { name: "GET browseSessions", want: WRITE },
    { name: "GET sharePointBrowseSessions/{sharePointBrowseSession-id}", want: WRITE },
    { name: "POST browseSessions/{browseSessionBase-id}/browse", want: WRITE },
  ])("of $name is $want", ({ name, want }) => {
    expect(permissionOf(find(name))).toEqual([want]);
  });

  test("is in every operation", () => {
    expect(operations.filter(({ operation }) => permissionOf(operation).length !== 1)).toEqual([]);
  });

  test("is described with the role that a signed-in user needs", () => {
    const needRole = operations
      .filter(({ path }) => /BrowseSessions|browseSessions|granular(Drive|Site)RestoreArtifacts$/.test(path))
      .filter(({ name }) => !name.startsWith("POST") || /rowseSessions/.test(name));
    expect(needRole.length).toBeGreaterThan(10);
    for (const { name, operation } of needRole)
      expect(stringAt(operation, "description"), name).toContain("role SharePoint Backup Administrator");
  });
});

describe("query options", () => {
  const without = operations.filter(({ name }) =>
    /^GET (.*BulkAdditionRequests(\/\{[^/]+\})?|.*granular(Drive|Site)RestoreArtifacts|\w+BrowseSessions(\/\{[^/]+\})?)$/.test(
      name,
    ),
  );
  test("are removed from 12 operations", () => expect(without).toHaveLength(12));
  test.each(without)("are removed from $name", ({ operation }) =>
    expect(queryOptionsOf(operation)).toEqual([]),
  );
  test("are kept where they are supported", () => {
    expect(queryOptionsOf(find(`GET ${SESSION}/mailboxRestoreArtifacts`))).toHaveLength(8);
    expect(queryOptionsOf(find("GET browseSessions"))).toHaveLength(8);
  });
});

describe("a request body", () => {
  test.each([
    { name: "POST exchangeRestoreSessions", want: false },
    { name: "POST oneDriveForBusinessRestoreSessions", want: false },
    { name: "POST sharePointRestoreSessions", want: false },
    { name: "POST browseSessions/{browseSessionBase-id}/browse", want: false },
    { name: "POST restoreSessions", want: true },
    { name: "POST restorePoints/search", want: true },
    { name: "POST sharePointBrowseSessions", want: true },
  ])("of $name is required: $want", ({ name, want }) => {
    expect(objectAt(find(name), "requestBody")["required"]).toBe(want);
  });
});

describe("a name of a type", () => {
  const typeProperties = entriesOf(schemas).flatMap(([name, schema]) => {
    const property = isObject(schema) ? objectAt(schema, "properties", "@odata.type") : {};
    return Object.keys(property).length === 0 ? [] : [{ name, property }];
  });
  const valuesOf = ({ const: literal, default: standard, enum: values }: JsonObject): readonly Json[] =>
    isArray(values) ? values : [literal ?? standard ?? null];
  const find = (name: string) => typeProperties.find((candidate) => candidate.name === name)?.property ?? {};

  test.each([
    ["sharePointRestoreSession", ["#microsoft.graph.sharepointRestoreSession"]],
    ["sharePointRestoreSessionDelta", ["#microsoft.graph.sharepointRestoreSession"]],
    ["sharePointBrowseSession", ["#microsoft.graph.sharePointBrowseSessions"]],
    ["exchangeRestoreSession", []],
  ])("of %s has also the spellings of Microsoft's pages in responses: %j", (name, others) => {
    const schema = Object.hasOwn(schemas, name) ? name : `microsoft.graph.${name}`;
    const own = `#microsoft.graph.${name.replace("Delta", "")}`;
    expect(valuesOf(find(schema))).toEqual([own, ...others]);
    expect(valuesOf(find(`${schema}Request`))).toEqual([own]);
  });

  test("is the only type name in the description of its property", () => {
    const disagreeing = typeProperties.filter(({ property }) => {
      const said = (stringAt(property, "description") ?? "").match(/(?<=`#?)microsoft\.graph\.[\w.]+/g);
      const values = valuesOf(property).filter((value) => typeof value === "string");
      if (said === null || values.length === 0) return false;
      const names = values.map((value) => value.replace("#", ""));
      return said.some((name) => !names.includes(name));
    });
    expect(disagreeing).toEqual([]);
    expect(typeProperties.length).toBeGreaterThan(50);
  });
});

describe("the document", () => {
  test("groups its operations under six tags, in the order of a restore", () => {
    const declared = arrayAt(document, "tags").flatMap((tag) =>
      isObject(tag) ? [stringAt(tag, "name")] : [],
    );
    expect(declared).toEqual([
      "Protection units",
      "Restore points",
      "Browse sessions",
      "Restore sessions",
      "Artifacts",
      "Bulk addition requests",
    ]);
    const used = operations.flatMap(({ operation }) => arrayAt(operation, "tags"));
    expect(new Set(used)).toEqual(new Set(declared));
    expect(used).toHaveLength(operations.length);
  });

  test("has a title that names the service", () => {
    expect(stringAt(objectAt(document, "info"), "title")).toContain("Microsoft 365 Backup Storage");
  });

  test("describes every operation, schema and property", () => {
    const isWordless = (node: Json) => isObject(node) && stringAt(node, "description") === undefined;
    const found = [
      ...operations.filter(({ operation }) => isWordless(operation)).map(({ name }) => name),
      ...entriesOf(schemas).flatMap(([name, schema]) => [
        ...(isWordless(schema) ? [name] : []),
        ...entriesOf(isObject(schema) ? objectAt(schema, "properties") : {})
          .filter(([, property]) => isWordless(property))
          .map(([property]) => `${name}.${property}`),
      ]),
    ];
    expect(found).toEqual([]);
  });

  test("describes flags enums as sets", () => {
    const sets = entriesOf(schemas).flatMap(([name, schema]) =>
      isObject(schema) && objectAt(schema, "x-graph-enum")["flags"] === true ? [name] : [],
    );
    expect(sets.filter((name) => !name.endsWith("Request"))).toEqual([
      "microsoft.graph.protectionSource",
      "microsoft.graph.restorePointTags",
    ]);
  });
});
