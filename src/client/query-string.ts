/**
 * Formats query options. A list of OData's own options, such as `$select`, is joined by commas, as in Graph's document;
 * any other list has a pair for each value, which is OpenAPI's default (3.1.1, section 4.8.12.2.2); an object has a
 * pair for each property, named in brackets (`style: deepObject`). Leaves out `undefined` and `null`.
 */
export function queryString(options: object): string {
  return Object.entries(options).flatMap(pairsOf).join("&");
}

function pairsOf([name, value]: readonly [name: string, value: unknown]): readonly string[] {
  if (value == null) return [];
  if (Array.isArray(value) && name.startsWith("$"))
    return value.length > 0 ? [`${name}=${value.map(encodeURIComponent).join()}`] : [];
  if (Array.isArray(value)) return value.flatMap((each) => pairsOf([name, each]));
  if (typeof value !== "object") return [`${name}=${encodeURIComponent(`${value}`)}`];
  return Object.entries(value).flatMap(([key, each]) => pairsOf([`${name}[${key}]`, each]));
}
