import { errorResponse } from "./rules/error-response.js";
import { evolvableEnum } from "./rules/evolvable-enum.js";
import { mappingTarget } from "./rules/mapping-target.js";
import { noCircle } from "./rules/no-circle.js";
import { noNullIdiom } from "./rules/no-null-idiom.js";

// Plain JavaScript: the Redocly command line loads it as it is.

/** Rules that hold what normalizing promises. @returns {import("@redocly/openapi-core").Plugin} */
export default function graphPlugin() {
  return {
    id: "graph",
    rules: {
      oas3: {
        "no-null-idiom": noNullIdiom,
        "evolvable-enum": evolvableEnum,
        "mapping-target": mappingTarget,
        "error-response": errorResponse,
        "no-circle": noCircle,
      },
    },
  };
}
