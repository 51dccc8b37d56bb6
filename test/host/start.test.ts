import { startHost, type TestHost } from "./support/start-host";

let host: TestHost;
beforeEach(async () => {
  host = await startHost({
    汇总: [
      ["企业名称", "取水量"],
      ["甲厂", 3.9],
      ["合计", "=B2*2"],
    ],
  });
});
afterEach(() => host.dispose());

test("a write, a calculation and a read through the genuine client", async () => {
  await host.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("汇总");
    sheet.getRange("B2").values = [[5]];
    const range = sheet.getUsedRange().load("values,address");
    await context.sync();
    expect(range.address).toBe("汇总!A1:B3");
    expect(range.values).toEqual([
      ["企业名称", "取水量"],
      ["甲厂", 5],
      ["合计", 10],
    ]);
  });
  expect(host.office.exchanges).toHaveLength(1);
});
