/** Waiting for Univer's asynchronous calculation, so that a read after a write sees the result as in Excel. */
import { ICommandService, type ICommandInfo, type Injector } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import { SetStyleCommand } from "@univerjs/sheets";
import {
  FormulaCalculationSessionService,
  FormulaExecutedStateType,
  IActiveDirtyManagerService,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
  TriggerCalculationController,
  type TriggerInternals,
} from "./univer";

/** A calculation that takes longer than this is given up by the reader (not by Univer). */
const LONGEST_CALCULATION_MS = 60_000;

export class Calculation {
  private pending = false;
  private running: Promise<void> | undefined;

  constructor(
    private readonly injector: Injector,
    private readonly api: FUniver,
    private readonly hasFormulas: () => boolean,
    onDone: () => void,
  ) {
    injector.get(FormulaCalculationSessionService).state$.subscribe((state) => {
      if (!state.started || !state.resultApplied || !this.pending) return;
      this.pending = this.trigger._waitingCommandQueue.length > 0;
      if (!this.pending) onDone();
    });
  }

  /** Something was opened: it may hold formulas. */
  opened(): void {
    this.pending = this.hasFormulas();
  }

  /** Something was executed: does it make formulas dirty? */
  executed(command: Readonly<ICommandInfo>): void {
    // Univer does not calculate after a change of looks
    if ((command.params as { trigger?: string } | undefined)?.trigger === SetStyleCommand.id) return;
    if (this.injector.get(IActiveDirtyManagerService).get(command.id)) this.pending = true;
  }

  /** Undefined when nothing is pending, so that a plain read costs no turn of the event loop. */
  settle(): Promise<void> | undefined {
    if (!this.pending) return undefined;
    if (!this.hasFormulas()) {
      this.pending = false;
      return undefined;
    }
    this.running ??= this.calculate().finally(() => {
      this.running = undefined;
    });
    return this.running;
  }

  dispose(): void {
    clearTimeout(this.trigger._setTimeoutKey);
    this.trigger._waitingCommandQueue = [];
    // else Univer's progress, which begins a second after a calculation, looks for texts that are gone by then
    this.injector
      .get(ICommandService)
      .syncExecuteCommand(
        SetFormulaCalculationNotificationMutation.id,
        { functionsExecutedState: FormulaExecutedStateType.STOP_EXECUTION },
        { onlyLocal: true },
      );
  }

  /** Univer waits 100 ms for further edits before it calculates; a reader that waits for the result should not. */
  private async calculate(): Promise<void> {
    const { trigger } = this;
    do {
      const done = this.api.getFormula().onCalculationResultApplied(LONGEST_CALCULATION_MS);
      if (trigger._waitingCommandQueue.length && trigger._executionInProgressParams == null) this.startNow();
      await done;
      // again, when something was written while it calculated
    } while (trigger._waitingCommandQueue.length);
    this.pending = false;
  }

  private startNow(): void {
    const { trigger } = this;
    clearTimeout(trigger._setTimeoutKey);
    trigger._executingDirtyData = trigger._mergeDirty(
      trigger._executingDirtyData,
      trigger._generateDirty(trigger._waitingCommandQueue),
    );
    trigger._waitingCommandQueue = [];
    const dirty = { ...trigger._executingDirtyData };
    void this.injector
      .get(ICommandService)
      .executeCommand(SetFormulaCalculationStartMutation.id, dirty, { onlyLocal: true });
  }

  private get trigger(): TriggerInternals {
    return this.injector.get(TriggerCalculationController) as unknown as TriggerInternals;
  }
}
