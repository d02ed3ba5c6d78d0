// A program with its own requests: addresses are texts, and answers are cast.
import type { components } from "../generated/api.ts";

type Schemas = components["schemas"];
type Job = Schemas["ns.job"];
// breaks: schema-renamed
type Owner = Schemas["ns.person"];

declare function send(method: string, url: string, body?: unknown): Promise<unknown>;

const BASE = "https://jobs.example/v1";

// breaks: path-removed
export async function report(): Promise<Schemas["ns.report"]> {
  // breaks: path-removed
  return (await send("GET", `${BASE}/report`)) as Schemas["ns.report"];
}

export async function start(id: string): Promise<Job> {
  // breaks: path-renamed
  return (await send("POST", `${BASE}/jobs/${id}/start`, { mode: "fast" })) as Job;
}

export async function owner(id: string): Promise<Owner | undefined> {
  const job = (await send("GET", `${BASE}/jobs/${encodeURIComponent(id)}`)) as Job;
  return job.owner;
}

export async function weigh(ids: readonly string[]): Promise<number> {
  const jobs = (await Promise.all(ids.map((id) => send("GET", `${BASE}/jobs/${id}`)))) as Job[];
  // breaks: property-removed property-type
  return jobs.reduce((sum, job) => sum + (job.size ?? 0), 0);
}

export const reports = "see /report for more";
