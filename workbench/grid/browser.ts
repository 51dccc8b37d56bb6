/** The grid in the workbench page: a whole spreadsheet with toolbar, formula bar and sheet tabs, in Chinese. */
import {
  LocaleType,
  LogLevel,
  mergeLocales,
  Univer,
  type IWorkbookData,
  type Plugin,
  type PluginCtor,
} from "@univerjs/core";
import { UniverSheetsConditionalFormattingPreset } from "@univerjs/preset-sheets-conditional-formatting";
import conditionalFormattingZh from "@univerjs/preset-sheets-conditional-formatting/locales/zh-CN";
import { UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import coreZh from "@univerjs/preset-sheets-core/locales/zh-CN";
import { UniverSheetsDataValidationPreset } from "@univerjs/preset-sheets-data-validation";
import dataValidationZh from "@univerjs/preset-sheets-data-validation/locales/zh-CN";
import { UniverSheetsNotePreset } from "@univerjs/preset-sheets-note";
import noteZh from "@univerjs/preset-sheets-note/locales/zh-CN";
import { IEditorBridgeService } from "@univerjs/sheets-ui";
import type { GridEngine } from "./engine";
import type { GridFunction } from "./functions";
import { startEngine } from "./start";

type PluginEntry = [plugin: PluginCtor<Plugin>, options: unknown];

export function createBrowserGrid(
  container: HTMLElement,
  functions: readonly GridFunction[],
  snapshot: Partial<IWorkbookData>,
): GridEngine {
  const univer = new Univer({
    logLevel: LogLevel.ERROR,
    locale: LocaleType.ZH_CN,
    locales: { [LocaleType.ZH_CN]: mergeLocales(coreZh, conditionalFormattingZh, dataValidationZh, noteZh) },
  });
  for (const [plugin, options] of plugins(container)) {
    univer.registerPlugin(plugin, options as ConstructorParameters<typeof plugin>[0]);
  }
  return startEngine(univer, snapshot, functions);
}

/** Presets name some plugins twice; the last configuration wins. */
function plugins(container: HTMLElement): Iterable<PluginEntry> {
  const byName = new Map<string, PluginEntry>();
  const presets = [
    UniverSheetsCorePreset({ container, header: true, toolbar: true, formulaBar: true }),
    UniverSheetsConditionalFormattingPreset(),
    UniverSheetsDataValidationPreset(),
    UniverSheetsNotePreset(),
  ];
  for (const entry of presets.flatMap((preset) => preset.plugins)) {
    const [plugin, options] = (Array.isArray(entry) ? entry : [entry, undefined]) as PluginEntry;
    byName.delete(plugin.pluginName);
    byName.set(plugin.pluginName, [plugin, options]);
  }
  return byName.values();
}

/** Whether somebody is typing in a cell: Excel refuses requests meanwhile. */
export interface CellEditing {
  isEditing(): boolean;
  whenEdited(): Promise<void>;
}

export function cellEditing(engine: GridEngine): CellEditing {
  const editor = engine.injector.get(IEditorBridgeService);
  return {
    isEditing: () => editor.isVisible().visible,
    whenEdited: () =>
      new Promise((resolve) => {
        const subscription = editor.visible$.subscribe(({ visible }) => {
          if (visible) return;
          subscription.unsubscribe();
          resolve();
        });
      }),
  };
}

/** What Excel's protection means to somebody who types in the grid. */
export function protectInGrid(engine: GridEngine, sheetId: string, on: boolean): void {
  const permission = engine.facade.getSheetBySheetId(sheetId)?.getWorksheetPermission();
  void (on ? permission?.protect().then(() => permission.setReadOnly()) : permission?.unprotect());
}
