/** `check` over a folder of workbooks, whole process, against a Python script that only opens and reads them with openpyxl. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { writeXlsx } from "hucre/xlsx";

const project = fileURLToPath(new URL("../../", import.meta.url));
const GOAL = 5;
const COLUMNS = 30;
const HEADINGS = [
  "序号",
  "企业名称",
  "所属行业",
  "单位产品取水量",
  "重复利用率",
  "循环利用率",
  "废水回用率",
  "用水综合漏失率",
];
const PYTHONS = ["python3", "/usr/bin/python3", "python"];

const READ_ONLY = `
import sys, glob, openpyxl
for name in glob.glob(sys.argv[1] + "/*.xlsx"):
    book = openpyxl.load_workbook(name, read_only=True, data_only=True)
    for sheet in book.worksheets:
        for row in sheet.iter_rows(values_only=True):
            pass
    book.close()
`;

/** 201 × 30 cells, as districts send them: the table, and columns of their own beside it. */
function workbook(number, rows) {
  const extra = Array.from({ length: COLUMNS - HEADINGS.length }, (_, i) => `备注${i + 1}`);
  const lines = Array.from({ length: rows }, (_, i) => {
    const figures = [3.5 + ((i + number) % 20) / 20, 97.5, 96, 78, 5];
    return [i + 1, `第${number}区${i + 1}号钢铁厂`, "钢铁", ...figures, ...extra.map((_, column) => i * column)];
  });
  return writeXlsx({ sheets: [{ name: "汇总", rows: [[...HEADINGS, ...extra], ...lines] }] });
}

/** One whole process. */
function run(command, args) {
  const start = performance.now();
  const { status, error } = spawnSync(command, args, { cwd: project, stdio: "ignore" });
  // check ends with 1 where something fails, and here something does
  if (error || status === null || status > 1) throw error ?? new Error(`${command} ended with ${status}`);
  return (performance.now() - start) / 1000;
}

export async function benchBatch({ isShort }) {
  const [files, rounds] = isShort ? [5, 1] : [300, 3];
  const folder = mkdtempSync(path.join(tmpdir(), "batch-"));
  try {
    for (let i = 0; i < files; i++) writeFileSync(path.join(folder, `${i}.xlsx`), await workbook(i, 200));
    // as a user starts it: npm's own time counts
    const check = ["run", "--silent", "check", "--", "--json", folder];
    // the first run may bundle the program
    run("npm", check);
    const python = PYTHONS.find((name) => spawnSync(name, ["-c", "import openpyxl"]).status === 0);
    let ours = Infinity;
    let theirs = python ? Infinity : null;
    // in turns, so that whatever else the machine does meets both alike
    for (let round = 0; round < rounds; round++) {
      ours = Math.min(ours, run("npm", check));
      if (python) theirs = Math.min(theirs, run(python, ["-c", READ_ONLY, folder]));
    }
    return [
      {
        what: `${files} 个 201 × ${COLUMNS} 的工作簿，整个进程：npm run check -- --json，${availableParallelism()} 核`,
        goal: `比只打开读取的 openpyxl 快 ${GOAL} 倍以上`,
        ours: `${ours.toFixed(2)} 秒`,
        reference:
          theirs === null ? "本机没有带 openpyxl 的 Python，没有参照" : `openpyxl read_only ${theirs.toFixed(2)} 秒`,
        ratio: theirs === null ? null : theirs / ours,
        met: isShort || theirs === null ? null : theirs / ours >= GOAL,
      },
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}
