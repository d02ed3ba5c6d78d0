import { readFileSync } from "node:fs";

readFileSync(process.argv[2] ?? "");
