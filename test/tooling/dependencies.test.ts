/** The dependencies: what the lock file says of them, and which licences a built folder lists. */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";

const project = path.join(__dirname, "../..");

/** These modules are for Node alone, not for jest's loader. */
const inNode = (program: string, ...args: string[]): string =>
  execFileSync(process.execPath, ["--input-type=module", "-e", program, ...args], {
    cwd: project,
    encoding: "utf8",
    stdio: "pipe",
  });

/** Below the project, so that packages are found from there. */
function temporaryFolder(): string {
  const parent = path.join(project, "build/test");
  mkdirSync(parent, { recursive: true });
  return mkdtempSync(path.join(parent, "dependencies-"));
}

interface Entry {
  [key: string]: unknown;
}
interface Manifest {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
  overrides: Record<string, unknown>;
}
interface Lock {
  packages: Record<string, Entry>;
}

const read = (name: string): unknown => JSON.parse(readFileSync(path.join(project, name), "utf8"));
const manifest = read("package.json") as Manifest;
const lock = read("package-lock.json") as Lock;

/** Every case in one process. */
function problemsOf(cases: readonly { manifest: Manifest; lock: Lock }[]): string[][] {
  const folder = temporaryFolder();
  try {
    const file = path.join(folder, "cases.json");
    writeFileSync(file, JSON.stringify(cases));
    return JSON.parse(
      inNode(
        `import { checkLockFile, checkPackageFile } from "./scripts/dependencies/lock-file.mjs";
         import { readFileSync } from "node:fs";
         const cases = JSON.parse(readFileSync(process.argv[1], "utf8"));
         process.stdout.write(JSON.stringify(cases.map(({ manifest, lock }) => [...checkPackageFile(manifest), ...checkLockFile(manifest, lock)])));`,
        file,
      ),
    ) as string[][];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const small: Lock = {
  packages: { "": lock.packages[""]!, "node_modules/fflate": lock.packages["node_modules/fflate"]! },
};
const withEntry = (change: Entry, place = "node_modules/fflate") => ({
  manifest,
  lock: { packages: { ...small.packages, [place]: { ...small.packages["node_modules/fflate"], ...change } } },
});
const withVersion = (version: string) => {
  const dependencies = { ...manifest.dependencies, fflate: version };
  const root = { ...small.packages[""], dependencies };
  return { manifest: { ...manifest, dependencies }, lock: { packages: { ...small.packages, "": root } } };
};

const CASES = [
  ["a range instead of a version", withVersion("^0.8.3"), "package.json 中 fflate 的版本不是确定的：^0.8.3"],
  [
    "a range among the overrides",
    { manifest: { ...manifest, overrides: { a: { b: "1.x" } } }, lock: small },
    "package.json 中 b 的版本不是确定的：1.x",
  ],
  [
    "a lock file of another package.json",
    { ...withVersion("0.8.2"), lock: small },
    "package-lock.json 与 package.json 的 dependencies 不一致",
  ],
  ["another address", withEntry({ resolved: "https://mirror.example.com/fflate-0.8.3.tgz" }), "从别处下载"],
  ["a repository", withEntry({ version: "git+ssh://git@github.com/a/b.git#abc" }), "不是登记处的一个确定版本"],
  ["a link", withEntry({ link: true }), "不是登记处的一个确定版本"],
  ["no checksum", withEntry({ integrity: undefined }), "没有 sha512 校验值"],
  ["a weak checksum", withEntry({ integrity: "sha1-2jmj7l5rSw0yVb/vlWAYkK/YBwk=" }), "没有 sha512 校验值"],
  ["an unknown install script", withEntry({ hasInstallScript: true }), "安装时会运行脚本"],
  ["a copyleft licence", withEntry({ license: "GPL-3.0-only" }), "许可证不在允许之列：GPL-3.0-only"],
  ["a licence and another", withEntry({ license: "MIT AND AGPL-3.0-only" }), "许可证不在允许之列"],
  ["no licence", withEntry({ license: undefined }), "许可证不在允许之列：未写明"],
  ["a tool's licence in what is handed on", withEntry({ license: "CC-BY-4.0" }), "许可证不在允许之列：CC-BY-4.0"],
] as const;

const HARMLESS = [
  { manifest, lock },
  { manifest, lock: small },
  withEntry({ license: "(MIT OR GPL-3.0-only)" }),
  withEntry({ license: "CC-BY-4.0", dev: true }),
  withEntry({ hasInstallScript: true }, "node_modules/a/node_modules/esbuild"),
  withEntry({ resolved: "https://registry.npmjs.org/fflate/-/fflate-0.8.3.tgz" }),
];

describe("the lock file", () => {
  let found: string[][];
  beforeAll(() => {
    found = problemsOf([...CASES.map(([, each]) => each), ...HARMLESS]);
  });

  test("of this project, and what is allowed: nothing to report", () => {
    expect(found.slice(CASES.length)).toEqual(HARMLESS.map(() => []));
  });

  test.each(CASES.map(([name, , sentence], i) => [name, sentence, i] as const))("%s is told", (_name, sentence, i) => {
    expect(found[i]).toEqual([expect.stringContaining(sentence)]);
  });
});

describe("licences of a build", () => {
  let folder: string;
  beforeAll(() => {
    folder = temporaryFolder();
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const licensesOf = (office: string, source: string): string => {
    writeFileSync(path.join(folder, "entry.js"), source);
    inNode(
      `import webpack from "webpack";
       import { ThirdPartyLicenses } from "./scripts/bundle/third-party.mjs";
       const [folder, office] = process.argv.slice(1);
       const licenses = new ThirdPartyLicenses({ office, folder });
       const compiler = webpack({ mode: "production", entry: folder + "/entry.js", output: { path: folder }, plugins: [licenses.plugin()] });
       await new Promise((resolve, reject) => compiler.run((error, stats) => error || stats.hasErrors() ? reject(error ?? stats) : resolve()));`,
      folder,
      office,
    );
    return readFileSync(path.join(folder, "THIRD-PARTY-LICENSES.txt"), "utf8");
  };

  test("are those of the packages that are left in it, each with its text", () => {
    const text = licensesOf(
      "cdn",
      `import { unzlibSync } from "fflate"; import { __awaiter } from "tslib";
       console.log(unzlibSync(new Uint8Array()));`,
    );
    expect(text).toMatch(/^fflate \S+ {2}MIT$/m);
    expect(text).toContain("Copyright (c) 2026 Arjun Barrett");
    expect(text).toMatch(/^webpack \S+ {2}MIT$/m);
    expect(text).not.toMatch(/^(?:tslib|@microsoft\/office-js) /m);
  });

  test("with Office.js where that is served from the folder", () => {
    const text = licensesOf("local", "console.log(1)");
    expect(text).toMatch(/^@microsoft\/office-js /m);
    expect(text).toContain("MICROSOFT SOFTWARE LICENSE TERMS");
  });
});
