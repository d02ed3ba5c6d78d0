import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { compile } from "../support/compile.ts";
import { project } from "../support/project.ts";

/**
 * The path of the published document, which is too large to commit (66 MB). Without it, these tests are
 * skipped.
 */
const DOCUMENT = process.env["GRAPH_DOCUMENT"] ?? "";

describe.skipIf(DOCUMENT === "")(
  "other slices of the published document have no findings, and compile",
  () => {
    test.each([
      {
        name: "mail",
        paths: ["/me/messages", "/me/messages/{message-id}/attachments"],
        stopAt: ["microsoft.graph.entity"],
      },
      {
        name: "devices",
        paths: ["/deviceManagement/deviceConfigurations", "/identity/conditionalAccess/policies/**"],
        stopAt: ["microsoft.graph.identity"],
      },
      {
        name: "places",
        paths: ["/places/**"],
        stopAt: ["microsoft.graph.entity", "microsoft.graph.directoryObject"],
      },
      {
        name: "reports",
        paths: ["/reports/**"],
        stopAt: ["microsoft.graph.entity", "microsoft.graph.directoryObject"],
      },
      { name: "backup", paths: ["/solutions/backupRestore/**"], stopAt: [] },
      {
        name: "alternate-keys",
        paths: ["/applications(appId=*)/**", "/servicePrincipals(appId=*)/**"],
        stopAt: ["microsoft.graph.directoryObject"],
      },
      {
        name: "streams",
        paths: ["/groups/{group-id}/onenote/resources/**"],
        stopAt: ["microsoft.graph.identitySet"],
      },
      {
        name: "open-types",
        paths: ["/me/onenote/pages/**", "/me/extensions/**"],
        stopAt: ["microsoft.graph.identitySet"],
      },
      {
        name: "deep-families",
        paths: ["/identity/conditionalAccess/**", "/policies/authenticationMethodsPolicy/**"],
        stopAt: [
          "microsoft.graph.identitySet",
          "microsoft.graph.identity",
          "microsoft.graph.directoryObject",
        ],
      },
      {
        name: "two-namespaces",
        paths: ["/security/alerts/**", "/security/alerts_v2/**", "/security/incidents/**"],
        stopAt: ["microsoft.graph.identitySet", "microsoft.graph.identity"],
      },
    ])("$name", async (request) => {
      using given = project({ "spec/slice.yaml": JSON.stringify({ ...request, source: DOCUMENT }) });
      expect(await given.run("update")).toMatchObject({ code: 0, err: "" });
      for (const name of ["api.ts", "enums.ts"]) {
        const text = readFileSync(given.file(`generated/${name}`), "utf8");
        expect(compile(text).faults).toEqual([]);
        expect(text).not.toContain("Record<string, never>");
      }
    });
  },
);
