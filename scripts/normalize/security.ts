import { isObject, type JsonObject, objectAt, own } from "../document/json.ts";
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
  const collect = (requirements: unknown): void => {
    if (!Array.isArray(requirements)) return;
    for (const requirement of requirements)
      if (isObject(requirement)) for (const name of Object.keys(requirement)) asked.add(name);
  };
  collect(own(document, "security"));
  visit(document, { operation: (node) => collect(own(node, "security")) });
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
