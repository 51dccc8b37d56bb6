/** The grid without a page, for tests: the same plugins as in the browser, less everything that draws. */
import { LocaleType, LogLevel, Univer, type IWorkbookData, type Plugin, type PluginCtor } from "@univerjs/core";
import { UniverDocsPlugin } from "@univerjs/docs";
import { UniverFormulaEnginePlugin } from "@univerjs/engine-formula";
import { UniverSheetsPlugin } from "@univerjs/sheets";
import { UniverSheetsConditionalFormattingPlugin } from "@univerjs/sheets-conditional-formatting";
import { UniverSheetsDataValidationPlugin } from "@univerjs/sheets-data-validation";
import { UniverSheetsFormulaPlugin } from "@univerjs/sheets-formula";
import { UniverSheetsHyperLinkPlugin } from "@univerjs/sheets-hyper-link";
import { UniverSheetsNotePlugin } from "@univerjs/sheets-note";
import { UniverSheetsNumfmtPlugin } from "@univerjs/sheets-numfmt";
import "@univerjs/engine-formula/facade";
import "@univerjs/sheets/facade";
import "@univerjs/sheets-formula/facade";
import type { GridEngine } from "./engine";
import type { GridFunction } from "./functions";
import { emptyWorkbook, startEngine } from "./start";

const PLUGINS = [
  UniverFormulaEnginePlugin,
  UniverDocsPlugin,
  UniverSheetsPlugin,
  UniverSheetsFormulaPlugin,
  UniverSheetsNumfmtPlugin,
  UniverSheetsDataValidationPlugin,
  UniverSheetsConditionalFormattingPlugin,
  UniverSheetsHyperLinkPlugin,
  UniverSheetsNotePlugin,
];

export function createHeadlessGrid(
  snapshot: Partial<IWorkbookData> = emptyWorkbook(),
  functions: readonly GridFunction[] = [],
): GridEngine {
  const univer = new Univer({
    logLevel: LogLevel.ERROR,
    locale: LocaleType.ZH_CN,
    locales: { [LocaleType.ZH_CN]: {} },
  });
  for (const plugin of PLUGINS) univer.registerPlugin(plugin as unknown as PluginCtor<Plugin>);
  return startEngine(univer, snapshot, functions);
}
