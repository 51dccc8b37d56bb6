export type { Fault } from "./faults";
export { HostError, HostObject, notImplemented } from "./protocol";
export { OfficeHost, type Exchange, type HostEvent, type OfficeHostOptions, type OfficeModel } from "./transport";
