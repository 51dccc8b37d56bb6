/** Every official form that is recognised, one recogniser a file: a further form adds its own line here. */
import { recogniseAnnex2 } from "./annex2";
import { recogniseAnnex3 } from "./annex3";
import { recogniseAnnex5 } from "./annex5";
import type { Grid } from "./grid";
import type { Form } from "./records";

export type Recogniser = (grid: Grid) => readonly Form[];

export const recognisers: { readonly [Id in Form["form"]]: Recogniser } = {
  annex5: recogniseAnnex5,
  annex2: recogniseAnnex2,
  annex3: recogniseAnnex3,
};
