import { expect, test } from "vitest";
import { selectPaths } from "../../scripts/slice/select.ts";
import { refusal } from "../support/overlay.ts";

const PUBLISHED: Readonly<Record<string, readonly string[]>> = {
  "/a": ["get", "post"],
  "/a/b": ["get"],
  "/a/c": ["post"],
  "/d": [],
};

const select = (patterns: readonly string[]) =>
  selectPaths(patterns, Object.keys(PUBLISHED), (path) => PUBLISHED[path] ?? [], "slice.yaml");

test.each<[string[], object]>([
  [["/a"], { "/a": "all" }],
  [["/d"], { "/d": "all" }],
  [["GET /a"], { "/a": ["get"] }],
  [["GET /a/**"], { "/a": ["get"], "/a/b": ["get"] }],
  [["GET,DELETE /a/**"], { "/a": ["get", "delete"], "/a/b": ["get", "delete"] }],
  [["GET /a/**", "/a/c"], { "/a": ["get"], "/a/b": ["get"], "/a/c": "all" }],
  [["GET /a/**", "POST /a"], { "/a": ["get", "post"], "/a/b": ["get"] }],
  [["GET /a/**", "!/a"], { "/a/b": ["get"] }],
  [["GET,POST /a/**", "!POST /a/c"], { "/a": ["get", "post"], "/a/b": ["get", "post"] }],
])("%j selects the path items that have a selected operation", (patterns, want) => {
  const found = [...select(patterns)].map(([path, methods]) => [
    path,
    methods === "all" ? "all" : [...methods],
  ]);
  expect(Object.fromEntries(found)).toEqual(want);
});

test.each([
  [["DELETE /a"], "slice.yaml: the pattern DELETE /a selects no operation; /a has GET, POST"],
  [["/a", "PUT,PATCH /a/*"], "the pattern PUT,PATCH /a/* selects no operation; /a/b has GET, /a/c has POST"],
  [["GET /d"], "the pattern GET /d selects no operation; /d has no operation"],
  [["POST /a/c", "!POST /a/c"], "slice.yaml: selects no path"],
  [["/a/c", "!POST /a/c"], "slice.yaml: selects no path"],
])("%j is refused", (patterns, message) => {
  expect(refusal(() => select(patterns))).toContain(message);
});
