// A program that joins addresses from constants, and gives the method in several ways.
import type { components } from "../generated/api.ts";

type Job = components["schemas"]["ns.job"];

interface Client {
  api(path: string): Request;
  delete(path: string): Promise<void>;
  get(path: string): Promise<unknown>;
}
interface Request {
  version(name: string): Request;
  get(): Promise<unknown>;
  delete(): Promise<void>;
}
declare const client: Client;
declare function request(url: string, options: { method: string }): Promise<unknown>;
declare const host: string;

const JOBS = "/jobs";
const BASE = "https://jobs.example/v1";
const OTHER = "https://other.example/v1";

export async function start(id: string): Promise<Job> {
  // breaks: path-renamed
  return (await client.get(JOBS + "/" + id + "/start")) as Job;
}

export async function restart(id: string): Promise<Job> {
  // breaks: path-renamed
  return (await client.get(`${BASE}${JOBS}/${id}/start`)) as Job;
}

export async function reports(): Promise<readonly unknown[]> {
  return [
    // breaks: path-removed
    await client.get(BASE + "/report"),
    await client.get(OTHER + "/report"),
    // breaks: path-removed
    await client.get("/v1/report"),
    await client.get("/v2/report"),
    // breaks: path-removed
    await client.get(`https://${host}/v1/report?top=1`),
    // breaks: path-removed
    await client.get(`${host}/v1/report`),
    await client.get(`${host}/other/report`),
  ];
}

export async function remove(id: string): Promise<void> {
  // breaks: operation-removed
  await request(`${BASE}${JOBS}/${id}`, { method: "DELETE" });
  await request(`${BASE}${JOBS}/${id}`, { method: "GET" });
  // breaks: operation-removed
  await client.delete(`${JOBS}/${id}`);
  await client.get(`${JOBS}/${id}`);
  // breaks: operation-removed
  await client.api(`/jobs/${id}`).version("beta").delete();
  await client.api(`/jobs/${id}`).get();
}
