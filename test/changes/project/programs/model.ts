// A program of plain functions over the named types, without a client.
// breaks: schema-renamed subtype-removed
import type { Drive, Job, JobRequest, Person } from "../generated/api.ts";

export function title(job: Job): string {
  // breaks: property-optional
  return job.name.toUpperCase();
}

export function labelsOf(job: Job): string[] {
  return job.labels ?? [];
}

export function firstLabel({ labels = [] }: Job): string | undefined {
  // breaks: property-nullable
  return labels[0];
}

export function ownerOf(job: Job): Person | undefined {
  return job.owner;
}

export function kilobytes(job: Job): number {
  // breaks: property-removed
  const { size } = job;
  // breaks: property-type
  return size === undefined ? 0 : size / 1000;
}

export function retried(job: Job): boolean {
  // breaks: property-renamed
  return (job.attempts ?? 0) > 1;
}

export function draft(name: string): JobRequest {
  // breaks: property-required member-removed-closed
  return { name, status: "draft", mode: "careful" };
}

// breaks: property-removed
export function copy({ name, size }: Job): JobRequest {
  // breaks: property-required property-removed
  return { name, size };
}

export function driveOf(job: Job): string | undefined {
  const { source } = job;
  // breaks: subtype-removed
  return source?.["@odata.type"] === "#ns.drive" ? source.driveId : undefined;
}

export const drives = new Map<string, Drive>();

// breaks: property-removed
export const isSized = (job: Job) => "size" in job;

export const isTagged = (tags: Record<string, string>) => "size" in tags;
