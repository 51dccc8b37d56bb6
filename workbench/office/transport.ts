/** Puts a host behind the unmodified Office.js client of one window: bridge, limits, event pushes, ribbon actions. */
import { createServices, DesktopShell, type PaneVisibility } from "./bootstrap";
import { Executor } from "./executor";
import { FaultQueue, type Fault } from "./faults";
import { notImplemented, type HostObject, type RequestBody, type ResponseBody } from "./protocol";

/** An event on its way to the client's handlers. */
export interface HostEvent {
  readonly type: number;
  /** id of the object it is about: a sheet's, or `Workbook` */
  readonly target: string;
  readonly args: object;
}

/** What a workbook offers to the transport. */
export interface OfficeModel {
  readonly root: HostObject;
  settle(): Promise<void> | undefined;
  begin(): void;
  end(): void;
  onEvent(listener: (event: HostEvent) => void): () => void;
  /** true while somebody is typing in a cell */
  isEditing?(): boolean;
  whenEdited?(): Promise<void>;
}

/** One request and its answer, so that tests can count round trips and their cost. */
export interface Exchange {
  actions: number;
  /** characters on the wire */
  requestBytes: number;
  responseBytes: number;
  /** in the host's own code */
  hostMs: number;
  /** JSON, and the client's parsing of it */
  wireMs: number;
  /** code of the error that was answered */
  error?: string;
}

export interface OfficeHostOptions {
  readonly locale?: string;
  /** added to or put in place of the sets that are announced, e.g. `{ ExcelApi: "1.9" }` for an older Excel */
  readonly requirementSets?: Readonly<Record<string, string>>;
  /** Excel on the web: 5 MB a request or response */
  readonly maxPayloadBytes?: number;
  /** added to every request */
  readonly latencyMs?: number;
}

interface Bridge {
  /** set by the client */
  onMessageFromHost?: (text: string) => void;
  sendMessageToHost(text: string): void;
}

interface PaneWindow {
  Excel?: Record<string, { prototype: { _scalarPropertyNames?: string[] } } | undefined>;
  external?: unknown;
  _richApiNativeBridge?: unknown;
}

interface WireRequest {
  id: number;
  flags: number;
  message: { body: string | RequestBody };
}

const MESSAGE = { response: 2, push: 3 } as const;
const EVENT_CATEGORY = 65536;
const DELAY_FOR_CELL_EDIT = 64;
/** lets a kept object go */
const RELEASE = "_RemoveReference";
const FIVE_MEGABYTES = 5 * 1024 * 1024;

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

const refusal = (code: string, message: string): ResponseBody => ({
  Results: [],
  TraceIds: [],
  Error: { Code: code, Message: message, Location: "", ActionIndex: 0, HttpStatusCode: 400 },
});

const TOO_LONG_REQUEST = refusal("RequestPayloadSizeLimitExceeded", "The request payload size has exceeded the limit.");
const TOO_LONG_RESPONSE = refusal(
  "ResponsePayloadSizeLimitExceeded",
  "The response payload size has exceeded the limit.",
);
const CELL_IS_EDITED = refusal(
  "InvalidOperationInCellEditMode",
  "Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.",
);

export class OfficeHost {
  /** every request since the last {@link resetExchanges} */
  readonly exchanges: Exchange[] = [];
  /** what `Office.addin.showAsTaskpane()` and `hide()` ask for */
  readonly pane: PaneVisibility = { visible: true };
  latencyMs: number;
  /** settles once the client has started and takes actions from ribbon buttons */
  readonly ready: Promise<void>;

  private becomeReady: () => void = () => undefined;
  private readonly executor: Executor;
  private readonly shell: DesktopShell;
  private readonly bridge: Bridge;
  private readonly faults = new FaultQueue();
  private readonly stopEvents: () => void;
  private queue: Promise<void> = Promise.resolve();
  private disposed = false;

  constructor(
    private readonly paneWindow: object,
    private readonly model: OfficeModel,
    private readonly options: OfficeHostOptions = {},
  ) {
    this.latencyMs = options.latencyMs ?? 0;
    this.shell = new DesktopShell({ locale: options.locale ?? "zh-cn", requirementSets: options.requirementSets });
    this.ready = new Promise((resolve) => {
      this.becomeReady = resolve;
    });
    this.executor = this.createExecutor();
    this.bridge = {
      // one request after the other, as Excel does
      sendMessageToHost: (text) => {
        this.queue = this.queue.then(() => this.answer(text)).catch((error: unknown) => console.error(error));
      },
    };
    this.stopEvents = model.onEvent((event) => setTimeout(() => this.push(event), 0));
  }

  /** To be called before office.js is loaded into the window. */
  install(): this {
    const target = this.paneWindow as PaneWindow;
    Object.defineProperty(target, "external", { value: this.shell.external, configurable: true, writable: true });
    // picked up by OfficeExtension.HostBridge when excel-*.js loads
    target._richApiNativeBridge = this.bridge;
    return this;
  }

  /** Makes a later request go wrong (tests only). */
  inject(fault: Fault): void {
    this.faults.add(fault);
  }

  resetExchanges(): void {
    this.exchanges.length = 0;
  }

  /** Presses a ribbon button whose action is the function associated under this name; settles at `event.completed()`. */
  invokeAction(name: string, controlId = name): Promise<void> {
    return this.shell.invoke(name, controlId);
  }

  dispose(): void {
    this.disposed = true;
    this.stopEvents();
  }

  private createExecutor(): Executor {
    const { model } = this;
    const services = createServices(this.pane, () => this.becomeReady());
    const scalars = new Map<string, readonly string[]>();
    return new Executor({
      root: model.root,
      newObject: (typeName) => {
        const service = services(typeName);
        if (!service) throw notImplemented(`the service ${typeName}`);
        return service;
      },
      scalarProperties: (typeName) => {
        let names = scalars.get(typeName);
        if (!names) {
          names = (this.paneWindow as PaneWindow).Excel?.[typeName]?.prototype._scalarPropertyNames ?? [];
          scalars.set(typeName, names);
        }
        return names;
      },
      settle: () => model.settle(),
      begin: () => model.begin(),
      end: () => model.end(),
    });
  }

  private async answer(text: string): Promise<void> {
    // a request is never answered in the turn in which it was sent
    await pause(this.latencyMs);
    if (this.disposed) return;
    const exchange: Exchange = { actions: 0, requestBytes: text.length, responseBytes: 0, hostMs: 0, wireMs: 0 };
    const request = JSON.parse(text) as WireRequest;
    const { body } = request.message;
    const parsed = typeof body === "string" ? (JSON.parse(body) as RequestBody) : body;
    exchange.actions = parsed.Actions.length;
    const fault = this.record(parsed, exchange);
    if (fault?.executed) {
      const actions = parsed.Actions.slice(0, Math.ceil(parsed.Actions.length * fault.executed));
      await this.execute({ ...parsed, Actions: actions }, request.flags, exchange);
    }
    if (fault?.kind === "hang") {
      exchange.error = "hang";
      return;
    }
    const response = fault
      ? refusal(fault.code, fault.message ?? "injected by a test")
      : await this.execute(parsed, request.flags, exchange);
    this.respond(request.id, response, exchange);
  }

  /** The client's own house-keeping after Excel.run, for which no code waits, is neither counted nor disturbed. */
  private record(body: RequestBody, exchange: Exchange): Fault | undefined {
    if (body.Actions.some((action) => action.Name === RELEASE)) return undefined;
    this.exchanges.push(exchange);
    return this.faults.next();
  }

  private async execute(body: RequestBody, flags: number, exchange: Exchange): Promise<ResponseBody> {
    const { model } = this;
    const patient = (flags & DELAY_FOR_CELL_EDIT) !== 0;
    if (patient && model.isEditing?.() && model.whenEdited) await model.whenEdited();
    if (exchange.requestBytes > this.maxPayload) return TOO_LONG_REQUEST;
    if (model.isEditing?.()) return CELL_IS_EDITED;
    const start = performance.now();
    const response = await this.executor.execute(body);
    exchange.hostMs = performance.now() - start;
    return response;
  }

  private respond(id: number, response: ResponseBody, exchange: Exchange): void {
    const start = performance.now();
    let sent = response;
    let json = JSON.stringify(sent);
    if (json.length > this.maxPayload) {
      sent = TOO_LONG_RESPONSE;
      json = JSON.stringify(sent);
    }
    exchange.responseBytes = json.length;
    if (sent.Error) exchange.error = sent.Error.Code;
    this.send({ id, type: MESSAGE.response, flags: 0, message: { statusCode: 200, headers: {}, body: json } });
    exchange.wireMs = performance.now() - start;
  }

  private push(event: HostEvent): void {
    if (this.disposed) return;
    const entry = {
      messageCategory: EVENT_CATEGORY,
      messageType: event.type,
      targetId: event.target,
      message: JSON.stringify(event.args),
    };
    this.send({ type: MESSAGE.push, message: { entries: [entry] } });
  }

  private send(message: object): void {
    this.bridge.onMessageFromHost?.(JSON.stringify(message));
  }

  private get maxPayload(): number {
    return this.options.maxPayloadBytes ?? FIVE_MEGABYTES;
  }
}
