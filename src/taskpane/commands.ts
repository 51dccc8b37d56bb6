/** The buttons of the ribbon. They run in the same runtime as the pane and do exactly what its buttons do. */
import { checkActiveSheet, checkWorkbook, clearMarks } from "./state/actions";

const commands = { checkActiveSheet, checkWorkbook, clearMarks } as const;

export type CommandName = keyof typeof commands;

export function associateCommands(): void {
  for (const [name, act] of Object.entries(commands)) {
    Office.actions.associate(name, async (event?: Office.AddinCommands.Event) => {
      try {
        // the result is in the pane, also when the button was pressed while it was closed
        await Office.addin?.showAsTaskpane?.();
      } catch {
        // a host without this call shows the pane by itself
      }
      await act();
      event?.completed?.();
    });
  }
}
