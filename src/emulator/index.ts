export type {
  Behaviour,
  EmulatorData,
  EmulatorPlugin,
  Fault,
  FaultRule,
  Faults,
  LoggedRequest,
  ReceivedRequest,
  SeedData,
  Throttle,
  Violation,
} from "graph-slice/emulator";
export type { ArtifactError, ArtifactRefusal } from "./backup.ts";
export type { RestoreBehaviour } from "./behaviour.ts";
export {
  type RestoreEmulator as Emulator,
  type RestoreEmulatorOptions as EmulatorOptions,
  startEmulator,
} from "./emulator.ts";
export type { RestoredService } from "./services.ts";
export type { EmulatorState, RestorePointSeed, SessionSeed, SessionView, UnitSeed } from "./state.ts";
