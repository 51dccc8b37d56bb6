/** What Office.js asks a desktop Excel for while it starts: `window.external` and two services. */
import { HostObject } from "./protocol";

/** ExcelApi 1.15 is where the client published on npm ends: a newer set must not be announced. */
const REQUIREMENT_SETS: Readonly<Record<string, string>> = {
  ExcelApi: "1.15",
  RichApiRuntime: "1.2",
  RichApiRuntimeFlag: "1.2",
  CustomFunctionsRuntime: "1.3",
  CustomFunctions: "1.9",
  SharedRuntime: "1.2",
  SharedRuntimeInternal: "1.2",
  DelayForCellEdit: "1.1",
};

const OUTCOME = { success: 0, notSupported: 5001 } as const;
/** dispatch ids of the two halves of a ribbon button that runs a function */
const COMMAND_INVOKED_EVENT = 39;
const COMMAND_COMPLETED_METHOD = 94;

export interface BootstrapOptions {
  readonly locale: string;
  readonly requirementSets?: Readonly<Record<string, string>>;
}

type EventHandler = (dispatchId: number, payload: unknown) => void;

/** The `window.external` of one pane, with the ribbon buttons' half of it kept for {@link invoke}. */
export class DesktopShell {
  private commandHandler: EventHandler | undefined;
  private readonly running = new Map<string, () => void>();
  private nextCommand = 1;

  constructor(private readonly options: BootstrapOptions) {}

  get external(): object {
    const { locale } = this.options;
    return {
      // flags: 1 shared runtime + 2 custom functions
      GetHostInfo: () => `excel|win32|16.01|${locale}|telemetry||disableLogging|3`,
      GetContext: () => this.context,
      GetLoggingAllowed: () => false,
      Execute: (id: number, parameters: unknown, done: (answer: number[], status: number) => void) => {
        if (id !== COMMAND_COMPLETED_METHOD) return done([OUTCOME.notSupported], OUTCOME.notSupported);
        this.complete(parameters);
        done([OUTCOME.success], OUTCOME.success);
      },
      RegisterEvent: (id: number, _target: unknown, handler: EventHandler, done: (status: number) => void) => {
        if (id === COMMAND_INVOKED_EVENT) this.commandHandler = handler;
        done(OUTCOME.success);
      },
      UnregisterEvent: (id: number, _target: unknown, done: (status: number) => void) => {
        if (id === COMMAND_INVOKED_EVENT) this.commandHandler = undefined;
        done(OUTCOME.success);
      },
    };
  }

  /**
   * What a ribbon button with `ExecuteFunction` does: the function associated under this name runs with an event.
   * Settles when the function calls `event.completed()`, as Excel keeps the button busy until then.
   */
  invoke(action: string, controlId: string): Promise<void> {
    const handler = this.commandHandler;
    if (!handler) return Promise.reject(new Error("the add-in has not started yet"));
    const id = `command-${this.nextCommand++}`;
    return new Promise((resolve) => {
      this.running.set(id, resolve);
      handler(COMMAND_INVOKED_EVENT, [id, action, JSON.stringify({ source: { id: controlId } })]);
    });
  }

  private complete(parameters: unknown): void {
    const id = String((parameters as ArrayLike<unknown>)[0]);
    this.running.get(id)?.();
    this.running.delete(id);
  }

  private get context(): object {
    const { locale, requirementSets } = this.options;
    const sets = JSON.stringify({ ...REQUIREMENT_SETS, ...requirementSets });
    const settings = new Map<string, string>();
    return {
      GetAppType: () => 1,
      GetSolutionRef: () => "workbench",
      GetAppVersionMajor: () => 16,
      GetAppVersionMinor: () => 0,
      GetHostFullVersion: () => "16.0.17000.20000",
      GetAppUILocale: () => locale,
      GetAppDataLocale: () => locale,
      GetDocUrl: () => "workbook.xlsx",
      GetAppCapabilities: () => 0,
      GetActivationMode: () => 1,
      GetControlIntegrationLevel: () => 0,
      GetSolutionToken: () => "",
      GetSupportedMatrix: () => sets,
      GetInitialDisplayMode: () => 2,
      GetOfficeThemeInfo: () => "{}",
      // Office.context.document.settings: for the lifetime of the pane
      GetSettings: () => ({
        Read: (keys: string[], values: string[]) => {
          for (const [key, value] of settings) {
            keys.push(key);
            values.push(value);
          }
        },
        Write: (keys: string[], values: string[]) => {
          keys.forEach((key, i) => settings.set(key, values[i] ?? ""));
        },
      }),
    };
  }
}

/** Functions in cells are called by the grid itself: these only have to be there. */
class CustomFunctionsService extends HostObject {
  readonly $type = "CustomFunctions";
  _SetOsfControlContainerReadyForCustomFunctions(): void {
    // nothing to wait for
  }
  _GetEnabledFeatures(): number[] {
    return [];
  }
  setInvocationArrayResults(): void {
    // results go straight into the grid
  }
}

/** The last thing that the client asks for while it starts. */
class AddinInternalService extends HostObject {
  readonly $type = "AddinInternalService";
  constructor(private readonly onReady: () => void) {
    super();
  }
  notifyActionHandlerReady(): void {
    this.onReady();
  }
}

/** `Office.addin.showAsTaskpane()` and `hide()`: the page decides what they look like. */
class AppRuntimeService extends HostObject {
  readonly $type = "AppRuntimeService";
  constructor(private readonly visibility: PaneVisibility) {
    super();
  }
  getAppRuntimeState(): string {
    return this.visibility.visible ? "Visible" : "Background";
  }
  setAppRuntimeState(state: string): void {
    this.visibility.visible = state === "Visible";
    this.visibility.onChange?.(this.visibility.visible);
  }
}

class AppRuntimePersistenceService extends HostObject {
  readonly $type = "AppRuntimePersistenceService";
  private state = "Inactive";
  getAppRuntimeStartState(): string {
    return this.state;
  }
  setAppRuntimeStartState(state: string): void {
    this.state = state;
  }
}

export interface PaneVisibility {
  visible: boolean;
  onChange?: (visible: boolean) => void;
}

/** The services that a client creates by name. */
export function createServices(
  visibility: PaneVisibility,
  onReady: () => void,
): (typeName: string) => HostObject | undefined {
  const persistence = new AppRuntimePersistenceService();
  return (typeName) => {
    switch (typeName) {
      case "Microsoft.ExcelServices.CustomFunctions":
        return new CustomFunctionsService();
      case "Microsoft.InternalService.AddinInternalService":
        return new AddinInternalService(onReady);
      case "Microsoft.AppRuntime.AppRuntimeService":
        return new AppRuntimeService(visibility);
      case "Microsoft.AppRuntime.AppRuntimePersistenceService":
        return persistence;
      default:
        return undefined;
    }
  };
}
