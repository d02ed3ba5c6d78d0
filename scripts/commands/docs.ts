import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { sha256 } from "../document/hash.ts";
import { stringAt } from "../document/json.ts";
import { emitManifest, MANIFEST } from "../emit/manifest.ts";
import { InputError, messageOf } from "../errors.ts";
import { readText, writeFiles } from "../files/files.ts";
import { readJsonObject } from "../files/json-file.ts";
import { assertOutputFolder } from "../workspace/output-folder.ts";
import type { Context } from "./context.ts";
import { withoutActiveHtml, withPolicy } from "./docs-page.ts";

const REDOCLY = createRequire(import.meta.url).resolve("@redocly/cli/bin/cli.js");

/** The logo beside "API docs by", the one thing that the viewer would fetch from elsewhere. */
const LOGO = /https:\/\/cdn\.redoc\.ly\/redoc\/logo-[\w-]+\.svg/g;

const LOGO_AS_TEXT = encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" width="38" height="14"><text y="11" font-family="sans-serif" font-size="12" fill="#3d7bfa">Redoc</text></svg>',
);

/**
 * `docs`: the HTML reference of the generated document, one file that needs nothing else and no network.
 *
 * @throws {InputError} when there is no document, or none that can be shown
 */
export async function docs(context: Context): Promise<void> {
  const path = join(context.generated, "openapi.yaml");
  const text = readText(path, "run `npm run generate` first");
  // Not the name of a slice: the folder of the generated files is no place for the page.
  const name = `${stringAt(readJsonObject(join(context.generated, MANIFEST)), "name") ?? ""}.html`;
  assertOutputFolder(context.docs, name, ["index.html"]);
  const built = (await build(path, text)).replace(LOGO, `data:image/svg+xml,${LOGO_AS_TEXT}`);
  const page = withPolicy(built);
  const outputs = new Map([["index.html", page]]);
  const manifest = emitManifest({ name, inputs: { "openapi.yaml": sha256(text) } }, outputs);
  const [written] = writeFiles(
    new Map([
      [join(context.docs, "index.html"), page],
      [join(context.docs, MANIFEST), manifest],
    ]),
  );
  if (written !== undefined) context.print(`${written.change.padEnd(9)}  ${written.path}`);
}

async function build(path: string, document: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "docs-"));
  const page = join(folder, "index.html");
  const shown = join(folder, "openapi.yaml");
  const configuration = join(folder, "redocly.yaml");
  writeFileSync(shown, withoutActiveHtml(document));
  writeFileSync(configuration, "telemetry: off\n");
  const args = ["build-docs", shown, "--inlineBundle", `--output=${page}`, `--config=${configuration}`];
  const env = { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" };
  try {
    await promisify(execFile)(process.execPath, [REDOCLY, ...args], { env });
    return readFileSync(page, "utf8");
  } catch (error) {
    throw new InputError(path, `cannot be shown: ${reasonIn(error)}`, "`npm run lint` says more");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

// Redocly gives its reason in the last line, after whatever it has to announce.
function reasonIn(error: unknown): string {
  const stderr = error instanceof Error && "stderr" in error ? String(error.stderr) : "";
  return stderr.trim().split("\n").at(-1) || messageOf(error);
}
