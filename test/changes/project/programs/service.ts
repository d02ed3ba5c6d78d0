// A program on the types of an installed package, in classes and generics.
import type { operations } from "jobs-types/api";
import { jobStatus } from "jobs-types/enums";

type Body<O extends keyof operations> = operations[O] extends {
  requestBody: { content: { "application/json": infer B } };
}
  ? B
  : never;
type Answer<O extends keyof operations> = operations[O] extends {
  responses: { "2XX": { content: { "application/json": infer A } } };
}
  ? A
  : never;

interface Transport {
  call<O extends keyof operations>(name: O, body?: Body<O>): Promise<Answer<O>>;
}

export class JobService {
  constructor(private readonly transport: Transport) {}

  async create(name: string): Promise<string> {
    // breaks: property-removed property-type property-required
    const job = await this.transport.call("jobs.create", { name, size: 3 });
    // breaks: property-optional
    return job.id ?? job.name;
  }

  async remove(): Promise<void> {
    // breaks: operation-removed
    await this.transport.call("jobs.delete");
  }

  async start(): Promise<readonly string[]> {
    // breaks: member-removed-closed path-renamed
    const { labels = [] } = await this.transport.call("jobs.start", { mode: "careful" });
    // breaks: property-nullable path-renamed
    return labels.map((text) => text.trim());
  }

  async summary(): Promise<string> {
    // breaks: path-removed
    const { total } = await this.transport.call("report.get");
    return `${total ?? 0} jobs`;
  }

  async attempts(): Promise<number[]> {
    const { value } = await this.transport.call("jobs.list");
    // breaks: property-renamed
    return value.map((job) => job.attempts ?? 0);
  }

  get known(): readonly string[] {
    return jobStatus.members;
  }

  get last(): "failed" {
    // breaks: member-removed
    return jobStatus.members[3];
  }
}
