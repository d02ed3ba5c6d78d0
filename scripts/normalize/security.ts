import { arrayAt, isObject, type JsonObject, objectAt, own } from "../document/json.ts";
import { visit } from "../document/visit.ts";

/** The name of Graph's security scheme, to which corrections may refer. */
const SCHEME = "microsoftIdentityPlatform";

/**
 * Adds a bearer token of the Microsoft identity platform as the security of every operation, unless the document has
 * security of its own. The permissions of an operation are roles in its requirement (OpenAPI 3.1.1, Security
 * Requirement Object).
 */
export function security(document: JsonObject): JsonObject {
  const isStated = own(document, "security") !== undefined;
  const components = objectAt(document, "components");
  const schemes = objectAt(components, "securitySchemes");
  const asked = new Set<string>();
  const collect = (node: JsonObject): void => {
    for (const requirement of arrayAt(node, "security"))
      if (isObject(requirement)) for (const name of Object.keys(requirement)) asked.add(name);
  };
  collect(document);
  visit(document, { operation: collect });
  const isOurs = (!isStated || asked.has(SCHEME)) && own(schemes, SCHEME) === undefined;
  const bearer: JsonObject = {
    type: "http",
    scheme: "bearer",
    bearerFormat: "JWT",
    description: "An access token of the Microsoft identity platform.",
  };
  return {
    ...document,
    ...(isStated ? {} : { security: [{ [SCHEME]: [] }] }),
    components: { ...components, ...(isOurs ? { securitySchemes: { ...schemes, [SCHEME]: bearer } } : {}) },
  };
}
