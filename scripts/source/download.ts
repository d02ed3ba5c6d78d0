import { createWriteStream, rmSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { InputError, messageOf } from "../errors.ts";
import { fileSource, type OpenSource } from "./file-source.ts";

/**
 * Fetches a document into a temporary file, so that memory does not grow with it, and opens that.
 *
 * @throws {InputError} when the server cannot be reached, does not answer 200, answers with HTML, or
 *   with another length than it said
 */
export async function download(url: string): Promise<OpenSource> {
  const folder = await mkdtemp(join(tmpdir(), "graph-document-"));
  const file = join(folder, "document");
  try {
    const response = await get(url);
    const length = response.headers.get("content-length");
    const isEncoded = response.headers.has("content-encoding");
    if (response.body === null) throw new InputError(url, "the answer has no body", "try again");
    await pipeline(response.body, createWriteStream(file));
    const source = fileSource(file);
    if (length !== null && !isEncoded && Number(length) !== source.size) {
      source.close();
      throw new InputError(url, `sent ${source.size} of ${length} bytes`, "try again");
    }
    const etag = response.headers.get("etag");
    return {
      ...source,
      name: url,
      record: () => ({ ...source.record(), url, ...(etag === null ? {} : { etag }) }),
      close: () => {
        source.close();
        rmSync(folder, { recursive: true, force: true });
      },
    };
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    if (error instanceof InputError) throw new InputError(url, error.message.replace(`${file}: `, ""));
    throw new InputError(url, `could not be read to the end: ${causeOf(error)}`, "try again");
  }
}

async function get(url: string): Promise<Response> {
  const response = await fetch(url).catch((error: unknown) => {
    throw new InputError(url, `is out of reach: ${causeOf(error)}`, "check the address and the network");
  });
  if (response.status !== 200) {
    throw new InputError(url, `answered ${response.status} ${response.statusText}`, "check the address");
  }
  const type = response.headers.get("content-type") ?? "";
  if (/html/i.test(type)) throw new InputError(url, `answered with ${type}`, "check the address");
  return response;
}

// `fetch` hides what happened in the cause of a TypeError.
function causeOf(error: unknown): string {
  return messageOf(error instanceof Error && error.cause instanceof Error ? error.cause : error);
}
