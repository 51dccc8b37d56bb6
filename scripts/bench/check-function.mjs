/** CHECK as Excel calls it: strings in, verdict out, through the function that functions.js associates. */
import { readFileSync } from "node:fs";
import path from "node:path";
import vm from "node:vm";

const GOAL = 1_000_000;
const QUESTIONS = [
  ["steel", "吨钢取水量"],
  ["钢铁", "重复利用率"],
  ["啤酒", "千升啤酒取水量"],
  ["味精", "用水综合漏失率"],
];

/** Calls a second, best of three, of `call(index)`. */
function rate(call, times) {
  let best = 0;
  for (let round = 0; round < 3; round++) {
    const start = performance.now();
    for (let i = 0; i < times; i++) call(i);
    best = Math.max(best, (times / (performance.now() - start)) * 1000);
  }
  return best;
}

export function loadFunctions(root) {
  const functions = new Map();
  class CustomFunctionsError extends Error {}
  const CustomFunctions = {
    associate: (name, implementation) => functions.set(name, implementation),
    Error: CustomFunctionsError,
    ErrorCode: { notAvailable: "#N/A", invalidValue: "#VALUE!", divisionByZero: "#DIV/0!" },
  };
  vm.runInNewContext(readFileSync(path.join(root, "functions.js"), "utf8"), { CustomFunctions });
  return functions;
}

export async function benchCheck({ root, isShort }) {
  const times = isShort ? 20_000 : 1_000_000;
  const check = loadFunctions(root).get("CHECK");
  // values differ from call to call, so that nothing but the requirement can be remembered
  const ours = rate((i) => {
    const [industry, indicator] = QUESTIONS[i & 3];
    return check(industry, indicator, ((i % 997) + 1) / 10);
  }, times);
  // the least that could be done: find a limit by two names, compare
  const limits = new Map(QUESTIONS.map(([industry, indicator], i) => [`${industry}\n${indicator}`, i + 1]));
  let passed = 0;
  const least = rate((i) => {
    const [industry, indicator] = QUESTIONS[i & 3];
    if (((i % 997) + 1) / 10 <= limits.get(`${industry}\n${indicator}`)) passed++;
  }, times);
  return [
    {
      what: "CHECK，经已关联的函数，文字入、结论出",
      goal: `每秒 ${GOAL.toLocaleString("en")} 次`,
      ours: `每秒 ${Math.round(ours).toLocaleString("en")} 次`,
      reference: `只查一次表、比一次大小：每秒 ${Math.round(least).toLocaleString("en")} 次（${passed > 0 ? "已执行" : "未执行"}）`,
      ratio: ours / least,
      met: isShort ? null : ours >= GOAL,
    },
  ];
}
