/** Small stand-ins for functions in cells: one that judges, one that spills, one that throws. */
import type { GridArgument, GridFunction, GridScalar } from "../../../workbench/grid/functions";

const scalar = (argument: GridArgument = null): GridScalar => {
  if (!Array.isArray(argument)) return argument;
  return argument[0]?.[0] ?? null;
};

const value = { name: "值", description: "要判断的数" };

export const testFunctions: readonly GridFunction[] = [
  {
    name: "WATER.CHECK",
    description: "3.9 以内达标",
    parameters: [{ name: "行业", description: "" }, { name: "指标", description: "" }, value],
    call: (_industry, _indicator, given) => {
      const content = scalar(given);
      if (content === null) return { error: "#N/A" };
      if (typeof content !== "number") return { error: "#VALUE!" };
      return content <= 3.9 ? "达标" : "不达标";
    },
  },
  {
    name: "WATER.INDUSTRIES",
    description: "一张表",
    parameters: [],
    call: () => [
      ["steel", "钢铁"],
      ["paper", "造纸"],
    ],
  },
  {
    name: "WATER.BROKEN",
    description: "总是抛出异常",
    parameters: [value],
    call: () => {
      throw new Error("broken");
    },
  },
];
