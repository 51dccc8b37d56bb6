/** Every official form as it is issued: none is taken for another one, and an empty one is accused of nothing. */
import { recognise } from "../../src/forms";
import { reviewWorkbook } from "../../src/review";
import { readWorkbook } from "../../src/xlsx";
import { buildForm, formEntries } from "../../templates";
import { filledSheet } from "./filled";
import { workbookOf } from "./sheets";
import { writeForm } from "../templates/load";

test.each(formEntries.map(({ id }) => id))("%s", async (id) => {
  const workbook = readWorkbook(await writeForm(buildForm(id, { year: 2024 })));
  // the limits of the user's own are read by themselves
  expect(recognise(workbook).map(({ form }) => form)).toEqual(id === "custom-limits" ? [] : [id]);
  const { findings } = reviewWorkbook(workbook);
  expect(findings.filter(({ severity }) => severity !== "info")).toEqual([]);
});

// a program that saves a form leaves out what its formulas showed
test.each(formEntries.map(({ id }) => id))("%s, its formulas not calculated", (id) => {
  const { findings } = reviewWorkbook(workbookOf(filledSheet(id, {})));
  expect(findings.filter(({ severity }) => severity !== "info")).toEqual([]);
});
