/** The built folder in a closed network: the main job, without one request to elsewhere, under its own policy. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { BASE_URL, Deployment, type Visit } from "./support/deployed";

let deployment: Deployment;
beforeAll(async () => {
  deployment = await Deployment.start();
}, 300_000);
afterAll(() => deployment?.stop());

/** @throws where it does not become true in time */
async function until(holds: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 15_000;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error("it did not come about");
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

describe("the main job", () => {
  let visit: Visit;
  beforeAll(async () => {
    visit = await deployment.visit("index.html");
    await visit.page.waitForFunction(() => window.workbench !== undefined);
    await button("核查整个工作簿").waitFor();
  });

  const pane = () => visit.page.frameLocator("#pane");
  const button = (name: string) => pane().getByRole("button", { name, exact: true });
  const tab = (name: string) => pane().getByRole("tab", { name, exact: true });
  const read = (cell: string) => visit.page.evaluate((address) => window.workbench!.read(address), cell);

  test("the pane wears its styles, which Fluent wrote into the style sheet of the folder", async () => {
    const colour = await button("核查整个工作簿").evaluate((element) => getComputedStyle(element).backgroundColor);
    expect(colour).toBe("rgb(11, 106, 117)");
    const elements = await pane().locator("style").count();
    expect(elements).toBe(0);
  });

  test("review: what fails is marked, with its clause in the pane", async () => {
    await button("核查整个工作簿").click();
    await pane().getByText("云岭钢铁股份有限公司").first().waitFor();
    await until(async () => (await read("附件5汇总表!D5")).marked);
    // source: annex 6, 钢铁行业: 吨钢取水量 ≤4.2
    expect(await pane().locator("body").innerText()).toMatch(/4\.63[\s\S]*≤4\.2[\s\S]*GB\/T 26924-2011/);
    expect((await read("附件5汇总表!D4")).marked).toBe(false);
  });

  test("an enterprise's file is read, in a worker", async () => {
    await tab("汇总").click();
    const collect = pane().locator("#panel-collect");
    await collect.locator("input[type=file]").first().setInputFiles(path.join(__dirname, "support/as-filled.xlsx"));
    await collect.getByText("北岭钢铁厂").waitFor();
  });

  test("a form is inserted, its blank file is at hand", async () => {
    await tab("表格").click();
    await button("插入 重点用水企业水效对标汇总表").click();
    await pane().getByText("已插入工作表“附件5汇总表 (2)”").waitFor();
    expect((await read("附件5汇总表 (2)!A2")).text).toContain("重点用水企业水效对标汇总表");
    await button("附件5 重点用水企业水效对标汇总表").click();
    const link = pane().getByRole("link", { name: "下载空表（.xlsx）重点用水企业水效对标汇总表" });
    const href = await link.evaluate((element) => (element as HTMLAnchorElement).href);
    expect(href.startsWith(`${BASE_URL}templates/`)).toBe(true);
    expect(existsSync(path.join(deployment.folder, href.slice(BASE_URL.length)))).toBe(true);
  });

  test("the calculator shows its steps", async () => {
    await tab("计算").click();
    await pane().getByLabel("指标", { exact: true }).selectOption({ label: "重复利用率" });
    await pane()
      .getByRole("textbox", { name: /重复利用水量/ })
      .fill("970");
    await pane()
      .getByRole("textbox", { name: /取水量/ })
      .first()
      .fill("30");
    await pane()
      .getByText(/97\.00%/)
      .first()
      .waitFor();
  });

  test("a limit is looked up", async () => {
    await tab("标准").click();
    const rulebook = pane().locator("#panel-rulebook");
    await rulebook.getByRole("button", { name: /^钢铁/ }).click();
    await rulebook.getByText(/4\.2/).first().waitFor();
  });

  test("what this Excel can do is told", async () => {
    await pane().getByText("本机的 Excel 能做什么").click();
    await pane().getByText("撤销要按多次").waitFor();
    expect(await pane().locator(".excel-facts li.present").count()).toBe(4);
  });

  test("nothing was asked of another host, nothing was missing, nothing broke the policy, no error was logged", () => {
    expect(visit.requested).toEqual(expect.arrayContaining(["taskpane.html", "office/excel-win32-16.01.js"]));
    expect(visit.outside).toEqual([]);
    expect(visit.missing).toEqual([]);
    expect(visit.violations).toEqual([]);
    expect(visit.errors).toEqual([]);
  });

  test("those lists do fill: the policy stops code from strings, scripts and styles in the page, other hosts", async () => {
    await pane()
      .locator("body")
      .evaluate(async (body) => {
        const create = (name: string, text: string): void => {
          const element = document.createElement(name);
          element.textContent = text;
          body.append(element);
        };
        create("script", "window.ranInline = true");
        create("style", "body { opacity: 0.5 }");
        // what the test itself runs is above the policy; what the page runs later is not
        await new Promise<void>((resolve) => {
          setTimeout(() => {
            try {
              (0, eval)("window.ranString = true");
            } catch {
              // as it should be
            }
            resolve();
          });
        });
        await fetch("https://telemetry.invalid/").catch(() => undefined);
        await fetch("no-such-file").catch(() => undefined);
      });
    const ran = await pane()
      .locator("body")
      .evaluate(() => ["ranInline", "ranString"].filter((name) => name in window));
    expect(ran).toEqual([]);
    for (const stopped of [
      /^script-src-elem inline/,
      /^style-src-elem inline/,
      /^script-src eval/,
      /^connect-src https:\/\/telemetry\.invalid/,
    ])
      expect(visit.violations).toContainEqual(expect.stringMatching(stopped));
    expect(visit.missing).toEqual(["no-such-file"]);
  });
});

/**
 * What Office.js loads before it talks to its Excel, which is not there in this test.
 * source: OSF.HostSpecificFileVersionMap of office.js, and the host information that each Excel puts into the address
 */
test.each([
  [
    "Windows",
    "excel|Win32|16.01|zh-CN|telemetry||disableLogging|3",
    ["excel-win32-16.01.js", "zh-cn/office_strings.js"],
  ],
  ["Mac", "excel|Mac|16.00|zh-CN|||disableLogging|3", ["excel-mac-16.00.js", "zh-cn/office_strings.js"]],
  ["web", "excel|Web|16.01|zh-CN|8f2a|||3", ["excel-web-16.00.js", "zh-cn/office_strings.js"]],
  ["web, 繁體中文", "excel|Web|16.01|zh-TW|8f2a|||3", ["excel-web-16.00.js", "zh-tw/office_strings.js"]],
  ["Windows, 日本語", "excel|Win32|16.01|ja-JP||||3", ["excel-win32-16.01.js", "ja-jp/office_strings.js"]],
  ["no Excel at all", "", ["o15apptofilemappingtable.js"]],
])("Office.js finds its files: %s", async (_excel, hostInfo, expected) => {
  const visit = await deployment.visit(`taskpane.html?_host_Info=${encodeURIComponent(hostInfo)}`);
  const office = () => visit.requested.filter((name) => name.startsWith("office/")).map((name) => name.slice(7));
  await until(async () => expected.every((name) => office().includes(name)));
  await visit.page.waitForLoadState("networkidle");
  if (hostInfo === "") await visit.page.getByText("没有连接到 Excel").waitFor();
  expect(visit.missing).toEqual([]);
  expect(visit.outside).toEqual([]);
  expect(visit.violations).toEqual([]);
  await visit.page.context().close();
});

test("an Excel that is too old is told so, with the blank forms at hand", async () => {
  const visit = await deployment.visit("index.html", "1.7");
  const pane = visit.page.frameLocator("#pane");
  await pane.getByText("这个 Excel 版本太旧").waitFor();
  const href = await pane
    .getByRole("link", { name: "下载空白附表" })
    .evaluate((link) => (link as HTMLAnchorElement).href);
  const list = await deployment.visit(href.slice(BASE_URL.length));
  const links = await list.page
    .getByRole("link")
    .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
  expect(links).toHaveLength(readdirSync(path.join(deployment.folder, "templates")).length);
  expect(links.length).toBeGreaterThan(20);
  for (const link of links) expect(existsSync(path.join(deployment.folder, link.slice(BASE_URL.length)))).toBe(true);
  expect([...visit.violations, ...list.violations, ...list.errors]).toEqual([]);
  await Promise.all([visit, list].map(({ page }) => page.context().close()));
});

test("the folder holds no address of where it was developed, and no other deployment's identity", () => {
  const manifest = readFileSync(path.join(deployment.folder, "manifest.xml"), "utf8");
  expect(manifest).not.toContain("localhost");
  expect(manifest).toContain(`"${BASE_URL}taskpane.html"`);
});

test("the folder lists the software of others in it, with the texts of its licences", () => {
  const text = readFileSync(path.join(deployment.folder, "THIRD-PARTY-LICENSES.txt"), "utf8");
  const listed = text
    .split("=".repeat(80), 1)[0]!
    .match(/^\S+ \d\S* {2}/gm)!
    .map((line) => line.split(" ")[0]!);
  expect(listed).toEqual(expect.arrayContaining(["@fluentui/react", "@microsoft/office-js", "fflate", "react-dom"]));
  for (const name of listed) expect(text).toMatch(new RegExp(`^${name} \\d\\S*$`, "m"));
  for (const tool of ["jest", "typescript", "@univerjs/core"]) expect(listed).not.toContain(tool);
});
