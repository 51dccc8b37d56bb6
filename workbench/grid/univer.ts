/**
 * The Univer services that are needed here and are not part of its facade, and the private members that are touched.
 * Named in one place, so that an upgrade of Univer has one place to look at.
 */
import type { ICommandInfo } from "@univerjs/core";

export {
  FormulaDataModel,
  FormulaExecutedStateType,
  IActiveDirtyManagerService,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
} from "@univerjs/engine-formula";
export { FormulaCalculationSessionService, TriggerCalculationController } from "@univerjs/sheets-formula";

/** Private members of TriggerCalculationController 0.25.1: its queue of edits that wait 100 ms for company. */
export interface TriggerInternals {
  _waitingCommandQueue: ICommandInfo[];
  _setTimeoutKey: ReturnType<typeof setTimeout>;
  _executingDirtyData: object;
  _executionInProgressParams: unknown;
  _generateDirty(commands: ICommandInfo[]): object;
  _mergeDirty(a: object, b: object): object;
}
