// A program on openapi-fetch: paths and parameters are checked where they are called.
import createClient from "openapi-fetch";
import type { paths } from "../generated/api.ts";

const client = createClient<paths>({ baseUrl: "https://jobs.example/v1" });

export async function list(text: string): Promise<string[]> {
  const { data } = await client.GET("/jobs", {
    // breaks: parameter-removed parameter-required
    params: { query: { $search: text } },
  });
  // breaks: property-optional
  return (data?.value ?? []).map(({ name }) => name);
}

export async function first(): Promise<number> {
  // breaks: parameter-required
  const { data } = await client.GET("/jobs");
  const [job] = data?.value ?? [];
  // breaks: property-removed
  const size = job?.size ?? 0;
  // breaks: property-renamed
  const attempts = job?.attempts ?? 0;
  // breaks: property-type
  return size * attempts;
}

export async function create(name: string): Promise<string | undefined> {
  const { data } = await client.POST("/jobs", {
    // breaks: property-removed property-type property-required member-removed-closed
    body: { name, mode: "careful", size: 1 },
  });
  return data?.id;
}

export async function begin(id: string): Promise<void> {
  // breaks: path-renamed path-parameter
  await client.POST("/jobs/{job-id}/start", {
    params: { path: { "job-id": id } },
    body: { mode: "fast", note: "now" },
  });
}

export async function remove(id: string): Promise<void> {
  // breaks: operation-removed
  await client.DELETE("/jobs/{job-id}", { params: { path: { "job-id": id } } });
}

export async function total(): Promise<number> {
  // breaks: path-removed
  const { data } = await client.GET("/report");
  // breaks: path-removed
  return data?.total ?? 0;
}
