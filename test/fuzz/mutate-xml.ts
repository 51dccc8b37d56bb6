/** Damage to the parts before they are zipped: well-formed or not, but never what a spreadsheet program writes. */
import { strFromU8, strToU8 } from "fflate";
import { flipBytes, type Parts } from "./mutate-zip";
import type { Random } from "./random";

const VALUES = [
  "",
  " ",
  "0",
  "-1",
  "1",
  "1e308",
  "-1e308",
  "1e-320",
  "99999999999999999999",
  "2147483648",
  "1048577",
  "16385",
  "NaN",
  "Infinity",
  "0x10",
  "1,5",
  "TRUE",
  "#REF!",
  "A0",
  "A1048577",
  "XFE1",
  "$A$1",
  "A1:XFD1048576",
  "XFD1048576:A1",
  "A:XFD",
  "1:1048576",
  "A1 B2:C3 D",
  "__proto__",
  "constructor",
  "toString",
  "../../../etc/passwd",
  "/",
  "worksheets/sheet1.xml",
  "rId1",
  "=1+1",
  "&#0;",
  "&#xD800;",
  "&#x110000;",
  "&bomb;",
  "_x0000_",
  "_x000D_",
  "\u202e",
  "A".repeat(40_000),
  "((((((((((".repeat(500),
  "[".repeat(3000),
  '"'.repeat(11).replaceAll('"', "&quot;"),
  "水效".repeat(9000),
];

const DOCTYPE =
  '<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY bomb SYSTEM "file:///etc/passwd">]>';

/** Elements that mean something where they are put. */
const ELEMENTS = [
  '<mergeCell ref="A1:XFD1048576"/>',
  '<mergeCells><mergeCell ref="A1:XFD1048576"/><mergeCell ref="A1:B2"/><mergeCell ref="B2:C3"/></mergeCells>',
  '<cols><col min="-1e308" max="1e308" hidden="1" width="1e308"/></cols>',
  '<cols><col min="1" max="16384" hidden="1" style="99999"/></cols>',
  '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>',
  '<row r="2"/>',
  '<row r="-5"><c r="A1"><v>1</v></c></row>',
  "<c><v>1</v></c>",
  '<c r="B3" t="s"><v>-1</v></c>',
  '<c r="D4" s="1e9"><v>4</v></c>',
  '<c r="D4" t="d"><v>99999-99-99</v></c>',
  '<c r="D4" t="e"><v>#GARBLED</v></c>',
  '<c r="D4"><f t="shared" si="0" ref="A1:XFD1048576">A1</f></c>',
  '<c r="D4"><f t="shared" si="toString"/><v>1</v></c>',
  '<c r="D4"><f t="array" ref="A1:XFD1048576">A1:A2</f><v>1</v></c>',
  '<si><r><t>a</t></r><rPh sb="0" eb="1"><t>b</t></rPh></si>',
  "</rPh></rPh>",
  '<xf numFmtId="1e9"/>',
  '<numFmt numFmtId="0" formatCode="[$-F800]dddd[&lt;1e999]0.0E+0000;;;@@@@"/>',
  '<numFmt numFmtId="164" formatCode="0.000000000000000000000000000000000000000000000000000000000000"/>',
  '<conditionalFormatting sqref="A1:XFD1048576"><cfRule type="expression" dxfId="9e9" priority="-1e308"><formula>1</formula></cfRule></conditionalFormatting>',
  '<dataValidations><dataValidation type="list" sqref="A1:XFD1048576"><formula1>"</formula1></dataValidation></dataValidations>',
  '<hyperlinks><hyperlink ref="A1:XFD1048576" location="javascript:alert(1)"/></hyperlinks>',
  '<definedName name="_xlnm.Print_Area" localSheetId="-1">A1</definedName>',
  '<definedName name="__proto__">1</definedName>',
  '<sheet name="汇总" sheetId="1"/>',
  '<sheet name="" sheetId="0" id="rId1"/>',
  '<Relationship Id="rId1" Type="worksheet" Target=""/>',
  "<![CDATA[<a>&bomb;]]>",
  "<!-- -- -->",
  "<?xml version='1.1'?>",
  "</a>",
  "<a",
  "\u0000",
];

const TAG = /<[^<>]*>/g;

function editAt(xml: string, pattern: RegExp, random: Random, edit: (found: string) => string): string {
  const places = [...xml.matchAll(pattern)];
  if (places.length === 0) return xml;
  const { 0: found, index } = random.pick(places);
  return xml.slice(0, index) + edit(found) + xml.slice(index + found.length);
}

type Edit = (xml: string, random: Random) => string;

const attributeValue: Edit = (xml, random) =>
  editAt(xml, /="[^"]*"/g, random, () => `="${random.pick(VALUES).replaceAll('"', "")}"`);
const text: Edit = (xml, random) => editAt(xml, />[^<>]+</g, random, () => `>${random.pick(VALUES)}<`);
const insert: Edit = (xml, random) => editAt(xml, TAG, random, (tag) => tag + random.pick(ELEMENTS));
const dropTag: Edit = (xml, random) => editAt(xml, TAG, random, () => "");
const doubleTag: Edit = (xml, random) => editAt(xml, TAG, random, (tag) => tag + tag);
const attributeName: Edit = (xml, random) =>
  editAt(xml, /\s[\w:]+=/g, random, () => random.pick([" r=", " s=", " t=", " "]));
const dropElement: Edit = (xml, random) => editAt(xml, /<(\w+)[^<>]*>[^<>]*<\/\1>/g, random, () => "");
const repeatElement: Edit = (xml, random) =>
  editAt(xml, /<(\w+)[^<>]*>[^<>]*<\/\1>/g, random, (whole) => whole.repeat(random.pick([2, 50, 2000])));
const swapAttributes: Edit = (xml, random) => {
  const values = [...xml.matchAll(/="([^"]*)"/g)].map((match) => match[1]!);
  return values.length === 0 ? xml : editAt(xml, /="[^"]*"/g, random, () => `="${random.pick(values)}"`);
};
const doctype: Edit = (xml, random) => editAt(xml, TAG, random, (tag) => random.pick([DOCTYPE + tag, tag + DOCTYPE]));
const deep: Edit = (xml, random) => {
  const depth = random.pick([200, 300, 100_000]);
  return editAt(xml, TAG, random, (tag) => tag + "<a>".repeat(depth) + (random.below(2) ? "</a>".repeat(depth) : ""));
};
const prefix: Edit = (xml) => xml.replace(/<(\/?)(?![?!])/g, "<$1x:");
const singleQuotes: Edit = (xml) => xml.replaceAll('"', "'");
const cutText: Edit = (xml, random) => xml.slice(0, random.below(xml.length));
const formula: Edit = (xml, random) =>
  editAt(xml, /<v>[^<>]*<\/v>/g, random, (value) => `<f>${random.pick(VALUES)}</f>${random.below(2) ? value : ""}`);

/** The first ones more often: they leave the text well formed, so that what lies behind the XML reader is reached. */
const EDITS: readonly Edit[] = [
  ...[attributeValue, attributeValue, attributeValue, text, text, insert, insert, swapAttributes, formula],
  ...[dropElement, repeatElement, attributeName, dropTag, doubleTag, doctype, deep, prefix, singleQuotes, cutText],
];

const utf16 = (xml: string): Uint8Array => {
  const units = Uint16Array.from(`\ufeff${xml}`, (letter) => letter.charCodeAt(0));
  return new Uint8Array(units.buffer);
};

type Mutation = (parts: Parts, random: Random) => Parts;

/** Sheets, workbook and strings decide most: they are chosen more often. */
function chooseXml(parts: Parts, random: Random): string | null {
  const names = Object.keys(parts).filter((name) => /\.(xml|rels|vml)$/i.test(name));
  const important = names.filter((name) => /sheet\d*\.xml|workbook|sharedStrings|styles/i.test(name));
  return names.length === 0 ? null : random.pick(random.below(3) > 0 && important.length > 0 ? important : names);
}

const withPart = (parts: Parts, name: string, bytes: Uint8Array): Parts => ({ ...parts, [name]: bytes });

const edited: Mutation = (parts, random) => {
  const name = chooseXml(parts, random);
  if (name === null) return parts;
  return withPart(parts, name, strToU8(random.pick(EDITS)(strFromU8(parts[name]!), random)));
};

export const XML_MUTATIONS: readonly Mutation[] = [
  edited,
  edited,
  edited,
  edited,
  (parts, random) => edited(edited(parts, random), random),
  (parts, random) => edited(edited(edited(parts, random), random), random),
  (parts, random) => {
    const name = random.pick(Object.keys(parts));
    return parts[name]!.length === 0 ? parts : withPart(parts, name, flipBytes(parts[name]!, random));
  },
  (parts, random) => {
    const [a, b] = [random.pick(Object.keys(parts)), random.pick(Object.keys(parts))];
    return { ...parts, [a]: parts[b]!, [b]: parts[a]! };
  },
  (parts, random) => {
    const gone = random.pick(Object.keys(parts));
    return Object.fromEntries(Object.entries(parts).filter(([name]) => name !== gone));
  },
  (parts, random) => withPart(parts, random.pick(Object.keys(parts)), new Uint8Array()),
  (parts, random) => {
    const name = chooseXml(parts, random);
    return name === null ? parts : withPart(parts, name, utf16(strFromU8(parts[name]!)));
  },
];
