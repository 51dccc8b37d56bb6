/** All industries, in the order of the notices' tables: annex 6 first, then those that annex 7 adds. */
import type { Industry } from "../types";
import { beer } from "./beer";
import { chlorAlkali } from "./chlor-alkali";
import { coking } from "./coking";
import { ethylene } from "./ethylene";
import { filamentWeaving } from "./filament-weaving";
import { msg } from "./msg";
import { nitrogenFertilizer } from "./nitrogen-fertilizer";
import { paper } from "./paper";
import { steel } from "./steel";
import { sugar } from "./sugar";
import { textileDyeing } from "./textile-dyeing";
import { thermalPower } from "./thermal-power";
import { alumina, aluminium, coalChemical, petroleumRefining } from "./without-table";

export const industries: readonly Industry[] = [
  thermalPower,
  steel,
  textileDyeing,
  paper,
  chlorAlkali,
  sugar,
  filamentWeaving,
  ethylene,
  msg,
  nitrogenFertilizer,
  beer,
  coking,
  petroleumRefining,
  coalChemical,
  alumina,
  aluminium,
];
