import { readFileSync } from "node:fs";

/** The path of the workflow in a repository. */
export const WORKFLOW = ".github/workflows/graph-slice.yml";

/**
 * Formats a GitHub workflow that updates every slice of a repository each night, and keeps one pull request
 * for each slice that changed, with the report as its body.
 *
 * @param project the tsconfig.json of the program to check, relative to the repository
 */
export function workflowText(project: string | undefined): string {
  const text = readFileSync(new URL("workflow.yml", import.meta.url), "utf8");
  return project === undefined
    ? text
    : text.replace('PROJECT: ""', () => `PROJECT: ${JSON.stringify(project)}`);
}
