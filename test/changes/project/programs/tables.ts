// A program of tables and lists by the members of enums: `satisfies`, `as const`, keys, sets.
import type * as Api from "../generated/api.ts";
import type { Job, JobStatus, Mode } from "../generated/api.ts";

// breaks: member-removed member-renamed
export const over: readonly JobStatus[] = ["completed", "failed"];

export const isOver = ({ status }: Job) => status !== undefined && over.includes(status);

// breaks: member-removed
export const bad = ["failed"] as const satisfies readonly JobStatus[];

export const isBad = (job: Api.Job) => bad.some((one) => one === job.status);

export const colors: Partial<Record<JobStatus, string>> = {
  draft: "gray",
  // breaks: member-removed
  failed: "red",
};

export const icons = {
  // breaks: member-renamed
  completed: "check",
  // breaks: member-removed
  failed: "cross",
} satisfies Partial<Record<Api.JobStatus, string>>;

// breaks: member-removed
const loud = new Set<JobStatus>(["failed"]);

function isOneOf(status: JobStatus | undefined, ...all: readonly JobStatus[]): boolean {
  return status !== undefined && all.includes(status);
}

export const notifies = (job: Job) =>
  // breaks: member-removed member-renamed
  isOneOf(job.status, "completed", "failed") || (job.status !== undefined && loud.has(job.status));

// breaks: member-removed property-required
export const { status: first = "failed" }: Job = { name: "first" };

// breaks: member-removed
export const hasFailed = (job: Job) => job.status === ("failed" as const);

// breaks: member-renamed
export const isDone = (job: Job) => (["completed", "paused"] as string[]).includes(job.status ?? "");

// breaks: member-removed-closed
export const careful = { mode: "careful" } as const satisfies { mode: Mode };

export const texts: Record<string, string> = { failed: "failed", completed: "completed" };

export type Failed = Extract<JobStatus, "failed">;
