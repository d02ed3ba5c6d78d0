// Replays the reference page of "Update restoreSessionBase" over HTTP.
import { expect, test } from "vitest";
import {
  artifactRestoreStatus,
  createRestoreSessionsClient,
  failedArtifacts,
  protectionSource,
  readEnum,
  readFlags,
  restorePointTags,
  restoreSessionStatus,
  unwrap,
} from "../../src/index.ts";
import { serve } from "./server.ts";

const PATH = "/solutions/backupRestore/restoreSessions/{restoreSessionBase-id}";
const ID = "8c3b5c30-3899-8712-95f9-f3c6b4e5324d";

/** The unchanged response of the page: placeholders, and nested type names without `#`. */
const ANSWER = `{
  "@odata.type": "#microsoft.graph.restoreSessionBase",
  "id": "${ID}",
  "status": "String",
  "createdDateTime": "String (timestamp)",
  "createdBy": {
    "@odata.type": "microsoft.graph.identitySet"
  },
  "completedDateTime": "String (timestamp)",
  "lastModifiedDateTime": "String (timestamp)",
  "lastModifiedBy": {
    "@odata.type": "microsoft.graph.identitySet"
  },
  "error": {
    "@odata.type": "microsoft.graph.publicError"
  }
}`;

test("the page's request is sent as written, and its response is read unchanged", async () => {
  await using server = await serve((_, response) =>
    response.setHeader("content-type", "application/json").end(ANSWER),
  );
  const graph = createRestoreSessionsClient({ accessToken: "secret", baseUrl: `${server.url}/beta` });
  const body = {
    "@odata.type": "#microsoft.graph.restoreSessionBase",
    status: "draft",
    createdBy: { "@odata.type": "microsoft.graph.identitySet" },
    completedDateTime: "2026-01-01T00:00:00Z",
    error: { "@odata.type": "microsoft.graph.publicError" },
  } as const;

  const result = await graph.PATCH(PATH, { params: { path: { "restoreSessionBase-id": ID } }, body });

  expect(JSON.stringify(unwrap(result), null, 2)).toBe(ANSWER);
  expect(server.received).toHaveLength(1);
  const [{ method, url, headers, body: sent } = { method: "", url: "", headers: {}, body: "" }] =
    server.received;
  expect(`${method} ${url}`).toBe(`PATCH /beta/solutions/backupRestore/restoreSessions/${ID}`);
  expect(headers.authorization).toBe("Bearer secret");
  expect(headers["content-type"]).toBe("application/json");
  expect(headers["prefer"]).toBe("include-unknown-enum-members");
  expect(JSON.parse(sent)).toEqual(body);
  expect(readEnum(restoreSessionStatus, result.data?.status)).toEqual({ kind: "unlisted", value: "String" });
});

test("the page's placeholder request does not compile", () => {
  const graph = createRestoreSessionsClient({ accessToken: "secret" });
  const params = { path: { "restoreSessionBase-id": ID } };
  // @ts-expect-error "String" is not a member of the enum
  const send = () => graph.PATCH(PATH, { params, body: { status: "String" } });
  expect(send).toBeTypeOf("function");
});

// Samples of other pages that contradict the document or each other.
const SAMPLES: readonly { readonly given: string; readonly text: string }[] = [
  { given: "an empty string instead of an identity", text: `{"createdBy":"","lastModifiedBy":""}` },
  { given: "a list instead of an error", text: `{"id":"1","error":[]}` },
  { given: "an unlisted status", text: `{"status":"CompletedWithErrors"}` },
  { given: "invalid times", text: `{"createdDateTime":"2015-06-19T12-01-03.45Z"}` },
  { given: "a page instead of an object", text: `{"value":[{"id":"1","createdBy":"","error":[]}]}` },
  {
    given: "artifacts with an undocumented status",
    text: `{"granularSiteRestoreArtifacts":[{"id":"1","status":"unknown","error":""},null]}`,
  },
];

test.each(SAMPLES)("a response with $given is read unchanged, and nothing throws", async ({ text }) => {
  await using server = await serve((_, response) =>
    response.setHeader("content-type", "application/json").end(text),
  );
  const graph = createRestoreSessionsClient({ accessToken: "secret", baseUrl: `${server.url}/beta` });
  const session = unwrap(await graph.GET(PATH, { params: { path: { "restoreSessionBase-id": ID } } }));
  expect(JSON.stringify(session)).toBe(text);
  expect(() => failedArtifacts(session)).not.toThrow();
  expect(() => readEnum(restoreSessionStatus, session.status)).not.toThrow();
});

test("an undocumented status of granular artifacts is read as unlisted", () => {
  expect(readEnum(artifactRestoreStatus, "unknown")).toEqual({ kind: "unlisted", value: "unknown" });
});

test("a flags enum is read with or without a space after the comma", () => {
  expect(readFlags(protectionSource, "manual, dynamicRule").known).toEqual(["manual", "dynamicRule"]);
  expect(readFlags(restorePointTags, "fastRestore,includeNewerItems").known).toEqual([
    "fastRestore",
    "includeNewerItems",
  ]);
});
