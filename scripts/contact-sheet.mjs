/**
 * Shows every form as LibreOffice prints it: .xlsx → PDF → pictures, one per page in a folder to look at closely, and
 * all first pages together in docs/forms/contact-sheet.png. Needs LibreOffice, poppler and a CJK font (fonts-noto-cjk);
 * it is run by hand when a form changes, not by the tests.
 *   node scripts/contact-sheet.mjs [folder for the pages] [--keep-sheet]
 */
import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { crc32, deflateSync } from "node:zlib";
import { writeTemplates } from "./templates.mjs";

const run = promisify(execFile);
const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const contactSheet = join(root, "docs/forms/contact-sheet.png");

/** dots per inch of the pages to look at, and width of a page on the contact sheet in px */
const pageResolution = 80;
const thumbnail = { width: 300, height: 424, gap: 14, columns: 6 };

/** 宋体, 仿宋 and 黑体 are not free: their nearest free relatives stand in for the pictures. */
const fonts = `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
<include>/etc/fonts/fonts.conf</include>
${[
  ["宋体", "Noto Serif CJK SC"],
  ["仿宋", "Noto Serif CJK SC"],
  ["黑体", "Noto Sans CJK SC"],
]
  .map(
    ([name, substitute]) =>
      `<match target="pattern"><test name="family"><string>${name}</string></test>` +
      `<edit name="family" mode="assign" binding="strong"><string>${substitute}</string></edit></match>`,
  )
  .join("\n")}
</fontconfig>`;

/** One PDF for each workbook; LibreOffice converts them all in one start. */
async function toPdf(files, folder) {
  const configuration = join(folder, "fonts.conf");
  await writeFile(configuration, fonts);
  await run(
    "soffice",
    [
      `-env:UserInstallation=file://${join(folder, "profile")}`,
      "--headless",
      "--convert-to",
      "pdf",
      "--outdir",
      folder,
      ...files,
    ],
    { env: { ...process.env, FONTCONFIG_FILE: configuration }, timeout: 300_000 },
  );
  return files.map((file) => join(folder, `${basename(file, ".xlsx")}.pdf`));
}

/** Binary PPM (P6), as pdftoppm writes it. */
function readPpm(bytes) {
  const header = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.subarray(0, 64).toString("latin1"));
  if (!header) throw new Error("not a PPM picture");
  return { width: Number(header[1]), height: Number(header[2]), pixels: bytes.subarray(header[0].length) };
}

/** RGB pixels → PNG. */
function writePng({ width, height, pixels }) {
  const chunk = (type, data) => {
    const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
    const length = Buffer.alloc(4);
    const check = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    check.writeUInt32BE(crc32(body) >>> 0);
    return Buffer.concat([length, body, check]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const lines = Buffer.alloc(height * (1 + width * 3));
  for (let y = 0; y < height; y += 1) pixels.copy(lines, y * (1 + width * 3) + 1, y * width * 3, (y + 1) * width * 3);
  return Buffer.concat([
    Buffer.from("\x89PNG\r\n\x1a\n", "latin1"),
    chunk("IHDR", head),
    chunk("IDAT", deflateSync(lines, { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** Pictures side by side on grey, each centred in a box of an upright A4 page. */
function arrange(pictures) {
  const { columns, gap } = thumbnail;
  const cell = { width: thumbnail.width + gap, height: thumbnail.height + gap };
  const width = columns * cell.width + gap;
  const height = Math.ceil(pictures.length / columns) * cell.height + gap;
  const pixels = Buffer.alloc(width * height * 3, 0xd8);
  pictures.forEach((picture, index) => {
    const left = gap + (index % columns) * cell.width + Math.floor((thumbnail.width - picture.width) / 2);
    const top = gap + Math.floor(index / columns) * cell.height + Math.floor((thumbnail.height - picture.height) / 2);
    for (let y = 0; y < picture.height; y += 1) {
      const from = y * picture.width * 3;
      picture.pixels.copy(pixels, ((top + y) * width + left) * 3, from, from + picture.width * 3);
    }
  });
  return { width, height, pixels };
}

const args = process.argv.slice(2).filter((arg) => arg !== "--keep-sheet");
const keepSheet = process.argv.includes("--keep-sheet");
const work = await mkdtemp(join(tmpdir(), "forms-"));
try {
  const files = await writeTemplates(join(work, "xlsx"));
  const pdfs = await toPdf(files, work);
  if (args[0]) {
    await mkdir(args[0], { recursive: true });
    for (const pdf of pdfs)
      await run("pdftoppm", ["-r", String(pageResolution), "-png", pdf, join(args[0], basename(pdf, ".pdf"))]);
    console.log(`逐页图片 ${(await readdir(args[0])).length} 张：${args[0]}`);
  }
  if (!keepSheet) {
    const pictures = [];
    for (const pdf of pdfs) {
      const fit = ["-scale-to-x", String(thumbnail.width), "-scale-to-y", "-1"];
      await run("pdftoppm", ["-singlefile", ...fit, pdf, pdf]);
      pictures.push(readPpm(await readFile(`${pdf}.ppm`)));
    }
    await mkdir(dirname(contactSheet), { recursive: true });
    await writeFile(contactSheet, writePng(arrange(pictures)));
    console.log(`总览图：${contactSheet}`);
  }
} finally {
  await rm(work, { recursive: true, force: true });
}
