/** What a built add-in holds besides its bundles: manifest, function metadata, help, icons, and Office.js where it is served locally. */
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { functionsMetadata } from "../metadata.mjs";
import { loadTemplates, printedYear } from "../templates.mjs";
import { helpPage } from "./help-page.mjs";
import { ICON_SIZES, ICONS } from "./icon-sizes.mjs";
import { rewriteManifest } from "./manifest.mjs";
import { OFFICE_FILES } from "./office-files.mjs";

const project = fileURLToPath(new URL("../../", import.meta.url));
const officeFolder = path.join(
  path.dirname(createRequire(import.meta.url).resolve("@microsoft/office-js/package.json")),
  "dist",
);
const inProject = (...parts) => path.join(project, ...parts);

/** Every official form as a workbook of its own. */
async function templateFiles() {
  const { formEntries, writeForm } = await loadTemplates();
  const files = formEntries.map(async ({ id, build }) => {
    const bytes = await writeForm(build({ year: printedYear }));
    return [`templates/${id}.xlsx`, Buffer.from(bytes)];
  });
  return Promise.all(files);
}

/**
 * @param {{ baseUrl: string, office: "cdn" | "local" }} options
 * @returns {Promise<[string, string | Buffer][]>} pairs of path below the output folder and content
 */
export async function addinFiles({ baseUrl, office }) {
  const metadata = await functionsMetadata({ baseUrl });
  const copies = [
    ...ICONS.flatMap((name) =>
      ICON_SIZES.map((size) => [inProject(`assets/${name}-${size}.png`), `assets/${name}-${size}.png`]),
    ),
    ...(office === "local" ? OFFICE_FILES.map((file) => [path.join(officeFolder, file), `office/${file}`]) : []),
  ];
  return [
    ["manifest.xml", rewriteManifest(await readFile(inProject("manifest.xml"), "utf8"), baseUrl)],
    ...Object.entries(metadata),
    ["help/functions.html", helpPage(JSON.parse(metadata["functions.json"]))],
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
    const stage = compiler.webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
    compiler.hooks.thisCompilation.tap("AddinFilesPlugin", (compilation) => {
      compilation.hooks.processAssets.tapPromise({ name: "AddinFilesPlugin", stage }, async () => {
        for (const [name, content] of await addinFiles(this.#options)) {
          // minimized: these are emitted as they are; Office.js in particular stays the unmodified client
          compilation.emitAsset(name, new RawSource(content), { minimized: true });
        }
      });
    });
  }
}
