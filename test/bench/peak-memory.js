// Preloaded by each measured process: says at its end how much memory it needed at most.
import { appendFileSync } from "node:fs";

process.on("exit", () => {
  appendFileSync(process.env.BENCH_PEAK_FILE ?? "", `${process.resourceUsage().maxRSS}\n`);
});
