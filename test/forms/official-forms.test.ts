/** Every official form as it is issued: none is taken for another one, and an empty one is accused of nothing. */
import { recognise } from "../../src/forms";
import { reviewWorkbook } from "../../src/review";
import { readWorkbook } from "../../src/xlsx";
import { buildForm, formEntries, type FormId } from "../../templates";
import { writeForm } from "../templates/load";

/** forms that are read back so far */
const READ = new Set<FormId>([
  ...(["annex2", "annex3", "annex5", "annex6-basic", "annex6-management", "annex7-veto", "annex7-management"] as const),
  "pilot-enterprise",
  "pilot-park",
  ...formEntries.map(({ id }) => id).filter((id) => id.includes("-technical-")),
]);

test.each(formEntries.map(({ id }) => id))("%s", async (id) => {
  const workbook = readWorkbook(await writeForm(buildForm(id, { year: 2024 })));
  expect(recognise(workbook).map(({ form }) => form)).toEqual(READ.has(id) ? [id] : []);
  const { findings } = reviewWorkbook(workbook);
  expect(findings.filter(({ severity }) => severity !== "info")).toEqual([]);
});
