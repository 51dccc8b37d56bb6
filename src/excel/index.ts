export { clearMarks, mark, type Marked, type MarkOptions } from "./marks";
export { goTo } from "./navigate";
export { insertFormula, selectedCell, type FormulaBuilder, type Inserted, type InsertOptions } from "./insert";
export { recallAnswers, rememberAnswers, type Answers } from "./memory";
export { ExcelProblem, type ProblemCode } from "./problem";
export { CELL_LIMIT, readWorkbook, type Reading, type ReadOptions } from "./read";
export { TIME_LIMIT } from "./session";
