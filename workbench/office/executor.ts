/** Executes one request batch on host objects: resolves object paths, calls members, answers `load()`. */
import {
  ActionType,
  HostError,
  HostObject,
  memberName,
  notImplemented,
  PathType,
  wireName,
  type ActionInfo,
  type ArgumentInfo,
  type QueryInfo,
  type RequestBody,
  type ResponseBody,
} from "./protocol";

export interface ExecutorOptions {
  readonly root: HostObject;
  /** services that a client creates by name instead of reaching them from the root */
  newObject(typeName: string): HostObject;
  /** names that `load()` without names means; the client's own prototypes know them */
  scalarProperties(typeName: string): readonly string[];
  /** called before anything is read: pending writes and calculation have to be finished by then */
  settle(): Promise<void> | undefined;
  /** bracket one request: one undo step, deferred writes */
  begin(): void;
  end(): void;
}

type Members = Record<string, unknown>;
type Naming = (member: string) => string;

/** One batch: its object paths, resolved once each. */
interface Batch {
  readonly body: RequestBody;
  readonly resolved: Map<number, HostObject | null>;
  readonly response: ResponseBody;
}

const asIs: Naming = (member) => member;
const has = (object: HostObject, member: string): boolean => member in object && !member.startsWith("$");
const members = (object: HostObject): Members => object as unknown as Members;

export class Executor {
  private readonly kept = new Map<string, HostObject>();
  private nextReference = 1;
  /** `Type.member` that is being worked on, for the error's location */
  private location = "";

  constructor(private readonly options: ExecutorOptions) {}

  /** Excel stops at the first action that fails and keeps what was done before it. */
  async execute(body: RequestBody): Promise<ResponseBody> {
    const batch: Batch = { body, resolved: new Map(), response: { Results: [], TraceIds: [] } };
    let index = 0;
    this.options.begin();
    try {
      for (; index < body.Actions.length; index++) {
        const action = body.Actions[index]!;
        if (action.ActionType === ActionType.Query || action.ActionType === ActionType.QueryAsJson) {
          const pending = this.options.settle();
          if (pending) await pending;
        }
        batch.response.Results.push({ ActionId: action.Id, Value: this.perform(action, batch) ?? null });
      }
    } catch (error) {
      this.fail(batch, index, error);
    }
    try {
      this.options.end();
    } catch (error) {
      // a write that had been put off to the end of the request was refused
      this.fail(batch, Math.max(0, body.Actions.length - 1), error);
    }
    return batch.response;
  }

  private fail(batch: Batch, actionIndex: number, error: unknown): void {
    const known =
      error instanceof HostError
        ? error
        : new HostError(
            "GeneralException",
            error instanceof Error ? (error.stack ?? error.message) : String(error),
            500,
          );
    batch.response.Error ??= {
      Code: known.code,
      Message: known.message,
      Location: this.location,
      ActionIndex: actionIndex,
      HttpStatusCode: known.httpStatusCode,
    };
  }

  private perform(action: ActionInfo, batch: Batch): unknown {
    if (action.ActionType === ActionType.Trace) {
      batch.response.TraceIds.push(action.Id);
      return null;
    }
    const object = this.resolve(action.ObjectPathId, batch);
    if (!object) return null;
    switch (action.ActionType) {
      case ActionType.Instantiate:
        // `Id`, not `_Id`: events of a single sheet register with it
        return this.identity(object, "Id");
      case ActionType.Query:
        return this.query(object, action.QueryInfo ?? {}, wireName);
      case ActionType.QueryAsJson:
        return this.query(object, action.QueryInfo ?? {}, asIs);
      case ActionType.Method: {
        const result = this.call(object, action.Name, this.arguments(action.ArgumentInfo, batch));
        return result instanceof HostObject ? this.identity(result, "Id") : result;
      }
      case ActionType.SetProperty:
        this.write(object, memberName(action.Name), this.arguments(action.ArgumentInfo, batch)[0]);
        return null;
      case ActionType.Update:
        for (const [member, value] of Object.entries(action.ObjectState ?? {})) this.write(object, member, value);
        return null;
      default:
        throw notImplemented(`action type ${action.ActionType}`);
    }
  }

  private resolve(id: number, batch: Batch): HostObject | null {
    const known = batch.resolved.get(id);
    if (known !== undefined) return known;
    const found = this.follow(id, batch);
    batch.resolved.set(id, found);
    return found;
  }

  private follow(id: number, batch: Batch): HostObject | null {
    const path = batch.body.ObjectPaths[id];
    if (!path) throw new HostError("InvalidObjectPath", `no object path ${id}`);
    const parent = (): HostObject | null => this.resolve(path.ParentObjectPathId ?? 0, batch);
    const through = (method: string): HostObject | null => {
      const object = parent();
      return object && (this.call(object, method, this.arguments(path.ArgumentInfo, batch)) as HostObject | null);
    };
    switch (path.ObjectPathType) {
      case PathType.GlobalObject:
        return this.options.root;
      case PathType.NewObject:
        return this.options.newObject(path.Name);
      case PathType.Method:
        return through(path.Name);
      case PathType.Indexer:
        return through("GetItem");
      case PathType.Property: {
        const object = parent();
        return object && (this.read(object, memberName(path.Name)) as HostObject | null);
      }
      case PathType.ReferenceId: {
        const kept = this.kept.get(path.Name);
        if (!kept) throw new HostError("InvalidObjectPath", `no object for reference ${path.Name}`);
        return kept;
      }
      default:
        return null;
    }
  }

  /**
   * Arguments with the client's objects put in: they travel as path ids, or as `{ _ObjectPathId }` wherever they occur,
   * also deep inside a rule. Arrays of cell values are handed on as they are: searching them would cost more than using them.
   */
  private arguments(info: ArgumentInfo | undefined, batch: Batch): unknown[] {
    const convert = (value: unknown, reference: unknown): unknown => {
      if (Array.isArray(value)) {
        const first: unknown = value[0];
        const holdsObjects = first !== null && typeof first === "object" && !Array.isArray(first);
        if (!Array.isArray(reference) && !holdsObjects) return value as unknown[];
        return value.map((item, i) => convert(item, Array.isArray(reference) ? reference[i] : undefined));
      }
      if (typeof reference === "number" && reference > 0 && value === reference) return this.resolve(reference, batch);
      if (value && typeof value === "object") {
        if ("_ObjectPathId" in value) return this.resolve(Number(value._ObjectPathId), batch);
        return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, convert(item, undefined)]));
      }
      return value;
    };
    const references = info?.ReferencedObjectPathIds ?? [];
    return (info?.Arguments ?? []).map((value, i) => convert(value === null ? undefined : value, references[i]));
  }

  private call(object: HostObject, wire: string, args: unknown[]): unknown {
    this.location = `${object.$type}.${memberName(wire)}`;
    switch (wire) {
      case "_KeepReference":
        object.$reference ??= `{ref-${this.nextReference++}}`;
        this.kept.set(object.$reference, object);
        return null;
      case "_RemoveReference":
        this.kept.delete(String(args[0]));
        return null;
      case "_GetObjectByReferenceId":
        return this.kept.get(String(args[0])) ?? null;
      default:
    }
    // every event is sent; who listens is the client's own book-keeping
    if (/^_(Unr|R)egister(\w+Event|Event\w+)$/.test(wire)) return null;
    const name = wire.startsWith("_") ? wire : memberName(wire);
    const method = has(object, name) ? members(object)[name] : undefined;
    if (typeof method !== "function") throw notImplemented(`${object.$type}.${name}()`);
    return (method as (...values: unknown[]) => unknown).apply(object, args);
  }

  private read(object: HostObject, member: string): unknown {
    this.location = `${object.$type}.${member}`;
    if (!has(object, member)) throw notImplemented(`${object.$type}.${member}`);
    return members(object)[member];
  }

  /** Does not look at the old value: reading `values` of a big range is not free. */
  private write(object: HostObject, member: string, value: unknown): void {
    this.location = `${object.$type}.${member}`;
    if (!has(object, member)) throw notImplemented(`${object.$type}.${member}`);
    members(object)[member] = value;
  }

  private identity(object: HostObject, key: "Id" | "_Id"): Members {
    const answer: Members = {};
    if (object.$id !== undefined) answer[key] = object.$id;
    if (object.$reference) answer["_ReferenceId"] = object.$reference;
    return answer;
  }

  private query(object: HostObject, query: QueryInfo, naming: Naming): Members | null {
    const wanted = query.Select?.length ? query.Select : ["*"];
    const expanded = (query.Expand ?? []).map((member) => `${member}/*`);
    const paths = [...wanted, ...expanded].map((path) => path.split(/[/.]/));
    return this.project(object, paths, naming, query);
  }

  /** The members that `paths` name, as plain data. */
  private project(object: HostObject | null, paths: string[][], naming: Naming, page: QueryInfo = {}): Members | null {
    if (!object) return null;
    const answer = this.identity(object, "_Id");
    if (object.$items) return this.projectItems(object, object.$items, paths, naming, page, answer);

    const children = new Map<string, string[][]>();
    for (const [head = "*", ...rest] of paths) {
      if (head === "*") {
        for (const scalar of this.options.scalarProperties(object.$type)) {
          if (has(object, scalar) && !scalar.startsWith("_")) answer[naming(scalar)] = members(object)[scalar] ?? null;
        }
        continue;
      }
      const value = this.read(object, head);
      if (value instanceof HostObject) {
        children.set(head, [...(children.get(head) ?? []), rest.length ? rest : ["*"]]);
      } else answer[naming(head)] = value ?? null;
    }
    for (const [member, below] of children) {
      answer[naming(member)] = this.project(members(object)[member] as HostObject, below, naming);
    }
    return answer;
  }

  private projectItems(
    collection: HostObject,
    items: HostObject[],
    paths: string[][],
    naming: Naming,
    page: QueryInfo,
    answer: Members,
  ): Members {
    // a collection without scalars of its own can still be asked for one by name (`count`)
    const own = paths.filter(([head = "*", ...rest]) => !rest.length && head !== "*" && has(collection, head));
    if (!this.options.scalarProperties(collection.$type).length) {
      for (const [member = ""] of own) answer[naming(member)] = this.read(collection, member);
    }
    const from = page.Skip ?? 0;
    const shown = items.slice(from, page.Top === undefined ? undefined : from + page.Top);
    answer[naming === wireName ? "_Items" : "items"] = shown.map((item) => this.project(item, paths, naming));
    return answer;
  }
}
