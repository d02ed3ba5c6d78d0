import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { sha256 } from "../document/hash.ts";
import { stringAt } from "../document/json.ts";
import { emitManifest, MANIFEST } from "../emit/manifest.ts";
import { InputError, messageOf } from "../errors.ts";
import { readJsonObject, readText, writeFiles } from "../files/files.ts";
import { reasonOf } from "../files/system-error.ts";
import { runInThread } from "../thread.ts";
import { assertOutputFolder } from "../workspace/output-folder.ts";
import { fromFolder, readSliceRequest } from "../workspace/spec-folder.ts";
import { type Command, command } from "./command.ts";
import { GENERATED, QUIET } from "./common-options.ts";
import { withoutActiveHtml, withoutInvisible, withPolicy } from "./docs-page.ts";
import { commandOn } from "./invocation.ts";
import { oneSliceFolder } from "./slice-folders.ts";

const PAGE = "index.html";

/** The package with the viewer, an optional install because of its size. */
const VIEWER = "@redocly/cli";

/** The logo beside "API docs by", the only resource that the viewer would load from the network. */
const LOGO = /https:\/\/cdn\.redoc\.ly\/redoc\/logo-[\w-]+\.svg/g;

const LOGO_AS_TEXT = encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" width="38" height="14"><text y="11" font-family="sans-serif" font-size="12" fill="#3d7bfa">Redoc</text></svg>',
);

/** `docs`: writes the HTML reference of the generated document. */
export const docs: Command = command("docs", {
  takes: "[folder]",
  does: `Writes the HTML reference of the generated document: one file that needs no network. Requires ${VIEWER}.`,
  options: {
    docs: {
      type: "string",
      value: "<folder>",
      help: "folder for index.html (default: docs beside the generated files)",
    },
    generated: GENERATED,
    quiet: QUIET,
  },
  async run({ values, positionals }, { print }) {
    const folder = oneSliceFolder("docs", positionals);
    const generated = values.generated ?? fromFolder(folder, readSliceRequest(folder).generated);
    const target = values.docs ?? join(dirname(generated), "docs");
    const path = join(generated, "openapi.yaml");
    const text = readText(path, `run \`${commandOn(folder, "generate")}\` first`);
    // Refuses the folder of the generated files: its manifest.json does not list this file name.
    const name = `${stringAt(readJsonObject(join(generated, MANIFEST)), "name") ?? ""}.html`;
    assertOutputFolder(target, name, [PAGE]);
    const built = (await build(path, text)).replace(LOGO, `data:image/svg+xml,${LOGO_AS_TEXT}`);
    const page = withPolicy(withoutInvisible(built));
    const manifest = emitManifest(
      { name, inputs: { "openapi.yaml": sha256(text) } },
      new Map([[PAGE, page]]),
    );
    const [written] = writeFiles(
      new Map([
        [join(target, PAGE), page],
        [join(target, MANIFEST), manifest],
      ]),
    );
    if (written !== undefined && values.quiet !== true) print(`${written.change.padEnd(9)}  ${written.path}`);
  },
});

async function build(path: string, document: string): Promise<string> {
  const viewer = findViewer();
  const folder = temporaryFolder();
  const page = join(folder, "index.html");
  const shown = join(folder, "openapi.yaml");
  const configuration = join(folder, "redocly.yaml");
  writeFileSync(shown, withoutActiveHtml(document));
  writeFileSync(configuration, "telemetry: off\n");
  const args = ["build-docs", shown, "--inlineBundle", `--output=${page}`, `--config=${configuration}`];
  const env = { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" };
  try {
    await runInThread(viewer, args, env);
    return readFileSync(page, "utf8");
  } catch (error) {
    throw new InputError(path, `cannot be rendered: ${messageOf(error)}`, "generate it again");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function temporaryFolder(): string {
  const folder = tmpdir();
  try {
    return mkdtempSync(join(folder, "docs-"));
  } catch (error) {
    const todo = "set TMPDIR to a folder that can be written";
    throw new InputError(folder, `cannot be written: ${reasonOf(error)}`, todo);
  }
}

// Searches beside this package and in the user's project: with npx, the two differ.
function findViewer(): string {
  for (const from of [import.meta.url, resolve("package.json")]) {
    try {
      return createRequire(from).resolve(`${VIEWER}/bin/cli.js`);
    } catch {}
  }
  throw new InputError("docs", `needs ${VIEWER}`, `run \`npm install --save-dev ${VIEWER}@2\``);
}
