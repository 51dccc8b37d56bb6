/** What the add-in does to a workbook, each as a task that a fault can be put into at any request. */
import { extract, planCollection, type Plan } from "../../../src/collect";
import {
  clearMarks,
  goTo,
  insertFormula,
  mark,
  readWorkbook,
  recallAnswers,
  rememberAnswers,
} from "../../../src/excel";
import { readSummary, writeCollection } from "../../../src/excel/collect";
import { insertForm } from "../../../src/excel/forms";
import type { Workbook } from "../../../src/forms";
import { marksOf, reviewWorkbook } from "../../../src/review";
import { buildForm } from "../../../templates";
import { annex2Of, STEEL, TITLE } from "../../collect/books";
import { HEADINGS } from "./annex5";
import type { SheetContents } from "./snapshot";

export const BOOK: Record<string, SheetContents> = {
  汇总: [
    [TITLE],
    [...HEADINGS, "核对"],
    [1, "乙厂", "钢铁", 4.5, 97, 95, 76, 7, '=IF(D3>1,"高","低")'],
    [2, "丙厂", "钢铁", "约4.1", 97, "#N/A", 76, 7, '=IF(D4>1,"高","低")'],
    [null, "合计", null, "=SUM(D3:D4)"],
    ["注：一"],
  ],
  引用: [["=汇总!D5", "甲"]],
};

interface Timed {
  readonly timeLimit: number;
}

export interface TaskUnderTest {
  readonly name: string;
  /** brings the workbook into the state before */
  prepare(): Promise<void>;
  run(options: Timed): Promise<unknown>;
}

async function review({ timeLimit }: Timed): Promise<void> {
  const { workbook, marked } = await readWorkbook({ timeLimit });
  await mark(marksOf(reviewWorkbook(workbook)), { marked, timeLimit });
}

let planned: { plan: Plan; summary: Workbook };
async function planAgain(): Promise<void> {
  const summary = await readSummary();
  const filled = [{ ...STEEL, name: "乙厂" }, STEEL, { ...STEEL, name: "丁厂", leak: "-2" }];
  const plan = planCollection(
    summary,
    filled.map((each, index) => extract(`${index}.xlsx`, annex2Of(each))),
  );
  if ("problem" in plan) throw new Error(plan.problem);
  planned = { plan, summary };
}
const writePlan = ({ timeLimit }: Timed) =>
  writeCollection(planned.plan, planned.summary, "2022-03-01 09:05", { timeLimit });

const nothing = (): Promise<void> => Promise.resolve();

export const TASKS: readonly TaskUnderTest[] = [
  { name: "核查并标记", prepare: nothing, run: review },
  { name: "再次核查", prepare: () => review({ timeLimit: 5000 }), run: review },
  { name: "清除标记", prepare: () => review({ timeLimit: 5000 }), run: ({ timeLimit }) => clearMarks({ timeLimit }) },
  {
    name: "插入表格",
    prepare: nothing,
    run: ({ timeLimit }) => insertForm(buildForm("annex2", { year: 2024 }), { timeLimit }),
  },
  { name: "汇总", prepare: planAgain, run: writePlan },
  {
    name: "再次汇总",
    prepare: async () => {
      await planAgain();
      await writePlan({ timeLimit: 5000 });
      const summary = await readSummary();
      const plan = planCollection(summary, [
        extract("0.xlsx", annex2Of({ ...STEEL, leak: 5 })),
        extract("1.xlsx", annex2Of({ ...STEEL, name: "戊厂" })),
      ]);
      if ("problem" in plan) throw new Error(plan.problem);
      planned = { plan, summary };
    },
    run: writePlan,
  },
  {
    name: "保存补充的条件",
    prepare: () => rememberAnswers({ 乙厂: ["粗钢"] }),
    run: ({ timeLimit }) => rememberAnswers({ 乙厂: ["粗钢"], 丙厂: ["热轧"] }, { timeLimit }),
  },
  { name: "读取补充的条件", prepare: nothing, run: ({ timeLimit }) => recallAnswers({ timeLimit }) },
  {
    name: "插入公式",
    prepare: async () => void (await goTo("引用", "C1")),
    run: ({ timeLimit }) => insertFormula("=B1&1", { timeLimit }),
  },
  {
    name: "替换公式",
    prepare: async () => void (await goTo("引用", "A1")),
    run: ({ timeLimit }) => insertFormula("=1+1", { timeLimit, overwrite: true, only: "引用!A1" }),
  },
];
