/**
 * What goes over the wire between the Office.js client and a host: `{ body: { Actions, ObjectPaths } }` one way,
 * `{ Results, Error? }` the other. Nothing in this folder knows Excel.
 */

export interface ArgumentInfo {
  Arguments?: unknown[];
  /** object path ids that stand in for client objects, in the shape of Arguments */
  ReferencedObjectPathIds?: unknown[] | null;
}

export interface ObjectPathInfo {
  Id: number;
  ObjectPathType: number;
  Name: string;
  ParentObjectPathId?: number;
  ArgumentInfo?: ArgumentInfo;
}

/** What `load()` asked for. */
export interface QueryInfo {
  Select?: string[];
  Expand?: string[];
  Top?: number;
  Skip?: number;
}

export interface ActionInfo {
  Id: number;
  ActionType: number;
  Name: string;
  ObjectPathId: number;
  ArgumentInfo?: ArgumentInfo;
  QueryInfo?: QueryInfo;
  /** member values of an Update action */
  ObjectState?: Record<string, unknown>;
}

export interface RequestBody {
  AutoKeepReference?: boolean;
  Actions: ActionInfo[];
  ObjectPaths: Record<string, ObjectPathInfo>;
}

export interface WireError {
  Code: string;
  Message: string;
  /** `Range.values`: becomes `error.debugInfo.errorLocation` */
  Location: string;
  ActionIndex: number;
  HttpStatusCode: number;
}

export interface ResponseBody {
  Results: { ActionId: number; Value: unknown }[];
  TraceIds: number[];
  Error?: WireError;
}

export const ActionType = {
  Instantiate: 1,
  Query: 2,
  Method: 3,
  SetProperty: 4,
  Trace: 5,
  QueryAsJson: 7,
  EnsureUnchanged: 8,
  Update: 9,
} as const;

export const PathType = {
  GlobalObject: 1,
  NewObject: 2,
  Method: 3,
  Property: 4,
  Indexer: 5,
  ReferenceId: 6,
  NullObject: 7,
} as const;

/** An error as the add-in will see it: `code` becomes `OfficeExtension.Error.code`. */
export class HostError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly httpStatusCode = 400,
  ) {
    super(message);
    this.name = "HostError";
  }
}

/** What the host has not is said by name: silence would pass for success. */
export const notImplemented = (what: string): HostError =>
  new HostError("ApiNotFound", `the host does not implement ${what}`, 404);

/**
 * Base class of everything a client can hold. Public members carry the Office.js names and are reachable from the
 * wire; members that begin with `$` stay inside the host.
 */
export abstract class HostObject {
  abstract readonly $type: string;

  /** key by which a collection's getItem() finds this object again (travels as `_Id`) */
  get $id(): string | undefined {
    return undefined;
  }

  /** children, when this object is a collection */
  get $items(): HostObject[] | undefined {
    return undefined;
  }

  /** set once the client asked to keep the object beyond its request */
  $reference?: string;
}

/** Wire name → member name, by the client's own rule (`OfficeExtension.CommonUtility._toCamelLowerCase`). */
export function memberName(wireName: string): string {
  const capitals = /^[A-Z]*/.exec(wireName)?.[0].length ?? 0;
  return wireName.slice(0, capitals).toLowerCase() + wireName.slice(capitals);
}

export const wireName = (member: string): string => member.charAt(0).toUpperCase() + member.slice(1);
