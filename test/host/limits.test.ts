/** What Excel refuses, the host refuses with the same code; what the host has not, it says. */
import { failure } from "./support/watch";
import { startHost, type TestHost } from "./support/start-host";

let host: TestHost;
beforeEach(async () => {
  host = await startHost({ 数据: [[5]] });
});
afterEach(() => host.dispose());

const sheetOf = (context: Excel.RequestContext): Excel.Worksheet => context.workbook.worksheets.getItem("数据");
const attempt = (act: (context: Excel.RequestContext) => void): Promise<string> =>
  failure(
    host.run(async (context) => {
      act(context);
      await context.sync();
    }),
  );

/** just within the limit, just beyond it */
const LIMITS: [
  what: string,
  within: (context: Excel.RequestContext) => void,
  beyond: (context: Excel.RequestContext) => void,
  code: string,
][] = [
  [
    "a sheet's name has 31 characters",
    (context) => context.workbook.worksheets.add("长".repeat(31)),
    (context) => context.workbook.worksheets.add("长".repeat(32)),
    "InvalidArgument",
  ],
  [
    "and no slash",
    (context) => context.workbook.worksheets.add("3-4"),
    (context) => context.workbook.worksheets.add("3/4"),
    "InvalidArgument",
  ],
  [
    "and is not taken",
    (context) => context.workbook.worksheets.add("数据2"),
    (context) => context.workbook.worksheets.add("数据"),
    "ItemAlreadyExists",
  ],
  [
    "the sheet exists",
    (context) => sheetOf(context).load("name"),
    (context) => context.workbook.worksheets.getItem("无").load("name"),
    "ItemNotFound",
  ],
  [
    "the last visible sheet cannot be hidden",
    (context) => {
      context.workbook.worksheets.add("第二张");
      sheetOf(context).visibility = "Hidden";
    },
    (context) => {
      sheetOf(context).visibility = "Hidden";
      context.workbook.worksheets.getLast().visibility = "Hidden";
    },
    "InvalidOperation",
  ],
  [
    "an address is well formed",
    (context) => sheetOf(context).getRange("A1").load("values"),
    (context) => sheetOf(context).getRange("1A").load("values"),
    "InvalidArgument",
  ],
  [
    "and within the sheet",
    (context) => sheetOf(context).getRange("XFD1048576").load("address"),
    (context) => sheetOf(context).getRange("A1048577").load("address"),
    "InvalidArgument",
  ],
  [
    "an address string has 8,192 characters",
    (context) => sheetOf(context).getRanges(`${AREAS}A1`).load("address"),
    (context) => sheetOf(context).getRanges(`${AREAS}A11`).load("address"),
    "InvalidArgument",
  ],
  [
    "an array has the range's size",
    (context) => (sheetOf(context).getRange("A1:B1").values = [[1, 2]]),
    (context) => (sheetOf(context).getRange("A1:B2").values = [[1, 2]]),
    "InvalidArgument",
  ],
  [
    "a rule's formula begins with =",
    (context) => (sheetOf(context).getRange("A1").conditionalFormats.add("Custom").custom.rule.formula = "=A1>3"),
    (context) => (sheetOf(context).getRange("A1").conditionalFormats.add("Custom").custom.rule.formula = "A1>3"),
    "InvalidArgument",
  ],
  [
    "a typed list has 255 characters",
    (context) => (sheetOf(context).getRange("B1").dataValidation.rule = list("x".repeat(255))),
    (context) => (sheetOf(context).getRange("B1").dataValidation.rule = list("x".repeat(256))),
    "InvalidArgument",
  ],
  [
    "a request has 5 MB",
    (context) => (sheetOf(context).getRange("A1").values = [["x".repeat(5_000_000)]]),
    (context) => (sheetOf(context).getRange("A1").values = [["x".repeat(5_300_000)]]),
    "RequestPayloadSizeLimitExceeded",
  ],
  [
    "a response has 5 MB",
    (context) => sheetOf(context).getRange("A1:Z2000").load("values,formulas,text"),
    (context) => sheetOf(context).getRange("A1:Z20000").load("values,formulas,numberFormat,text"),
    "ResponsePayloadSizeLimitExceeded",
  ],
];

const list = (source: string): Excel.DataValidationRule => ({ list: { inCellDropDown: true, source } });

/** 8,190 characters */
const AREAS = "A1000,".repeat(1365);

test.each(LIMITS)("%s", async (_what, within, beyond, code) => {
  expect(await attempt(within)).toBe("no error");
  expect(await attempt(beyond)).toBe(code);
});

test("what is not there is said by name", async () => {
  const error: unknown = await host
    .run(async (context) => {
      context.workbook.tables.add("A1:B2", true);
      await context.sync();
    })
    .catch((reason: unknown) => reason);
  expect(error).toMatchObject({ code: "ApiNotFound", message: "the host does not implement Workbook.tables" });
});

test("a read of a sheet that is used a million rows deep is refused, not attempted", async () => {
  expect(
    await attempt((context) => {
      sheetOf(context).getRange("Z1000000").values = [["末"]];
      sheetOf(context).getUsedRange(true).load("values");
    }),
  ).toBe("ResponsePayloadSizeLimitExceeded");
});

test("a property that was not loaded, a null object that is used", async () => {
  await host.run(async (context) => {
    const cell = sheetOf(context).getRange("A1");
    await context.sync();
    expect(() => cell.values).toThrow(expect.objectContaining({ code: "PropertyNotLoaded" }) as Error);
  });
  expect(
    await attempt((context) => {
      context.workbook.worksheets.getItemOrNullObject("无").getRange("A1").load("values");
    }),
  ).toBe("no error");
});

test("requirement sets as announced, and as a test asks for", async () => {
  const supported = (version: string): boolean => host.Office.context.requirements.isSetSupported("ExcelApi", version);
  expect([supported("1.15"), supported("1.16")]).toEqual([true, false]);
  host.dispose();
  host = await startHost({}, { requirementSets: { ExcelApi: "1.9" } });
  expect([supported("1.9"), supported("1.10")]).toEqual([true, false]);
});
