/** Everything that a review needs and the first sight of the pane does not: loaded on demand as one file. */
export {
  clearMarks,
  goTo,
  insertFormula,
  mark,
  readWorkbook,
  recallAnswers,
  rememberAnswers,
  selectedCell,
} from "../../excel";
export { reviewWorkbook } from "../../review";
export { marksOf } from "../../review/marks";
export { follow, stopFollowing } from "./live";
