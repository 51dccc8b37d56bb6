/** The handbook: its generated pages are those of today's program, and every link in the documents leads somewhere. */
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { implementations } from "../../src/functions/implementations";
import { rules } from "../../src/review/rules";
import { industries } from "../../src/rulebook";

const project = path.join(__dirname, "../..");
const read = (name: string): string => readFileSync(path.join(project, name), "utf8");

describe("generated pages", () => {
  let pages: Record<string, string>;
  beforeAll(() => {
    const program = `import { handbookPages } from "./scripts/handbook.mjs";
      process.stdout.write(JSON.stringify(await handbookPages()));`;
    const answer = execFileSync(process.execPath, ["--input-type=module", "-e", program], {
      cwd: project,
      encoding: "utf8",
      stdio: "pipe",
    });
    pages = JSON.parse(answer) as Record<string, string>;
  });

  test.each(["functions.md", "rulebook.md", "rules.md"])(
    "docs/%s is fresh (node scripts/handbook.mjs writes it)",
    (name) => {
      expect(read(`docs/${name}`)).toBe(pages[name]);
    },
  );

  test("every function has its syntax, an example with a result, and where it comes from", () => {
    const sections = pages["functions.md"]!.split(/^## /m).slice(1);
    expect(sections.map((section) => section.split("\n", 1)[0])).toEqual(Object.keys(implementations));
    for (const section of sections) {
      expect(section).toMatch(/^`=WATER\.\w+\(.*\)`$/m);
      expect(section).toMatch(/^- 例：`=WATER\.\w+\(.*\)` → \S/m);
      expect(section).toMatch(/^- 依据：\S/m);
    }
  });

  test("every rule of the review has its sentence and its formula", () => {
    const rows = pages["rules.md"]!.split("\n").filter((line) => line.startsWith("| ["));
    expect(rows).toHaveLength(rules.length);
    for (const row of rows) expect(row).toMatch(/^\| \[[a-z-]+\]\(\S+\.ts\) +\| [^|]*[。；] +\| `=.+` +\|$/);
  });

  test("every limit of every industry stands in its table", () => {
    const sections = new Map(
      pages["rulebook.md"]!.split(/^## /m)
        .slice(1)
        .map((each) => [each.split("\n", 1)[0], each]),
    );
    expect([...sections.keys()]).toEqual(industries.map(({ name }) => name));
    for (const { name, indicators } of industries) {
      const expected = indicators.flatMap(({ limits, exemptions }) => [...limits, ...exemptions]).length;
      const rows = sections
        .get(name)!
        .split("\n")
        .filter((line) => /^\| (?!指标 |-)/.test(line));
      expect([name, rows.length]).toEqual([name, expected]);
    }
    // source: annexes 6 and 7, 钢铁行业
    expect(sections.get("钢铁")).toMatch(/\| 吨钢取水量 +\| +\| ≤4\.2 m³\/t +\| ≤4\.2 +\| 附件6、附件7 +\|/);
  });
});

const documents = [
  ...readdirSync(project).filter((name) => name.endsWith(".md")),
  ...readdirSync(path.join(project, "docs"), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .map((name) => `docs/${name}`),
];

/** As GitHub makes the anchor of a heading. */
const anchor = (heading: string): string =>
  heading
    .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M} _-]/gu, "")
    .replaceAll(" ", "-");
const withoutCode = (text: string): string => text.replace(/^ *```[\s\S]*?^ *```/gm, "");
const anchorsOf = (text: string): string[] =>
  [...withoutCode(text).matchAll(/^#{1,6} (.+)$/gm)].map(([, heading = ""]) => anchor(heading.replaceAll("`", "")));

/** Why a link of a document leads nowhere, or null. */
function fault(document: string, link: string): string | null {
  if (/^https?:\/\/\S+$/.test(link)) return null;
  const [file = "", hash] = link.split("#");
  const target = file === "" ? document : path.posix.join(path.posix.dirname(document), decodeURI(file));
  if (!existsSync(path.join(project, target))) return "no such file";
  if (hash === undefined) return null;
  return anchorsOf(read(target)).includes(decodeURI(hash)) ? null : "no such heading";
}

const linksOf = (text: string): string[] =>
  [
    ...withoutCode(text)
      .replace(/`[^`\n]*`/g, "")
      .matchAll(/\]\(([^()\s]+)\)/g),
  ].map(([, link = ""]) => link);

describe("links", () => {
  const links = documents.flatMap((document) => linksOf(read(document)).map((link) => [document, link] as const));

  test("of README, DECISIONS and docs lead somewhere", () => {
    expect(new Set(documents)).toEqual(
      new Set(documents).add("README.md").add("docs/README.md").add("docs/deployment.md"),
    );
    expect(links.length).toBeGreaterThan(40);
    const faults = links.flatMap(([document, link]) => {
      const found = fault(document, link);
      return found === null ? [] : [`${document}: ${link}: ${found}`];
    });
    expect(faults).toEqual([]);
  });

  test("that lead nowhere are noticed", () => {
    expect(fault("docs/README.md", "missing.md")).toBe("no such file");
    expect(fault("docs/README.md", "deployment.md#no-such-heading")).toBe("no such heading");
    expect(fault("docs/README.md", "../README.md#立即试用不需要-excel")).toBeNull();
    expect(linksOf("[a](b.md) `[c](d.md)`\n```\n[e](f.md)\n```\n")).toEqual(["b.md"]);
  });

  test("every page of docs is reached from its index", () => {
    const reached = new Set(linksOf(read("docs/README.md")).map((link) => link.split("#", 1)[0]));
    for (const document of documents.filter((name) => /^docs\/[^/]+\.md$/.test(name) && name !== "docs/README.md"))
      expect(reached).toContain(path.posix.basename(document));
  });
});
