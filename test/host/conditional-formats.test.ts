/** Conditional formats as Excel's own objects: ours are added and deleted, the user's are left alone. */
import type { IConditionFormattingRule } from "@univerjs/sheets-conditional-formatting";
import { startHost, type TestHost } from "./support/start-host";

let host: TestHost;
afterEach(() => host.dispose());

const OURS = '=AND(N("水效对标")=0,ISNUMBER(A1),A1>4)';
const area = { startRow: 0, endRow: 9, startColumn: 0, endColumn: 2 };
const style = { bg: { rgb: "#FFC7CE" } };

/** one of every kind that a user's file can bring, as the grid keeps them */
const USERS_RULES = [
  [{ type: "highlightCell", subType: "number", operator: "greaterThan", value: 3, style }, "CellValue"],
  [{ type: "highlightCell", subType: "text", operator: "containsText", value: "甲", style }, "ContainsText"],
  [{ type: "highlightCell", subType: "formula", value: "=A1>3", style }, "Custom"],
  [{ type: "highlightCell", subType: "rank", isBottom: false, isPercent: false, value: 3, style }, "TopBottom"],
  [{ type: "highlightCell", subType: "duplicateValues", style }, "PresetCriteria"],
  [
    {
      type: "colorScale",
      config: [
        { index: 0, color: "#FF0000", value: { type: "min" } },
        { index: 1, color: "#00FF00", value: { type: "max" } },
      ],
    },
    "ColorScale",
  ],
  [
    {
      type: "dataBar",
      isShowValue: true,
      config: {
        min: { type: "min" },
        max: { type: "max" },
        isGradient: false,
        positiveColor: "#00FF00",
        nativeColor: "#FF0000",
      },
    },
    "DataBar",
  ],
] as const;

async function openUsersFile(): Promise<void> {
  const rules = USERS_RULES.map(([rule], i) => ({ cfId: `user-${i}`, ranges: [area], stopIfTrue: false, rule }));
  host = await startHost({
    id: "users",
    name: "用户.xlsx",
    sheetOrder: ["s"],
    sheets: { s: { id: "s", name: "汇总", rowCount: 100, columnCount: 20, cellData: { 0: { 0: { v: 5, t: 2 } } } } },
    resources: [{ name: "SHEET_CONDITIONAL_FORMATTING_PLUGIN", data: JSON.stringify({ s: rules }) }],
  });
}

test("rules of other types are listed with their type and survive the clearing of ours", async () => {
  await openUsersFile();
  const before = usersRules();
  expect(before).toHaveLength(USERS_RULES.length);
  await host.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("汇总");
    sheet.getRange("A1:A5").conditionalFormats.add("Custom").custom.rule.formula = OURS;
    const formats = sheet.getRange().conditionalFormats;
    formats.load("items/id,items/type");
    await context.sync();
    expect(formats.items.map((item) => item.type).sort()).toEqual(
      ["Custom", ...USERS_RULES.map(([, type]) => type)].sort(),
    );
    const custom = formats.items.map((item) => item.customOrNullObject.load("rule/formula"));
    await context.sync();
    expect(custom.filter((item) => item.isNullObject)).toHaveLength(USERS_RULES.length - 1);
    formats.items.forEach((item, i) => {
      if (!custom[i]?.isNullObject && custom[i]?.rule.formula.includes("水效对标")) item.delete();
    });
    await context.sync();
  });
  expect(usersRules()).toEqual(before);
});

function usersRules(): unknown[] {
  const resource = host.engine.snapshot().resources?.find(({ name }) => name === "SHEET_CONDITIONAL_FORMATTING_PLUGIN");
  return (JSON.parse(resource?.data ?? "{}") as Record<string, IConditionFormattingRule[]>)["s"] ?? [];
}

describe("formula rules", () => {
  beforeEach(async () => {
    host = await startHost({ 汇总: [[1], [5], [2], [9]] });
  });
  const sheetOf = (context: Excel.RequestContext): Excel.Worksheet => context.workbook.worksheets.getItem("汇总");

  test("looks are written and read back", async () => {
    await host.run(async (context) => {
      const { custom } = sheetOf(context).getRange("A1:A4").conditionalFormats.add("Custom");
      custom.rule.formula = "=A1>4";
      const { fill, font, borders } = custom.format;
      fill.color = "#FFEB9C";
      font.color = "#9C5700";
      font.bold = true;
      font.italic = true;
      font.underline = "Single";
      font.strikethrough = true;
      borders.getItem("EdgeTop").style = "Dash";
      borders.getItem("EdgeTop").color = "#FF0000";
      await context.sync();
      const [item] = (await listed(context)).items;
      const format = item?.custom.format;
      format?.fill.load("color");
      format?.font.load("color,bold,italic,underline,strikethrough");
      const border = format?.borders.getItem("EdgeTop").load("style,color");
      await context.sync();
      expect(format?.fill.color).toBe("#FFEB9C");
      expect(format?.font.toJSON()).toEqual({
        color: "#9C5700",
        bold: true,
        italic: true,
        underline: "Single",
        strikethrough: true,
      });
      expect(border?.toJSON()).toMatchObject({ style: "Dash", color: "#FF0000" });
    });
  });

  async function listed(context: Excel.RequestContext): Promise<Excel.ConditionalFormatCollection> {
    const formats = sheetOf(context).getRange().conditionalFormats;
    formats.load("items/id,items/type,items/priority,items/stopIfTrue");
    await context.sync();
    return formats;
  }

  test("a rule is found on the cells that it covers, and only there", async () => {
    await host.run(async (context) => {
      const sheet = sheetOf(context);
      const format = sheet.getRanges("A1:A4,C1:C2").conditionalFormats.add("Custom");
      format.custom.rule.formula = "=A1>4";
      format.stopIfTrue = true;
      const inside = sheet.getRange("C2").conditionalFormats.getCount();
      const outside = sheet.getRange("B1:B9").conditionalFormats.getCount();
      await context.sync();
      expect([inside.value, outside.value]).toEqual([1, 0]);
      expect((await listed(context)).items[0]?.stopIfTrue).toBe(true);
    });
  });

  test("a new rule comes first, priority moves it", async () => {
    await host.run(async (context) => {
      const { conditionalFormats } = sheetOf(context).getRange("A1:A4");
      for (const formula of ["=A1>1", "=A1>2", "=A1>3"]) conditionalFormats.add("Custom").custom.rule.formula = formula;
      await context.sync();
      const order = async (): Promise<string[]> => {
        const formats = await listed(context);
        formats.load("items/custom/rule/formula");
        await context.sync();
        return formats.items.map((item) => item.custom.rule.formula);
      };
      expect(await order()).toEqual(["=A1>3", "=A1>2", "=A1>1"]);
      conditionalFormats.getItemAt(2).priority = 0;
      await context.sync();
      expect(await order()).toEqual(["=A1>1", "=A1>3", "=A1>2"]);
      host.engine.facade.undo();
      expect(await order()).toEqual(["=A1>3", "=A1>2", "=A1>1"]);
    });
  });

  test("clearAll on a part keeps the rest of the rule", async () => {
    await host.run(async (context) => {
      const sheet = sheetOf(context);
      sheet.getRange("A1:A4").conditionalFormats.add("Custom").custom.rule.formula = "=A1>1";
      await context.sync();
      sheet.getRange("A2:A3").conditionalFormats.clearAll();
      const [item] = (await listed(context)).items;
      const areas = item?.getRanges().load("address");
      await context.sync();
      expect(areas?.address).toBe("汇总!A1,汇总!A4");
    });
  });
});
