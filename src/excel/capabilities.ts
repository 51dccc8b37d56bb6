/**
 * What the Excel at hand can do, asked of it while it runs. The manifest keeps the add-in away from an Excel that lacks
 * what it requires; a pane that was opened some other way asks here, and so does every newer call.
 * source of the versions: Microsoft's requirement set pages for Excel, the shared runtime and custom functions
 */
interface RequirementSet {
  readonly set: "ExcelApi" | "SharedRuntime" | "CustomFunctionsRuntime";
  readonly version: string;
}

/** The first three stand in the manifest too; without the others things are done in another way. */
export const REQUIREMENTS = {
  /** reading, marking, inserting forms; Excel 2019 has 1.7, 2016 has 1.1 */
  workbook: { set: "ExcelApi", version: "1.9" },
  /** pane, ribbon and functions as one program */
  sharedRuntime: { set: "SharedRuntime", version: "1.1" },
  /** WATER functions in cells */
  functions: { set: "CustomFunctionsRuntime", version: "1.2" },
  /** `getMergedAreasOrNullObject` */
  mergedCells: { set: "ExcelApi", version: "1.13" },
  /** `Excel.run({ mergeUndoGroup: true })`; no Excel without a subscription has it */
  oneUndoStep: { set: "ExcelApi", version: "1.20" },
} as const satisfies Record<string, RequirementSet>;

export type Capability = keyof typeof REQUIREMENTS;
export type Presence = "present" | "missing";

export const CAPABILITIES = Object.keys(REQUIREMENTS) as readonly Capability[];

export const can = (capability: Capability): boolean => {
  const { set, version } = REQUIREMENTS[capability];
  return Office.context.requirements.isSetSupported(set, version);
};

export const presenceOf = (capability: Capability): Presence => (can(capability) ? "present" : "missing");
