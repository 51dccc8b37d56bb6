/** functions.json and functions.en-US.json: what Excel is told must be what functions.js associates. */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { functionTable } from "../../src/functions/table";
import { load } from "./load";

interface Parameter {
  name: string;
  description: string;
  optional?: boolean;
  repeating?: boolean;
  dimensionality?: string;
}
interface Described {
  id: string;
  name: string;
  description: string;
  helpUrl: string;
  options?: object;
  parameters: Parameter[];
}

const root = join(__dirname, "../..");

function generate(baseUrl: string): Record<"functions.json" | "functions.en-US.json", string> {
  const script = `import("./scripts/metadata.mjs").then(async (m) =>
    process.stdout.write(JSON.stringify(await m.functionsMetadata({ baseUrl: ${JSON.stringify(baseUrl)} }))))`;
  const { stdout, stderr, status } = spawnSync(process.execPath, ["-e", script], { cwd: root, encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as ReturnType<typeof generate>;
}

const texts = generate("https://localhost:3000/");
const chinese = (JSON.parse(texts["functions.json"]) as { functions: Described[] }).functions;
const english = (JSON.parse(texts["functions.en-US.json"]) as { functions: Described[] }).functions;

/** contracts.md, "Functions"; `?` optional, `…` repeating */
const CONTRACT: Readonly<Record<string, string>> = {
  INTAKE_PER_UNIT: "intake output",
  DISCHARGE_PER_UNIT: "discharge output",
  INTAKE_PER_VALUE: "intake value",
  REUSE_RATE: "reused intake supplied?",
  CIRCULATION_RATE: "circulating makeup",
  DIRECT_COOLING_RATE: "circulating makeup",
  INDIRECT_COOLING_RATE: "circulating makeup",
  CONDENSATE_RATE: "condensate steam density?",
  WASTEWATER_REUSE_RATE: "reused discharged",
  BLOWDOWN_REUSE_RATE: "reused blowdown",
  LEAK_RATE: "leak intake",
  DISCHARGE_COMPLIANCE_RATE: "compliant discharged",
  CHEMICAL_WATER_RATIO: "feed product",
  CONCENTRATION_CYCLES: "circulating makeup",
  METERING_RATE: "metered total",
  UNCONVENTIONAL_RATE: "unconventional intake",
  STANDARD_FABRIC_OUTPUT: "length width weight widthFactor? weightFactor?",
  CHECK: "industry indicator value conditions…",
  LIMIT: "industry indicator conditions…",
  REQUIREMENT: "industry indicator conditions…",
  MARGIN: "industry indicator value conditions…",
  STANDARD: "industry",
  WHY: "industry indicator value conditions…",
  STEPS: "indicator inputs…",
  INDUSTRIES: "",
  INDICATORS: "industry",
  CHECK_TABLE: "industries indicators values conditions?",
  MANAGEMENT_SCORE: "scores annex?",
  MANAGEMENT_CHECK: "scores annex?",
  VETO: "answers annex?",
};

const signature = ({ parameters }: Pick<Described, "parameters">) =>
  parameters.map(({ name, optional, repeating }) => `${name}${repeating ? "…" : optional ? "?" : ""}`).join(" ");

test("every function of the contract, with its parameters, in both languages", () => {
  for (const functions of [chinese, english]) {
    expect(Object.fromEntries(functions.map((each) => [each.id, signature(each)]))).toEqual(CONTRACT);
  }
});

test("functions.js associates exactly these", () => {
  expect(Object.keys(load()).sort()).toEqual(Object.keys(CONTRACT).sort());
});

test.each(chinese)("$id: id is name, help link, descriptions, not volatile", (each) => {
  const translated = english.find(({ id }) => id === each.id)!;
  expect(each.name).toBe(each.id);
  expect(translated.name).toBe(each.id);
  expect(each.helpUrl).toBe(`https://localhost:3000/help/functions.html#${each.id}`);
  expect(each.options).toBeUndefined();
  for (const text of [each.description, ...each.parameters.map(({ description }) => description)]) {
    expect(text).toMatch(/[一-鿿]/);
  }
  for (const text of [translated.description, ...translated.parameters.map(({ description }) => description)]) {
    expect(text).toMatch(/[a-z]{2}/);
  }
});

test("help links follow the address under which the add-in is served", () => {
  const moved = generate("https://example.org/water")["functions.json"];
  expect(moved).toContain("https://example.org/water/help/functions.html#CHECK");
  expect(moved).not.toContain("localhost");
});

test("src/functions/metadata.json is fresh (node scripts/metadata.mjs writes it)", () => {
  expect(readFileSync(join(root, "src/functions/metadata.json"), "utf8")).toBe(texts["functions.json"]);
});

test("the table for other hosts has every function and never throws", () => {
  expect(
    Object.fromEntries(functionTable.map((each) => [each.name, signature({ parameters: [...each.parameters] })])),
  ).toEqual(CONTRACT);
  const check = functionTable.find(({ name }) => name === "CHECK")!;
  expect(check.call("steel", "吨钢取水量", 3.9)).toBe("达标");
  expect(check.call("steel", "吨钢取水量", null)).toEqual({
    error: "#N/A",
    message: expect.stringContaining("未填") as unknown,
  });
});
