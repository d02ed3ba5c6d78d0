import type { EmulatorState } from "./state.ts";

/** Adds sample sessions of each service, in different statuses. @returns the id of one that is a draft */
export function seedSamples(state: EmulatorState): { readonly draft: string } {
  const draft = state.seed({ artifacts: 3 });
  state.seed({ service: "sharePoint", artifacts: 2, life: ["activating", "active", "completedWithError"] });
  state.seed({ service: "oneDriveForBusiness", artifacts: 4, status: "active" });
  state.seed({ service: "exchange", artifacts: 1, status: "completed" });
  state.seed({ service: "sharePoint", artifacts: 2, status: "failed" });
  return { draft };
}
