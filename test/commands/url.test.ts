import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createServer, type RequestListener } from "node:http";
import { connect } from "node:net";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { serve } from "../client/server.ts";
import { PUBLISHED, project } from "../support/project.ts";

const YAML = { "content-type": "application/yaml", etag: '"v1"' };

test("update from HTTP gives the same files as from a file, and lock.json records the URL", async () => {
  await using server = await serve((_, response) => response.writeHead(200, YAML).end(PUBLISHED));
  using byFile = project();
  using byUrl = project();
  const url = `${server.url}/openapi.yaml`;
  expect(await byFile.run("update")).toMatchObject({ code: 0, err: "" });
  expect(await byUrl.run("update", "--source", url)).toMatchObject({ code: 0, err: "" });
  const read = (folder: typeof byUrl, name: string) => readFileSync(folder.file(name), "utf8");
  for (const name of [
    "spec/things.openapi.yaml",
    "generated/openapi.yaml",
    "generated/api.ts",
    "generated/enums.ts",
  ])
    expect(read(byUrl, name)).toBe(read(byFile, name));
  const sha256 = createHash("sha256").update(PUBLISHED).digest("hex");
  const source = { sha256, size: PUBLISHED.length, document: { title: "Things", version: "1" } };
  const slice = {
    request: createHash("sha256").update('[["/things"],[]]').digest("hex"),
    sha256: createHash("sha256").update(read(byUrl, "spec/things.openapi.yaml")).digest("hex"),
  };
  expect(JSON.parse(read(byUrl, "spec/lock.json"))).toEqual({
    source: { ...source, url, etag: '"v1"' },
    slice,
  });
  expect(JSON.parse(read(byFile, "spec/lock.json"))).toEqual({
    source: { ...source, url: "published.yaml" },
    slice,
  });
});

test("slice.yaml can name a URL", async () => {
  await using server = await serve((_, response) => response.writeHead(200, YAML).end(PUBLISHED));
  using given = project({ "spec/slice.yaml": `name: things\nsource: ${server.url}/a\npaths: [/things]\n` });
  expect(await given.run("update")).toMatchObject({ code: 0, err: "" });
  expect(server.received.map(({ method, url }) => `${method} ${url}`)).toEqual(["GET /a"]);
});

describe("update refuses in one line, and writes nothing:", () => {
  const cases: readonly {
    behaviour: string;
    answer: Parameters<typeof serve>[0];
    message: readonly string[];
  }[] = [
    {
      behaviour: "a URL with status 404",
      answer: (_, response) => response.writeHead(404).end("not here"),
      message: ["received status 404 Not Found", "check the URL"],
    },
    {
      behaviour: "a URL with status 500",
      answer: (_, response) => response.writeHead(500, YAML).end(PUBLISHED),
      message: ["received status 500 Internal Server Error"],
    },
    {
      behaviour: "a response without a document",
      answer: (_, response) => response.writeHead(204).end(),
      message: ["204"],
    },
    {
      behaviour: "a web page",
      answer: (_, response) =>
        response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end("<html>"),
      message: ["text/html", "check the URL"],
    },
    {
      behaviour: "a web page with another media type",
      answer: (_, response) => response.writeHead(200, YAML).end("<!doctype html><title>Sign in</title>"),
      message: ["is HTML or XML", "check the source"],
    },
    {
      behaviour: "an empty response",
      answer: (_, response) => response.writeHead(200, { ...YAML, "content-length": "0" }).end(),
      message: ["is empty"],
    },
    {
      behaviour: "a compressed file",
      answer: (_, response) => response.writeHead(200, YAML).end(gzipSync(PUBLISHED)),
      message: ["unpack it first"],
    },
    {
      behaviour: "a response that ends before its Content-Length",
      answer: (_, response) => {
        response.writeHead(200, { ...YAML, "content-length": String(PUBLISHED.length + 1) });
        response.end(PUBLISHED);
        response.socket?.end();
      },
      message: [],
    },
    {
      behaviour: "a chunked response that is cut off",
      answer: (_, response) => {
        response.writeHead(200, YAML);
        response.write(PUBLISHED, () => response.destroy());
      },
      message: [],
    },
  ];
  for (const { behaviour, answer, message } of cases) {
    test(behaviour, async () => {
      await using server = await serve(answer);
      using given = project();
      const url = `${server.url}/openapi.yaml`;
      await given.refuses({ options: ["--source", url], message: [`${url}: `, ...message] });
    });
  }

  test("a URL where no server listens", async () => {
    const url = `http://127.0.0.1:${await freePort()}/openapi.yaml`;
    using given = project();
    await given.refuses({ options: ["--source", url], message: [`${url}: `] });
  });

  test("a URL, which the error names only once", async () => {
    await using server = await serve((_, response) => response.writeHead(404).end());
    using given = project();
    const { err } = await given.run("update", "--source", `${server.url}/a`);
    expect(err.split(server.url)).toHaveLength(2);
  });
});

// Returns a port that was free a moment ago.
async function freePort(): Promise<number> {
  const listener: RequestListener = (_, response) => response.end();
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  const port = typeof address === "object" ? (address?.port ?? 1) : 1;
  await expect(reach(port)).rejects.toThrow("ECONNREFUSED");
  return port;
}

function reach(port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, "127.0.0.1", () => {
      socket.destroy();
      resolve();
    });
    socket.on("error", reject);
  });
}
