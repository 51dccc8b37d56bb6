/** Draws the PNG icons from their SVG sources with an installed browser: `node scripts/bundle/icons.mjs`. The result is committed. */
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { ensureBrowser } from "../browser.mjs";
import { ICON_SIZES, ICONS } from "./icon-sizes.mjs";

const assets = fileURLToPath(new URL("../../assets/", import.meta.url));
/** up to here the outline and the wave of the large drawing of the add-in would only blur */
const LARGEST_SMALL = 16;
const sourceOf = (name, size) => (name === "icon" && size <= LARGEST_SMALL ? "icon-small.svg" : `${name}.svg`);

const browser = await chromium.launch({ executablePath: ensureBrowser(), args: ["--no-sandbox"] });
try {
  const page = await browser.newPage();
  for (const name of ICONS) {
    for (const size of ICON_SIZES) {
      const source = await readFile(path.join(assets, sourceOf(name, size)), "utf8");
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(
        `<style>html,body{margin:0;background:transparent}svg{display:block;width:${size}px;height:${size}px}</style>${source}`,
      );
      await writeFile(path.join(assets, `${name}-${size}.png`), await page.screenshot({ omitBackground: true }));
    }
  }
} finally {
  await browser.close();
}
