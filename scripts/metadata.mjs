// Metadata of the WATER functions: Chinese from the JSDoc of src/functions, English from its table of descriptions.
// Used by the build (functions.json, functions.en-US.json), by the tests, and from the command line:
//   node scripts/metadata.mjs     writes src/functions/metadata.json, from which the workbench's autocomplete reads
import { writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";
import { DEVELOPMENT_BASE } from "./bundle/deployment.mjs";

const { generateCustomFunctionsMetadata } = createRequire(import.meta.url)("custom-functions-metadata");

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const functions = join(root, "src/functions");

/** In the order in which a list of the functions reads best. */
const SOURCES = ["rule-functions.ts", "score-functions.ts", "indicator-functions.ts"];

/** The English descriptions; TypeScript, so bundled first. */
async function english() {
  const outfile = join(root, `node_modules/.cache/water/descriptions-${process.pid}.mjs`);
  await build({
    entryPoints: [join(functions, "descriptions.en.ts")],
    outfile,
    bundle: true,
    format: "esm",
    logLevel: "error",
  });
  return (await import(pathToFileURL(outfile).href)).descriptions;
}

function translate(chinese, descriptions) {
  const described = chinese.functions.map((each) => {
    const text = descriptions[each.id];
    if (!text) throw new Error(`descriptions.en.ts has no ${each.id}`);
    const parameters = each.parameters.map((parameter) => {
      const description = text.parameters[parameter.name];
      if (!description) throw new Error(`descriptions.en.ts has no ${each.id}(${parameter.name})`);
      return { ...parameter, description };
    });
    return { ...each, description: text.description, parameters };
  });
  return { ...chinese, functions: described };
}

/**
 * Both metadata files as JSON text.
 * @param {{ baseUrl?: string }} [options] address under which the add-in is served; help links point there
 * @returns {Promise<{ "functions.json": string, "functions.en-US.json": string }>}
 */
export async function functionsMetadata({ baseUrl = DEVELOPMENT_BASE } = {}) {
  const { errors, metadataJson } = await generateCustomFunctionsMetadata(SOURCES.map((name) => join(functions, name)));
  if (errors.length > 0) throw new Error(errors.join("\n"));
  const base = baseUrl.endsWith("/") ? baseUrl : `${baseUrl}/`;
  const chinese = JSON.parse(metadataJson.replaceAll(DEVELOPMENT_BASE, base));
  const print = (metadata) => `${JSON.stringify(metadata, null, 2)}\n`;
  return { "functions.json": print(chinese), "functions.en-US.json": print(translate(chinese, await english())) };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await writeFile(join(functions, "metadata.json"), (await functionsMetadata())["functions.json"]);
}
