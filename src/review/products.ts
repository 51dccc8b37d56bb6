/** Products of which everybody knows the industry, for telling when a stated industry cannot be theirs. */
import { fold } from "../forms";
import { industries, type IndustryId } from "../rulebook";

/** Beyond the condition words of the tables: names that fill the field 主要产品. */
const PRODUCTS: Readonly<Partial<Record<IndustryId, readonly string[]>>> = {
  steel: ["粗钢", "钢坯", "钢锭", "钢材", "生铁", "热轧卷板", "螺纹钢", "线材", "中厚板"],
  sugar: ["白砂糖", "赤砂糖", "原糖", "食糖", "绵白糖", "机制糖", "甘蔗糖", "甜菜糖"],
  msg: ["味精", "谷氨酸钠"],
  beer: ["啤酒", "瓶装啤酒", "听装啤酒", "鲜啤酒"],
  coking: ["焦炭", "冶金焦", "冶金焦炭"],
  ethylene: ["乙烯"],
  "petroleum-refining": ["汽油", "柴油", "航空煤油", "成品油"],
  alumina: ["氧化铝"],
  aluminium: ["电解铝", "铝锭", "原铝", "铝液"],
};

/** Industries that one enterprise may well run together, so that the product of one is no contradiction to the other. */
const TOGETHER: readonly (readonly [IndustryId, IndustryId])[] = [
  ["steel", "coking"],
  ["ethylene", "petroleum-refining"],
  ["ethylene", "chlor-alkali"],
  ["nitrogen-fertilizer", "coal-chemical"],
  ["coking", "coal-chemical"],
  ["coking", "nitrogen-fertilizer"],
  ["alumina", "aluminium"],
  ["alumina", "chlor-alkali"],
  ["textile-dyeing", "filament-weaving"],
  ["sugar", "paper"],
];

/** Words of the dimension 产品 that more than one industry prints say nothing. */
const industryOfProduct: ReadonlyMap<string, IndustryId> = (() => {
  const known = new Map<string, IndustryId | null>();
  const add = (word: string, id: IndustryId): void => {
    const key = fold(word);
    known.set(key, known.has(key) && known.get(key) !== id ? null : id);
  };
  for (const { id, dimensions } of industries) {
    // every kind of plant may have a power station of its own
    if (id === "thermal-power") continue;
    for (const { name, terms } of dimensions) {
      if (name === "产品")
        for (const { word, also } of terms) for (const each of [word, ...(also ?? [])]) add(each, id);
    }
    for (const word of PRODUCTS[id] ?? []) add(word, id);
  }
  return new Map([...known].flatMap(([word, id]) => (id === null ? [] : [[word, id] as const])));
})();

const SEPARATOR = /[、,;/+\n]|和|及|与/;

/**
 * The industry whose products a text names, if it names nothing else and the stated industry cannot make them.
 * @example foreignIndustry("steel", "啤酒") //=> "beer"
 */
export function foreignIndustry(stated: IndustryId, text: string): IndustryId | null {
  if (stated === "thermal-power") return null;
  const folded = fold(text);
  const words = industryOfProduct.has(folded) ? [folded] : folded.split(SEPARATOR).filter((word) => word !== "");
  let found: IndustryId | null = null;
  for (const word of words) {
    const id = industryOfProduct.get(word);
    if (id === undefined || id === stated || (found !== null && id !== found)) return null;
    found = id;
  }
  return found === null || isTogether(stated, found) ? null : found;
}

const isTogether = (a: IndustryId, b: IndustryId): boolean =>
  TOGETHER.some(([one, other]) => (one === a && other === b) || (one === b && other === a));
