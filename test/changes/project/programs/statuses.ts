// A program about enums: exhaustive matches, comparisons, switches.
import type { Job, JobStatus, JobStatusRequest, Mode } from "../generated/api.ts";
import type { jobStatus } from "../generated/enums.ts";

type Member = (typeof jobStatus)["members" | "later"][number];

function matchEnum<T>(
  value: string | undefined,
  handlers: { readonly [member in Member]: () => T },
): T | undefined {
  return handlers[value as Member]?.();
}

export function icon(job: Job): string | undefined {
  // breaks: member-later
  return matchEnum(job.status, {
    draft: () => "pencil",
    active: () => "wheel",
    // breaks: member-renamed
    completed: () => "check",
    // breaks: member-removed
    failed: () => "cross",
    paused: () => "bars",
  });
}

export function hasFailed(status: JobStatus | undefined): boolean {
  // breaks: member-removed
  return status === "failed";
}

export function isOver(status: JobStatus): boolean {
  switch (status) {
    // breaks: member-renamed
    case "completed":
      return true;
    // breaks: member-removed
    case "failed":
      return true;
    default:
      return false;
  }
}

export function speed(mode: Mode): number {
  switch (mode) {
    case "fast":
      return 2;
    // breaks: member-removed-closed
    case "careful":
      return 1;
    default: {
      // breaks: member-added-closed
      const never: never = mode;
      return never;
    }
  }
}

// breaks: member-added-closed
const ORDER: Record<Mode, number> = {
  fast: 1,
  // breaks: member-removed-closed
  careful: 2,
};

export const bySpeed = (a: Mode, b: Mode): number => ORDER[a] - ORDER[b];

// breaks: member-renamed
export const done: JobStatusRequest = "completed";

export function label(text: string): boolean {
  return text === "failed";
}

type Outcome = { kind: "completed"; at: string } | { kind: "failed"; why: string };

export function reason(outcome: Outcome, job: Job): string | undefined {
  if (outcome.kind === "failed") return outcome.why;
  // breaks: member-removed
  return ["failed", "paused"].includes(job.status ?? "") ? outcome.at : undefined;
}
