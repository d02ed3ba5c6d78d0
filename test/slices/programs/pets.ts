// Calls a service that is not Microsoft's.
import { createGraphClient, unwrap } from "graph-slice-client";
import type { paths } from "./generated/api.ts";

export async function use(baseUrl: string): Promise<unknown> {
  const shop = createGraphClient<paths>({ accessToken: "token", baseUrl, unknownEnumMembers: false });
  const created = unwrap(await shop.POST("/pets", { body: { name: "Mia", species: "cat" } }));
  const key = { path: { petId: created.id ?? 0 } };
  const replaced = unwrap(await shop.PUT("/pets/{petId}", { params: key, body: { name: "Max" } }));
  const found = unwrap(await shop.GET("/pets", { params: { query: { species: "dog" } } }));
  // @ts-expect-error a path that does not exist
  await shop.GET("/cats").catch(() => undefined);
  await shop.DELETE("/pets/{petId}", { params: key });
  return { name: replaced.name, found: found.map(({ name }) => name) };
}
