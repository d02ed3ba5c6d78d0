import { expect } from "vitest";
import { type RunOptions, run } from "../../scripts/run.ts";
import { snapshot, type TemporaryFolder, temporaryFolder } from "./folder.ts";

/** A small published document in Graph's dialect, with an example of each feature. */
export const PUBLISHED = `openapi: 3.0.4
info:
  title: Things
  version: '1'
servers:
  - url: https://graph.test/beta
paths:
  /others:
    get:
      operationId: others.List
      responses:
        2XX:
          description: Others.
        4XX:
          $ref: '#/components/responses/error'
  /things:
    get:
      operationId: things.List-12ab
      tags:
        - things
      responses:
        2XX:
          description: Things.
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/ns.thing'
        4XX:
          $ref: '#/components/responses/error'
    post:
      operationId: things.Create
      requestBody:
        content:
          application/json:
            schema:
              $ref: '#/components/schemas/ns.thing'
      responses:
        2XX:
          description: Created.
        4XX:
          $ref: '#/components/responses/error'
components:
  schemas:
    ns.status:
      title: status
      enum:
        - on
        - off
        - unknownFutureValue
        - broken
      type: string
    ns.error:
      type: object
      properties:
        message:
          type: string
    ns.unused:
      type: string
    ns.thing:
      title: thing
      required:
        - '@odata.type'
      type: object
      properties:
        '@odata.type':
          type: string
        status:
          anyOf:
            - $ref: '#/components/schemas/ns.status'
            - type: object
              nullable: true
      discriminator:
        propertyName: '@odata.type'
        mapping:
          '#ns.largeThing': '#/components/schemas/ns.largeThing'
    ns.largeThing:
      allOf:
        - $ref: '#/components/schemas/ns.thing'
        - title: largeThing
          required:
            - '@odata.type'
          type: object
          properties:
            '@odata.type':
              type: string
            size:
              type: number
              nullable: true
  responses:
    error:
      description: Failed.
      content:
        application/json:
          schema:
            $ref: '#/components/schemas/ns.error'
`;

export const SLICE_YAML = "name: things\nsource: ../published.yaml\npaths: [/things]\n";

/** Formats the manifest.json of a slice with these outputs. */
export function manifest(name: string, ...outputs: readonly string[]): string {
  return JSON.stringify({ name, inputs: {}, outputs: Object.fromEntries(outputs.map((file) => [file, ""])) });
}

/** A folder with a published document and a `spec/` for a slice of it, without generated files. */
export interface Project extends TemporaryFolder {
  /** Runs a command with its `spec/` and its `generated/`. */
  run(command: string, ...options: readonly string[]): Promise<Outcome>;
  /** Expects `update` to exit with 2 and a message of one line with these parts, and to change no file. */
  refuses(refusal: Pick<Refusal, "options" | "message">): Promise<void>;
}

/** A case that `update` refuses. */
export interface Refusal {
  readonly behaviour: string;
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  readonly options?: readonly string[];
  /** Parts of the message: where, what, what to do. */
  readonly message: readonly string[];
}

export function project(files: Readonly<Record<string, string | Uint8Array>> = {}): Project {
  const folder = temporaryFolder({ "published.yaml": PUBLISHED, "spec/slice.yaml": SLICE_YAML, ...files });
  // Documents of the network have a cache of their own.
  const cache = temporaryFolder();
  process.env["GRAPH_SLICE_CACHE"] = cache.path;
  const runHere = (command: string, ...options: readonly string[]) =>
    runCommand(command, folder.file("spec"), "--generated", folder.file("generated"), ...options);
  return {
    ...folder,
    [Symbol.dispose]: () => {
      folder[Symbol.dispose]();
      cache[Symbol.dispose]();
    },
    run: runHere,
    refuses: async ({ options = [], message }) => {
      const before = snapshot(folder.path);
      const { code, out, err } = await runHere("update", ...options);
      expect({ code, out }).toEqual({ code: 2, out: "" });
      expect(err).toMatch(/^(?!unexpected)[^\n]+\n$/);
      for (const part of message) expect(err).toContain(part);
      expect(snapshot(folder.path)).toEqual(before);
    },
  };
}

/** The result of a command line. */
export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command line in this process. */
export function runCommand(...args: readonly string[]): Promise<Outcome> {
  return outcomeOf(run, args, { limits: { maxRetries: 0 } });
}

/** Runs a command line by the `run` of a tool: this one, or a packed one. */
export async function outcomeOf(
  tool: typeof run,
  args: readonly string[],
  options?: RunOptions,
): Promise<Outcome> {
  let [out, err] = ["", ""];
  const code = await tool(
    args,
    (text) => (out += text),
    (text) => (err += text),
    options,
  );
  return { code, out, err };
}
