/** Every official form as it is issued: none is taken for another one, and an empty one is accused of nothing. */
import { recognise } from "../../src/forms";
import { reviewWorkbook } from "../../src/review";
import { readWorkbook } from "../../src/xlsx";
import { buildForm, formEntries } from "../../templates";
import { writeForm } from "../templates/load";

test.each(formEntries.map(({ id }) => id))("%s", async (id) => {
  const workbook = readWorkbook(await writeForm(buildForm(id, { year: 2024 })));
  // the limits of the user's own are read by themselves
  expect(recognise(workbook).map(({ form }) => form)).toEqual(id === "custom-limits" ? [] : [id]);
  const { findings } = reviewWorkbook(workbook);
  expect(findings.filter(({ severity }) => severity !== "info")).toEqual([]);
});
