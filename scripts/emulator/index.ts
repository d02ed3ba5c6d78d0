// For plug-ins.
export {
  arrayAt,
  isArray,
  isObject,
  type Json,
  type JsonObject,
  objectAt,
  own,
  stringAt,
} from "../document/json.ts";
export { InputError } from "../errors.ts";
export { type Behaviour, DOCUMENTED_BEHAVIOUR } from "./behaviour.ts";
// For commands.
export { EMULATOR_OPTIONS, type EmulatorArguments, emulatorOptions } from "./command-line.ts";
export { requestComponent } from "./contract/operations.ts";
export type { EmulatorData, SeedData } from "./data.ts";
export { type Emulator, type EmulatorOptions, serve, startEmulator } from "./emulator.ts";
export type { Fault, FaultRule, Faults, RequestMatch, Throttle } from "./faults.ts";
export type { Shape } from "./odata/query.ts";
export { shaped, WHOLE } from "./odata/shape.ts";
export { bodyOf, parsedBody, propertiesIn, validBody } from "./service/body.ts";
export {
  change,
  childrenOf,
  componentOf,
  type Entity,
  isGuid,
  newEntity,
} from "./service/entity.ts";
export { createdResponse, entityResponse, refuseMissingType, update } from "./service/item.ts";
export { page } from "./service/list.ts";
export { subtypeIn } from "./service/make.ts";
export type { Call, EmulatorPlugin, PluginParts, Route, Service, Target } from "./service/service.ts";
export { entityOf, stepsOf, targetOf, walk } from "./service/target.ts";
export { badRequest, Refusal } from "./wire/errors.ts";
export type { LoggedRequest, ReceivedRequest } from "./wire/request.ts";
export { json, type ServiceResponse, type Violation } from "./wire/response.ts";
