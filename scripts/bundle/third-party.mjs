/** THIRD-PARTY-LICENSES.txt: every package of which something is in the built folder, with the text of its licence. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { DISTRIBUTABLE, isAllowed, READ_BY_HAND } from "../dependencies/licenses.mjs";
import { OFFICE_PACKAGE } from "./office-files.mjs";

export const FILE_NAME = "THIRD-PARTY-LICENSES.txt";
const TEXT_FILE = /^(?:licen[cs]e|copying|notice)(?:[.-]|$)/i;
const RULE = "=".repeat(80);

/** The innermost package that a file belongs to, or null for a file of our own. */
function packageFolder(file) {
  const found = /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/.exec(file);
  return found ? found[1] : null;
}

function describe(folder) {
  const { name, version, license, author } = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8"));
  const spdx = READ_BY_HAND[name] ?? license;
  if (!READ_BY_HAND[name] && !isAllowed(spdx ?? "", DISTRIBUTABLE)) {
    throw new Error(`${name}@${version} 的许可证不在允许之列：${spdx ?? "未写明"}`);
  }
  const texts = readdirSync(folder)
    .filter((file) => TEXT_FILE.test(file))
    .sort()
    .map((file) => readFileSync(path.join(folder, file), "utf8").replaceAll("\r\n", "\n").trim());
  const holder = typeof author === "string" ? author : (author?.name ?? `the authors of ${name}`);
  // some packages say which licence, but do not print it
  const text = texts.join("\n\n") || `${spdx}, copyright ${holder}. Text: https://spdx.org/licenses/${spdx}.html`;
  return { name, version, spdx, text };
}

/** @param {Iterable<string>} folders of packages */
export function thirdPartyText(folders) {
  const packages = [...new Set(folders)].map(describe).sort((a, b) => (a.name < b.name ? -1 : 1));
  const byText = new Map();
  for (const each of packages) byText.set(each.text, [...(byText.get(each.text) ?? []), each]);
  const list = packages.map(({ name, version, spdx }) => `${name} ${version}  ${spdx}`);
  const sections = [...byText].map(([text, group]) =>
    [RULE, ...group.map(({ name, version }) => `${name} ${version}`), RULE, "", text, ""].join("\n"),
  );
  return `水效对标所含的第三方软件及其许可证\nThird-party software in this folder, and its licences\n\n${list.join("\n")}\n\n${sections.join("\n")}`;
}

function* filesOf(module) {
  if (module.resource) yield module.resource.split("?", 1)[0];
  for (const inner of module.modules ?? []) yield* filesOf(inner);
}

/** One for all compilers that write into a folder; the last of them to end writes the file. */
export class ThirdPartyLicenses {
  #folders = new Set();
  #running = 0;

  /** @param {{ office: import("./office-source.mjs").Office, folder: string }} options */
  constructor(options) {
    this.options = options;
    if (options.office === "local") this.#folders.add(OFFICE_PACKAGE);
  }

  /** @returns a webpack plugin */
  plugin() {
    this.#running++;
    return {
      apply: (compiler) => {
        compiler.hooks.done.tap("ThirdPartyLicenses", ({ compilation }) => {
          for (const module of bundledModules(compilation)) {
            for (const file of filesOf(module)) {
              const folder = packageFolder(file);
              if (folder) this.#folders.add(folder);
            }
          }
          // its runtime is in every bundle
          this.#folders.add(path.join(compiler.context, "node_modules/webpack"));
          this.#running--;
          if (this.#running === 0) this.#write();
        });
      },
    };
  }

  #write() {
    if (!existsSync(this.options.folder)) return;
    writeFileSync(path.join(this.options.folder, FILE_NAME), thirdPartyText(this.#folders));
  }
}

/** What is left after unused code was dropped, not all that was read. */
function bundledModules({ chunks, chunkGraph }) {
  return [...chunks].flatMap((chunk) => [...chunkGraph.getChunkModulesIterable(chunk)]);
}
