// A program whose texts are constants: of members, in an object, an enum, a class, lists and tables.
import type { Job, JobStatus } from "../generated/api.ts";

const FAILED = "failed";
const DRAFT = "draft";

const Status = { Draft: "draft", Completed: "completed", Failed: "failed" };

enum Known {
  Active = "active",
  Failed = "failed",
}

class Text {
  static readonly failed = "failed" as const;
  constructor(readonly text: string) {}
}

export function isFailed(job: Job): boolean {
  // breaks: member-removed
  return job.status === FAILED || job.status === DRAFT;
}

export function isOver(status: JobStatus): boolean {
  switch (status) {
    // breaks: member-renamed
    case Status.Completed:
      return true;
    // breaks: member-removed
    case Status.Failed:
      return true;
    default:
      return false;
  }
}

// breaks: member-removed
export const isKnown = ({ status }: Job) => status === Known.Active || status === Known.Failed;

// breaks: member-removed
export const isText = (job: Job) => Text.failed !== job.status;

export const isName = (job: Job) => job.name === FAILED;

// breaks: member-removed
const BAD = ["failed", "paused"];

export const isBad = (job: Job) => BAD.includes(job.status ?? "");

const OVER: ReadonlySet<string> = new Set([
  // breaks: member-renamed
  "completed",
  // breaks: member-removed
  FAILED,
]);

export const hasEnded = ({ status }: Job) => status !== undefined && OVER.has(status);

const NAMES = new Set(["failed"]);

// breaks: property-optional
export const isNamed = (job: Job) => NAMES.has(job.name);

const ICONS: Record<string, string> = {
  draft: "pencil",
  // breaks: member-removed
  failed: "cross",
};

export const iconOf = (job: Job) => ICONS[job.status ?? ""];

const COLORS = {
  active: "green",
  // breaks: member-renamed
  completed: "blue",
};

export const colorOf = (job: Job) => COLORS[job.status as keyof typeof COLORS];

// breaks: member-removed
export const next: JobStatus[] = [DRAFT, FAILED];

// breaks: subtype-removed
export const isDrive = (job: Job) => job.source?.["@odata.type"] === "#ns.drive";
