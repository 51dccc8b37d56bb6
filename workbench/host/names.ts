import {
  IDefinedNamesService,
  RemoveDefinedNameMutation,
  SetDefinedNameMutation,
  type ISetDefinedNameMutationParam,
} from "@univerjs/engine-formula";
import { HostObject } from "../office";
import { splitSheet } from "./address";
import { newId } from "./context";
import { alreadyExists, invalidArgument, notFound, required } from "./errors";
import type { Range } from "./range";
import type { Workbook } from "./workbook";
import type { Worksheet } from "./worksheet";

const WORKBOOK_SCOPE = "AllDefaultWorkbook";
const VALID_NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u;
const LIKE_AN_ADDRESS = /^[A-Z]{1,3}\d+$/i;

const service = (workbook: Workbook): IDefinedNamesService =>
  workbook.$context.engine.service<IDefinedNamesService>(IDefinedNamesService);

export class NamedItemCollection extends HostObject {
  readonly $type = "NamedItemCollection";
  constructor(
    private readonly workbook: Workbook,
    /** names of one sheet only */
    private readonly sheet?: Worksheet,
  ) {
    super();
  }
  override get $items(): NamedItem[] {
    const { engine } = this.workbook.$context;
    const names = Object.values(service(this.workbook).getDefinedNameMap(engine.unitId) ?? {});
    return names
      .filter((name) => (name.localSheetId ?? WORKBOOK_SCOPE) === this.scope)
      .map((name) => new NamedItem(this.workbook, name.id));
  }
  private get scope(): string {
    return this.sheet?.id ?? WORKBOOK_SCOPE;
  }
  getCount(): number {
    return this.$items.length;
  }
  getItemOrNullObject(name: string): NamedItem | null {
    return this.$items.find((item) => item.name.toLowerCase() === name.toLowerCase()) ?? null;
  }
  getItem(name: string): NamedItem {
    return required(this.getItemOrNullObject(name));
  }
  add(name: string, reference: Range | string, comment = ""): NamedItem {
    if (!VALID_NAME.test(name) || LIKE_AN_ADDRESS.test(name)) throw invalidArgument();
    if (this.getItemOrNullObject(name)) throw alreadyExists();
    const { engine } = this.workbook.$context;
    const params: ISetDefinedNameMutationParam = {
      unitId: engine.unitId,
      id: newId("name"),
      name,
      formulaOrRefString: typeof reference === "string" ? reference.replace(/^=/, "") : absolute(reference.address),
      localSheetId: this.scope,
      comment,
    };
    engine.mutate({ id: SetDefinedNameMutation.id, params }, [{ id: RemoveDefinedNameMutation.id, params }]);
    return new NamedItem(this.workbook, params.id);
  }
}

/** `数据!B2:C3` → `数据!$B$2:$C$3` */
function absolute(address: string): string {
  const bang = address.lastIndexOf("!") + 1;
  return address.slice(0, bang) + address.slice(bang).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
}

export class NamedItem extends HostObject {
  readonly $type = "NamedItem";
  constructor(
    private readonly workbook: Workbook,
    private readonly key: string,
  ) {
    super();
  }
  override get $id(): string {
    return this.name;
  }
  get name(): string {
    return this.data.name;
  }
  get comment(): string {
    return this.data.comment ?? "";
  }
  get visible(): boolean {
    return !this.data.hidden;
  }
  set visible(visible: boolean) {
    const old = this.data;
    this.workbook.$context.engine.mutate({ id: SetDefinedNameMutation.id, params: { ...old, hidden: !visible } }, [
      { id: SetDefinedNameMutation.id, params: old },
    ]);
  }
  get scope(): string {
    return (this.data.localSheetId ?? WORKBOOK_SCOPE) === WORKBOOK_SCOPE ? "Workbook" : "Worksheet";
  }
  get formula(): string {
    return `=${this.reference}`;
  }
  set formula(formula: string) {
    const old = this.data;
    this.workbook.$context.engine.mutate(
      { id: SetDefinedNameMutation.id, params: { ...old, formulaOrRefString: formula.replace(/^=/, "") } },
      [{ id: SetDefinedNameMutation.id, params: old }],
    );
  }
  get type(): string {
    if (this.getRangeOrNullObject()) return "Range";
    const value = this.constant();
    if (typeof value === "number") return "Double";
    return typeof value === "boolean" ? "Boolean" : "String";
  }
  /** a constant's value; a reference's address */
  get value(): string | number | boolean {
    return this.getRangeOrNullObject() ? this.reference : this.constant();
  }
  getRangeOrNullObject(): Range | null {
    const [sheetName, rest] = splitSheet(this.reference);
    const sheet = sheetName === null ? null : this.workbook.worksheets.getItemOrNullObject(sheetName);
    try {
      return sheet?.getRange(rest) ?? null;
    } catch {
      return null; // a formula, not a reference
    }
  }
  getRange(): Range {
    const range = this.getRangeOrNullObject();
    if (!range) throw invalidArgument();
    return range;
  }
  delete(): void {
    const params = this.data;
    this.workbook.$context.engine.mutate({ id: RemoveDefinedNameMutation.id, params }, [
      { id: SetDefinedNameMutation.id, params },
    ]);
  }

  private get data(): ISetDefinedNameMutationParam {
    const { unitId } = this.workbook.$context.engine;
    const found = service(this.workbook).getValueById(unitId, this.key);
    if (!found) throw notFound();
    return { ...found, unitId };
  }
  private get reference(): string {
    return this.data.formulaOrRefString.replace(/^=/, "");
  }
  private constant(): string | number | boolean {
    const { reference } = this;
    const quoted = /^"(.*)"$/s.exec(reference);
    if (quoted) return (quoted[1] ?? "").replace(/""/g, '"');
    if (/^(TRUE|FALSE)$/i.test(reference)) return reference.toUpperCase() === "TRUE";
    return reference === "" || Number.isNaN(Number(reference)) ? reference : Number(reference);
  }
}
