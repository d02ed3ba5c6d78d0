import type { EmulatorState } from "./state.ts";

/**
 * Adds sample data: sessions of each service in different statuses, and a mailbox, a drive and a site with
 * restore points of three days.
 *
 * @returns the ids of a session that is a draft and of the mailbox's protection unit
 */
export function seedSamples(state: EmulatorState): { readonly draft: string; readonly mailbox: string } {
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
