import { once } from "node:events";
import { parseArgs } from "node:util";
import { EMULATOR_OPTIONS, emulatorOptions, InputError } from "graph-slice/emulator";
import { type RestoreEmulator, startEmulator } from "./emulator.ts";
import type { EmulatorState } from "./state.ts";

const ENDS = ["completed", "completedWithError", "failed"] as const;

const OPTIONS = {
  ...EMULATOR_OPTIONS,
  end: { type: "string", value: "<status>", help: `how each restore ends: ${ENDS.join(", ")}` },
  help: { type: "boolean", help: "print this help" },
} as const;

type Print = (line: string) => void;

/**
 * Runs an emulator of restore sessions with sample data from a command line, until it is stopped.
 *
 * @param args the arguments after the program's name
 * @param stop aborted to stop it. Default: never; a signal of the system ends the process, however busy it is
 * @returns the exit code: 0 stopped, or help was printed; 2 an option is invalid or the port is taken
 */
export async function run(
  args: readonly string[],
  out: Print,
  err: Print,
  stop: AbortSignal = new AbortController().signal,
): Promise<number> {
  try {
    const { values } = parseArgs({ args: [...args], options: OPTIONS, strict: true });
    if (values.help === true) {
      out(usage());
      return 0;
    }
    await using emulator = await startEmulator({
      token: "emulator",
      ...emulatorOptions(values),
      behaviour: {
        restorePoints: "any",
        readsPerStatus: 2,
        life: ["activating", "active", endOf(values.end ?? "completed")],
      },
    });
    out(describe(emulator, values.seed === undefined ? seedSamples(emulator.state) : undefined));
    if (!stop.aborted) await once(stop, "abort");
    return 0;
  } catch (error) {
    const [line = ""] = (error instanceof Error ? error.message : String(error)).split("\n");
    err(line);
    return 2;
  }
}

function endOf(text: string): string {
  const end = ENDS.find((status) => status === text);
  if (end === undefined) throw new InputError("--end", `invalid end: ${text}`, `use ${ENDS.join(", ")}`);
  return end;
}

function usage(): string {
  const lines = Object.entries(OPTIONS).map(([name, option]) => {
    const value = "value" in option ? ` ${option.value}` : "";
    return `  ${`--${name}${value}`.padEnd(20)} ${option.help}`;
  });
  return ["usage: npm run emulator [-- <options>]", "", ...lines].join("\n");
}

function describe(
  { url, token }: RestoreEmulator,
  samples: ReturnType<typeof seedSamples> | undefined,
): string {
  const backup = `${url}/solutions/backupRestore`;
  const sessions = `${backup}/restoreSessions`;
  const authorization = `-H 'Authorization: Bearer ${token}'`;
  const filter = `$expand=protectionUnit($filter=id%20eq%20'${samples?.mailbox}')&$filter=id%20ne%20''`;
  const activation =
    samples === undefined
      ? ""
      : `  curl ${authorization} "${backup}/restorePoints?${filter.replaceAll("$", "\\$")}"
  curl ${authorization} -X POST '${sessions}/${samples.draft}/activate'\n`;
  return `The emulator of Microsoft Graph's restore sessions is running. Ctrl-C stops it.

  url    ${url}
  token  ${token}

  curl ${authorization} -H 'Prefer: include-unknown-enum-members' '${sessions}?$select=id,status'
${activation}`;
}

// Adds sessions of each service in different statuses, and a mailbox, a drive and a site with restore points of three
// days. Returns the ids of a session that is a draft and of the mailbox's protection unit.
function seedSamples(state: EmulatorState) {
  const draft = state.seed({ artifacts: 3 });
  state.seed({ service: "sharePoint", artifacts: 2, life: ["activating", "active", "completedWithError"] });
  state.seed({ service: "oneDriveForBusiness", artifacts: 4, status: "active" });
  state.seed({ service: "exchange", artifacts: 1, status: "completed" });
  state.seed({ service: "sharePoint", artifacts: 2, status: "failed" });
  const points = [24, 48, 72];
  const { id: mailbox } = state.unit({ points, properties: { email: "adele@contoso.example" } });
  state.unit({ points, service: "oneDriveForBusiness", properties: { email: "adele@contoso.example" } });
  state.unit({
    points,
    service: "sharePoint",
    properties: { siteWebUrl: "https://contoso.example/sites/team" },
  });
  return { draft, mailbox };
}
