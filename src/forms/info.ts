/** 附件7 企业基本信息表: labels with their answers, three years of 单位产品用水量, stamps and dates. */
import type { Grid } from "./grid";
import { findLabels, labelsOf, readFields, unitIn, type Label, type LabelPattern } from "./labels";
import { extent } from "./reach";
import type { Field, InfoField, InfoForm } from "./records";
import { findSignings } from "./signings";
import { fold } from "./text";

type Marker = InfoField | "usage" | "pledge" | "recommendation";

const LABELS: readonly LabelPattern<Marker>[] = [
  [/^(?:申报|申请)?(?:企业|单位)(?:名称|全称)$/, "name"],
  [/^(?:组织机构代码|(?:统一)?社会信用代码|组织机构代码\/统一社会信用代码|统一社会信用代码\/组织机构代码)$/, "code"],
  [/^(?:邮政编码|邮编)$/, "postcode"],
  [/^(?:所属|所在)行业$/, "industry"],
  [/^(?:详细|通[信讯]|企业|单位)?地址$/, "address"],
  [/^(?:法定代表人|法人代表)$/, "legal"],
  [/^(?:法人代表|法定代表人)联系电话$/, "legalPhone"],
  [/^联系部门$/, "department"],
  [/^联系人(?:姓名)?$/, "contact"],
  [/^联系电话$/, "phone"],
  [/^传真$/, "fax"],
  [/^(?:手机|移动电话)(?:号码)?$/, "mobile"],
  [/^(?:电子邮箱|电子邮件|邮箱|E-?mail)$/i, "email"],
  [/^企业类型$/, "type"],
  [/^主要产品(?:名称)?$/, "product"],
  [/^主要(?:取)?水源$/, "source"],
  [/^(?:工业)?(?:年)?总产值$/, "value"],
  [/^(?:年)?(?:总)?取水量$/, "intake"],
  [/^近三年(?:企业)?单位产品[取用]水量(?:指标)?$/, "usage"],
  [/^材料真实性承诺/, "pledge"],
  [/^推荐单位意见$/, "recommendation"],
];

/** labels that annex 2 and the application of annex 6 do not have */
const OWN: readonly Marker[] = ["legalPhone", "mobile", "email", "type", "usage", "pledge", "recommendation"];
const FEWEST_OWN = 3;
const LARGEST_GAP = 8;
/** pledge, signature and the recommendation below the last label */
const TAIL = 12;
const YEARS = 3;

export function recogniseInfo(grid: Grid): InfoForm[] {
  const labels = findLabels(grid, LABELS);
  return labels.filter(({ field }) => field === "name").flatMap((name) => readForm(grid, name, labels));
}

function readForm(grid: Grid, name: Label<Marker>, labels: readonly Label<Marker>[]): InfoForm[] {
  const own = labelsOf(labels, name, LARGEST_GAP);
  if (new Set(own.map(({ field }) => field).filter((field) => OWN.includes(field))).size < FEWEST_OWN) return [];
  const fields = new Map<InfoField, Field>();
  for (const [field, place] of readFields(grid, own)) {
    if (field !== "usage" && field !== "pledge" && field !== "recommendation") fields.set(field, place);
  }
  const area = extent(grid, name, own, TAIL);
  const usage = usageOf(grid, own, area.right);
  const stated = own
    .filter(({ field }) => field === "value" || field === "intake")
    .flatMap(({ text }) => /(20\d\d)年/.exec(fold(text))?.[1] ?? []);
  const year = stated[0] ?? usage.at(-1)?.year;
  return [
    {
      form: "annex7-info",
      sheet: grid.sheet.name,
      area,
      year: year === undefined ? null : Number(year),
      fields,
      usage,
      signings: findSignings(grid, area),
    },
  ];
}

/** 2019年 | value, three rows beside the label; the unit is asked for in the same box */
function usageOf(grid: Grid, labels: readonly Label<Marker>[], right: number): InfoForm["usage"] {
  const label = labels.find(({ field }) => field === "usage");
  if (!label) return [];
  const usage: { year: number; field: Field }[] = [];
  for (let row = label.row; row < label.row + YEARS; row++) {
    for (let column = label.column + 1; column <= right; column++) {
      const year = /^(20\d\d)年?度?$/.exec(fold(grid.text(row, column)))?.[1];
      if (year === undefined) continue;
      const at = (grid.merge(row, column)?.right ?? column) + 1;
      const unit = unitIn(label.text);
      usage.push({
        year: Number(year),
        field: { row, column: at, cell: grid.at(row, at), label: grid.text(row, column), unit },
      });
      break;
    }
  }
  return usage;
}
