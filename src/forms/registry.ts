/** Every official form that is recognised, one recogniser a file: a further form adds its own line here. */
import { recogniseAnnex2 } from "./annex2";
import { recogniseAnnex5 } from "./annex5";
import { recogniseApplications } from "./application";
import { recogniseChecklists } from "./checklist";
import type { Grid } from "./grid";
import { recogniseInfo } from "./info";
import { recogniseManagement } from "./management";
import { recognisePilots } from "./pilot";
import type { Form } from "./records";
import { recogniseTechnical } from "./technical";
import { recogniseTrends } from "./trend";
import { recogniseBalances } from "./water-balance";

export interface Recogniser {
  /**
   * Printed words of which a sheet with this form has at least one in some cell; the recogniser is not called for other
   * sheets. Looked for in cells as they stand, so spaces that people put between characters belong into it.
   * Null: it is always called.
   */
  readonly hint: RegExp | null;
  readonly recognise: (grid: Grid) => readonly Form[];
}

const recognisers: readonly Recogniser[] = [
  { hint: null, recognise: recogniseAnnex5 },
  { hint: null, recognise: recogniseAnnex2 },
  { hint: /评\s*价\s*指\s*标|包\s*费\s*制|合\s*法\s*手\s*续|无\s*超\s*计\s*划/, recognise: recogniseChecklists },
  { hint: /节\s*水\s*管\s*理\s*网\s*络|水\s*平\s*衡\s*测\s*试|定\s*额\s*管\s*理/, recognise: recogniseManagement },
  { hint: /技\s*术\s*(?:考\s*核|指\s*标)|考\s*核\s*(?:值|内\s*容)|用\s*水\s*漏\s*损/, recognise: recogniseTechnical },
  { hint: /亮\s*点|推\s*荐\s*(?:意\s*见|理\s*由)/, recognise: recognisePilots },
  { hint: /节\s*水\s*管\s*理\s*(?:部\s*门|负\s*责\s*人)|审\s*核\s*验\s*收/, recognise: recogniseApplications },
  { hint: /法\s*定\s*代\s*表\s*人|真\s*实\s*性\s*承\s*诺|推\s*荐\s*单\s*位|近\s*三\s*年/, recognise: recogniseInfo },
  { hint: /^\s*20\d\d\s*年?\s*$/, recognise: recogniseTrends },
  { hint: /计\s*量\s*项\s*目|年\s*计\s*量\s*值|重复利用水量合计/, recognise: recogniseBalances },
];

/** One look at each cell with words for all hints together; a large table without any costs no more than that. */
const anyHint = new RegExp(recognisers.flatMap(({ hint }) => (hint === null ? [] : [hint.source])).join("|"));

export function recogniseForms(grid: Grid): Form[] {
  const called = new Set(recognisers.filter(({ hint }) => hint === null));
  for (const { text } of grid.words) {
    if (!anyHint.test(text)) continue;
    for (const recogniser of recognisers) if (recogniser.hint?.test(text)) called.add(recogniser);
    if (called.size === recognisers.length) break;
  }
  return recognisers.flatMap((recogniser) => (called.has(recogniser) ? recogniser.recognise(grid) : []));
}
