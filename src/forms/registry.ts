/** Every official form that is recognised, one recogniser a file: a further form adds its own line here. */
import { recogniseAnnex2 } from "./annex2";
import { recogniseAnnex5 } from "./annex5";
import { recogniseChecklists } from "./checklist";
import type { Grid } from "./grid";
import type { Form } from "./records";

export type Recogniser = (grid: Grid) => readonly Form[];

export const recognisers: readonly Recogniser[] = [recogniseAnnex5, recogniseAnnex2, recogniseChecklists];
