/** The manifest against what Excel requires of it, and against the files and functions that it names. */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { REQUIREMENTS } from "../../src/excel/capabilities";
import { implementations } from "../../src/functions/implementations";

const project = path.join(__dirname, "../..");
const file = path.join(project, "manifest.xml");
const text = readFileSync(file, "utf8");
// comments may name elements; offsets stay
const xml = text.replace(/<!--[\s\S]*?-->/g, (comment) => comment.replace(/[^\n]/g, " "));

const all = (pattern: RegExp, from = xml): string[] => [...from.matchAll(pattern)].map((match) => match[1] ?? "");

/** Names of the elements directly below the first `parent`, in order. */
function childrenOf(parent: string, from = xml): string[] {
  const start = new RegExp(`<${parent}[\\s>]`).exec(from);
  if (!start) throw new Error(`no <${parent}>`);
  const names: string[] = [];
  let depth = 0;
  for (const match of from.slice(start.index).matchAll(/<(\/?)([\w:]+)[^>]*?(\/?)>/g)) {
    const [, closing, name = "", empty] = match;
    if (closing) {
      depth--;
      if (depth === 0) return names;
      continue;
    }
    if (depth === 1) names.push(name);
    if (!empty) depth++;
  }
  throw new Error(`<${parent}> is not closed`);
}

const resourceIds = all(/<bt:(?:Image|Url|String) id="([^"]+)"/g);
const LONGEST_RESID = 32;
/** characters; Microsoft's reference of the elements */
const LONGEST = { ShortStrings: 125, LongStrings: 250, Description: 250, DisplayName: 125 };

/** source: Microsoft's reference of the add-in only manifest: each of these is a sequence, not a choice */
const ORDERS: readonly (readonly [parent: string, order: readonly string[]])[] = [
  [
    "OfficeApp",
    [
      "Id",
      "Version",
      "ProviderName",
      "DefaultLocale",
      "DisplayName",
      "Description",
      "IconUrl",
      "HighResolutionIconUrl",
      "SupportUrl",
      "AppDomains",
      "Hosts",
      "Requirements",
      "DefaultSettings",
      "Permissions",
      "VersionOverrides",
    ],
  ],
  ["VersionOverrides", ["Hosts", "Resources"]],
  ['Host xsi:type="Workbook"', ["Runtimes", "AllFormFactors", "DesktopFormFactor"]],
  ["AllFormFactors", ["ExtensionPoint"]],
  ['ExtensionPoint xsi:type="CustomFunctions"', ["Script", "Page", "Metadata", "Namespace"]],
  ["DesktopFormFactor", ["GetStarted", "FunctionFile", "ExtensionPoint"]],
  ["GetStarted", ["Title", "Description", "LearnMoreUrl"]],
  ["CustomTab", ["Group", "Label"]],
  ["Resources", ["bt:Images", "bt:Urls", "bt:ShortStrings", "bt:LongStrings"]],
];

test.each(ORDERS)("children of %s stand in the order of the schema", (parent, order) => {
  expect(childrenOf(parent)).toEqual(order);
});

test("every control: label, supertip, icon, action, in this order", () => {
  const controls = [...xml.matchAll(/<Control [\s\S]*?<\/Control>/g)].map(([control]) => control);
  expect(controls).toHaveLength(4);
  for (const control of controls) {
    expect(childrenOf("Control", control)).toEqual(["Label", "Supertip", "Icon", "Action"]);
    expect(childrenOf("Supertip", control)).toEqual(["Title", "Description"]);
  }
});

test("every resid names a resource, every resource is used, none is longer than 32 characters or given twice", () => {
  const used = all(/resid="([^"]+)"/g);
  expect(new Set(used)).toEqual(new Set(resourceIds));
  expect(new Set(resourceIds).size).toBe(resourceIds.length);
  for (const id of resourceIds) expect(id.length).toBeLessThanOrEqual(LONGEST_RESID);
});

test("strings have an en-US version and the length that Excel allows", () => {
  for (const [group, longest] of [
    ["ShortStrings", LONGEST.ShortStrings],
    ["LongStrings", LONGEST.LongStrings],
  ] as const) {
    const block = new RegExp(`<bt:${group}>([\\s\\S]*?)</bt:${group}>`).exec(xml)?.[1] ?? "";
    const strings = [
      ...block.matchAll(/<bt:String id="([^"]+)" DefaultValue="([^"]*)"(?:\/>|>([\s\S]*?)<\/bt:String>)/g),
    ];
    expect(strings.length).toBeGreaterThan(3);
    for (const [, id = "", value = "", inner = ""] of strings) {
      expect(value.length).toBeLessThanOrEqual(longest);
      // the namespace is the same in every language: a localised function name breaks workbooks
      if (id === "Functions.Namespace") expect(value).toBe("WATER");
      else expect(inner).toMatch(/<bt:Override Locale="en-US" Value="[\x20-\x7e]+"\/>/);
    }
  }
});

test("every address is https and stands on one base", () => {
  const addresses = all(/(?:DefaultValue|Value)="(https?:[^"]*)"/g);
  expect(addresses.length).toBeGreaterThan(10);
  for (const address of addresses) expect(address).toMatch(/^https:\/\/localhost:3000\/[\w./-]+$/);
});

const ICONS = [
  ...xml.matchAll(
    /<bt:Image id="((?:\w+\.)?Icon\.(\d+))" DefaultValue="https:\/\/localhost:3000\/(assets\/[\w-]+-(\d+)\.png)"/g,
  ),
].map(([, id = "", size = "", address = "", named = ""]) => ({
  id,
  size: Number(size),
  address,
  named: Number(named),
}));

test("every icon of the manifest is looked at", () => {
  expect(ICONS).toHaveLength(all(/<bt:Image id="([^"]+)"/g).length);
  expect(ICONS).toHaveLength(4 * 8);
});

test.each(ICONS)("$id is a PNG of that size", ({ size, address, named }) => {
  const png = readFileSync(path.join(project, address));
  expect(png.subarray(1, 4).toString()).toBe("PNG");
  // IHDR: width and height, big-endian
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size, size]);
  expect(named).toBe(size);
});

test("each button has a picture of its own", () => {
  const pictures = all(/<Control[\s\S]*?<bt:Image size="32" resid="([^"]+)"/g);
  expect(new Set(pictures).size).toBe(4);
});

test("the store's icons are 32 and 64 px, as Excel asks", () => {
  expect(/<IconUrl DefaultValue="[^"]*icon-(\d+)/.exec(xml)?.[1]).toBe("32");
  expect(/<HighResolutionIconUrl DefaultValue="[^"]*icon-(\d+)/.exec(xml)?.[1]).toBe("64");
});

test("a shared runtime: runtime, page and function file are one page, and no control has a pane of its own", () => {
  const resid = (pattern: RegExp): string | undefined => pattern.exec(xml)?.[1];
  const runtime = resid(/<Runtime resid="([^"]+)" lifetime="long"\/>/);
  expect(runtime).toBeDefined();
  expect(resid(/<Page>\s*<SourceLocation resid="([^"]+)"/)).toBe(runtime);
  expect(resid(/<FunctionFile resid="([^"]+)"/)).toBe(runtime);
  expect(resid(/<Action xsi:type="ShowTaskpane">\s*<SourceLocation resid="([^"]+)"/)).toBe(runtime);
  expect(xml).not.toContain("<TaskpaneId>");
});

test("it asks for what the pane cannot do without, and for nothing newer than Office LTSC 2021 has", () => {
  const sets = [...xml.matchAll(/<Set Name="(\w+)" MinVersion="([\d.]+)"\/>/g)].map(([, set, version]) => ({
    set,
    version,
  }));
  const { workbook, sharedRuntime, functions } = REQUIREMENTS;
  expect(new Set(sets)).toEqual(new Set([workbook, sharedRuntime, functions]));
  // source: Microsoft's requirement set pages, column of volume-licensed perpetual: Office 2021
  const ltsc2021 = { SharedRuntime: 1.1, CustomFunctionsRuntime: 1.3, ExcelApi: 1.14 };
  const minor = (version: string | number): number => Number(String(version).split(".")[1]);
  for (const { set, version } of [workbook, sharedRuntime, functions])
    expect(minor(version)).toBeLessThanOrEqual(minor(ltsc2021[set]));
});

test("the ribbon's functions are those that the commands associate", () => {
  const named = all(/<FunctionName>([^<]+)<\/FunctionName>/g);
  expect(named).toEqual(["checkActiveSheet", "checkWorkbook", "clearMarks"]);
  const commands = readFileSync(path.join(project, "src/taskpane/commands.ts"), "utf8");
  for (const name of named) expect(commands).toContain(name);
});

/** Some modules are for Node alone, not for jest's loader: they are asked in a process of their own. */
const inNode = (program: string, ...args: string[]): string =>
  execFileSync(process.execPath, ["--input-type=module", "-e", program, ...args], {
    cwd: project,
    encoding: "utf8",
    stdio: "pipe",
  });

test("Microsoft's own reader understands it", () => {
  const manifest: unknown = JSON.parse(
    inNode(
      `import addin from "office-addin-manifest";
       const manifest = await addin.OfficeAddinManifest.readManifestFile(process.argv[1]);
       process.stdout.write(JSON.stringify(manifest));`,
      file,
    ),
  );
  expect(manifest).toMatchObject({
    id: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/),
    displayName: "水效对标",
    hosts: ["Workbook"],
    permissions: "ReadWriteDocument",
  });
});

describe("the manifest of a build", () => {
  const rewritten = (baseUrl: string): string =>
    inNode(
      `import { deploymentBase } from "./scripts/bundle/deployment.mjs";
       import { rewriteManifest } from "./scripts/bundle/manifest.mjs";
       import { readFileSync } from "node:fs";
       process.stdout.write(rewriteManifest(readFileSync("manifest.xml", "utf8"), deploymentBase(process.argv[1])));`,
      baseUrl,
    );
  const idOf = (manifest: string): string | undefined => /<Id>([^<]+)<\/Id>/.exec(manifest)?.[1];
  const ADDRESS = "https://water.example.gov.cn/addin/";
  const built = rewritten(ADDRESS);

  test("stands wholly on the base address it was built for", () => {
    expect(built).not.toContain("localhost");
    expect(built).toContain('"https://water.example.gov.cn/addin/taskpane.html"');
    // an AppDomain is an origin
    expect(built).toContain("<AppDomain>https://water.example.gov.cn</AppDomain>");
  });

  test("differs from the repository's in nothing but address, id and the remark on them", () => {
    const undone = built
      .replaceAll(ADDRESS, "https://localhost:3000/")
      .replace("<AppDomain>https://water.example.gov.cn<", "<AppDomain>https://localhost:3000<")
      .replace(`<Id>${idOf(built)}</Id>`, `<Id>${idOf(text)}</Id>`);
    expect(undone).toBe(text.replace(/<!-- Every address[^>]*-->\n/, ""));
  });

  test("has an id of its own: the same for the same address, another for another", () => {
    // source: Python, uuid.uuid5(uuid.UUID("b478713a-f5c0-479f-a7f5-de539f6d9406"), "https://water.example.gov.cn/addin/")
    expect(idOf(built)).toBe("5818a521-79e7-5632-b9e9-bd54e824306c");
    expect(idOf(rewritten("HTTPS://Water.Example.gov.cn:443/addin"))).toBe(idOf(built));
    expect(idOf(rewritten("https://water.example.gov.cn/"))).not.toBe(idOf(built));
  });

  test("for the development address it is the repository's manifest", () => {
    expect(rewritten("https://localhost:3000/")).toBe(text);
  });

  test.each([
    ["http://water.example.gov.cn/", "Excel 只接受 https:// 开头的地址"],
    ["water.example.gov.cn", "不是网址"],
    ["https://water.example.gov.cn/?a=1", "网址里不能有 ?"],
    ["https://water.example.gov.cn/水/", "路径只能用字母"],
    ['https://water.example.gov.cn/";x/', "路径只能用字母"],
  ])("%s is refused in a sentence", (address, sentence) => {
    expect(() => rewritten(address)).toThrow(sentence);
  });
});

test("the version of the manifest is the package's: an update must be newer for Excel too", () => {
  const { version } = JSON.parse(readFileSync(path.join(project, "package.json"), "utf8")) as { version: string };
  expect(/<Version>([^<]+)<\/Version>/.exec(xml)?.[1]).toBe(`${version}.0`);
});

test("every file that the manifest names is one that the build makes", () => {
  const made = new Set([
    "taskpane.html",
    "functions.js",
    "functions.json",
    "functions.en-US.json",
    "help/functions.html",
  ]);
  const named = new Set(all(/"https:\/\/localhost:3000\/([^"]+)"/g));
  for (const name of named) expect(made.has(name) || existsSync(path.join(project, name))).toBe(true);
});

test("functions.json describes exactly the functions that functions.js associates, in both languages", () => {
  const described = JSON.parse(
    inNode(`import { functionsMetadata } from "./scripts/metadata.mjs";
      const files = Object.values(await functionsMetadata());
      process.stdout.write(JSON.stringify(files.map((file) => JSON.parse(file).functions.map(({ id }) => id))));`),
  ) as string[][];
  const associated = Object.keys(implementations).sort();
  expect(associated.length).toBeGreaterThan(20);
  for (const ids of described) expect([...ids].sort()).toEqual(associated);
});
