/**
 * The pages of docs/ that are made from the program itself: `node scripts/handbook.mjs` writes them. They are committed, so
 * that they can be read where the project lies; a test tells when they are out of date.
 */
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import prettier from "prettier";
import { functionsPage } from "./handbook/functions-page.mjs";
import { rulebookPage } from "./handbook/rulebook-page.mjs";
import { rulesPage } from "./handbook/rules-page.mjs";
import { loadSources } from "./handbook/sources.mjs";
import { functionsMetadata } from "./metadata.mjs";

const docs = fileURLToPath(new URL("../docs/", import.meta.url));

/** @returns {Promise<Record<string, string>>} file name below docs/ and its text */
export async function handbookPages() {
  const [metadata, sources] = await Promise.all([functionsMetadata(), loadSources()]);
  const pages = {
    "functions.md": functionsPage(JSON.parse(metadata["functions.json"]), sources),
    "rulebook.md": rulebookPage(sources),
    "rules.md": await rulesPage(),
  };
  const options = await prettier.resolveConfig(path.join(docs, "README.md"));
  const formatted = Object.entries(pages).map(async ([name, text]) => [
    name,
    await prettier.format(text, { ...options, parser: "markdown" }),
  ]);
  return Object.fromEntries(await Promise.all(formatted));
}

if (process.argv[1] && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  for (const [name, text] of Object.entries(await handbookPages())) await writeFile(path.join(docs, name), text);
}
