import { createRequire } from "node:module";
import { DOCUMENTED_BEHAVIOUR, type Emulator, type EmulatorOptions, serve } from "graph-slice/emulator";
import { Backup } from "./backup.ts";
import { DOCUMENTED_RESTORE, type RestoreBehaviour } from "./behaviour.ts";
import { restoreSessions } from "./plugin.ts";
import { type EmulatorState, stateOf } from "./state.ts";

/** Resolved by the package's own name, which works in the sources and in the compiled package. */
const DOCUMENT = createRequire(import.meta.url).resolve("graph-restore-sessions/openapi.yaml");

/** A local server that behaves like Microsoft Graph's restore sessions. */
export interface RestoreEmulator extends Emulator {
  readonly behaviour: RestoreBehaviour;
  readonly state: EmulatorState;
}

/** Options of `startEmulator`. */
export interface RestoreEmulatorOptions extends Omit<EmulatorOptions, "document" | "behaviour"> {
  readonly behaviour?: Partial<RestoreBehaviour>;
}

/**
 * Starts an emulator of the backup service and its restore sessions. Close it, or declare it with
 * `await using`.
 *
 * @example
 * await using emulator = await startEmulator();
 * const { points } = emulator.state.unit({ service: "sharePoint", points: [24, 48] });
 * emulator.faults.push({ kind: "status", status: 429, retryAfter: 1, match: "POST" });
 * const graph = createRestoreSessionsClient({ accessToken: emulator.token, baseUrl: emulator.url });
 *
 * @throws {InputError} if the seed is invalid or the port is taken
 */
export async function startEmulator(options: RestoreEmulatorOptions = {}): Promise<RestoreEmulator> {
  const behaviour: RestoreBehaviour = {
    ...DOCUMENTED_BEHAVIOUR,
    ...DOCUMENTED_RESTORE,
    ...options.behaviour,
  };
  const backups: Backup[] = [];
  const emulator = await serve(behaviour, {
    ...options,
    document: DOCUMENT,
    plugins: [
      (service) => {
        const backup = new Backup(service, behaviour);
        backups.push(backup);
        return restoreSessions(backup);
      },
      ...(options.plugins ?? []),
    ],
  });
  const [backup] = backups;
  if (backup === undefined) throw new Error("the emulator did not call the plug-in");
  return { ...emulator, state: stateOf(backup) };
}
