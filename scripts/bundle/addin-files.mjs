/** What a built add-in holds besides its bundles: manifest, function metadata, help, icons, server configurations, and Office.js where it is served locally. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { functionsMetadata } from "../metadata.mjs";
import { loadTemplates, printedYear } from "../templates.mjs";
import { formsPage, HELP_STYLE, helpPage } from "./help-page.mjs";
import { ICON_SIZES, ICONS } from "./icon-sizes.mjs";
import { rewriteManifest } from "./manifest.mjs";
import { OFFICE_FILES, OFFICE_FOLDER } from "./office-files.mjs";
import { iisConfiguration, nginxConfiguration } from "./server-files.mjs";

const project = fileURLToPath(new URL("../../", import.meta.url));
const inProject = (...parts) => path.join(project, ...parts);

/** Every official form as a workbook of its own, and the page that lists them. */
async function templateFiles() {
  const { formEntries, writeForm } = await loadTemplates();
  const files = formEntries.map(async ({ id, build }) => {
    const bytes = await writeForm(build({ year: printedYear }));
    return [`templates/${id}.xlsx`, Buffer.from(bytes)];
  });
  return [["help/forms.html", formsPage(formEntries)], ...(await Promise.all(files))];
}

/**
 * @param {{ baseUrl: string, office: import("./office-source.mjs").Office }} options
 * @returns {Promise<[string, string | Buffer][]>} pairs of path below the output folder and content
 */
export async function addinFiles({ baseUrl, office }) {
  const metadata = await functionsMetadata({ baseUrl });
  const copies = [
    ...ICONS.flatMap((name) =>
      ICON_SIZES.map((size) => [inProject(`assets/${name}-${size}.png`), `assets/${name}-${size}.png`]),
    ),
    ...(office === "local" ? OFFICE_FILES.map((file) => [path.join(OFFICE_FOLDER, file), `office/${file}`]) : []),
  ];
  return [
    ["manifest.xml", rewriteManifest(await readFile(inProject("manifest.xml"), "utf8"), baseUrl)],
    ...Object.entries(metadata),
    ["help/functions.html", helpPage(JSON.parse(metadata["functions.json"]))],
    ["help/help.css", HELP_STYLE],
    ...(await templateFiles()),
    ...(await Promise.all(copies.map(async ([from, to]) => [to, await readFile(from)]))),
  ];
}

/** Puts those files among webpack's own. */
export class AddinFilesPlugin {
  #options;

  constructor(options) {
    this.#options = options;
  }

  apply(compiler) {
    const { RawSource } = compiler.webpack.sources;
    const { PROCESS_ASSETS_STAGE_ADDITIONAL, PROCESS_ASSETS_STAGE_REPORT } = compiler.webpack.Compilation;
    compiler.hooks.thisCompilation.tap("AddinFilesPlugin", (compilation) => {
      const early = { name: "AddinFilesPlugin", stage: PROCESS_ASSETS_STAGE_ADDITIONAL };
      compilation.hooks.processAssets.tapPromise(early, async () => {
        for (const [name, content] of await addinFiles(this.#options)) {
          // minimized: these are emitted as they are; Office.js in particular stays the unmodified client
          compilation.emitAsset(name, new RawSource(content), { minimized: true });
        }
      });
      // when every name has its hash
      const late = { name: "AddinFilesPlugin", stage: PROCESS_ASSETS_STAGE_REPORT };
      compilation.hooks.processAssets.tap(late, () => {
        const files = compilation.getAssets().map(({ name }) => name);
        compilation.emitAsset("nginx.conf", new RawSource(nginxConfiguration(this.#options)));
        compilation.emitAsset("web.config", new RawSource(iisConfiguration(this.#options, files)));
      });
    });
  }
}
