import {
  annex5Columns,
  conditionsFrom,
  findIndicators,
  findIndustry,
  fold,
  industries,
  industryById,
  kindNames,
  nearestIndicator,
  nearestIndustry,
  newerEdition,
  readConditions,
  readIndustry,
} from "../../src/rulebook";

describe("industries by name", () => {
  /** rules section 1: names that must be recognised, and spellings of section 9 */
  test.each([
    ["steel", "steel", "id"],
    ["STEEL", "steel", "id, upper case"],
    ["钢铁", "steel", "name"],
    ["钢铁行业", "steel", "suffix"],
    ["钢铁企业", "steel", "suffix"],
    ["　钢 铁　", "steel", "spaces"],
    ["黑色金属冶炼和压延加工业", "steel", "also written"],
    ["C31黑色金属冶炼和压延加工业", "steel", "classification code"],
    ["火电", "thermal-power", "also written"],
    ["热电", "thermal-power", "also written"],
    ["燃煤发电", "thermal-power", "also written"],
    ["电力", "thermal-power", "also written"],
    ["印染", "textile-dyeing", "also written"],
    ["制浆造纸", "paper", "also written"],
    ["造纸和纸制品业", "paper", "also written"],
    ["造纸业", "paper", "suffix"],
    ["烧碱", "chlor-alkali", "also written"],
    ["聚氯乙烯", "chlor-alkali", "also written"],
    ["糖业", "sugar", "also written"],
    ["甘蔗制糖", "sugar", "also written"],
    ["化纤织造", "filament-weaving", "also written"],
    ["长丝织造", "filament-weaving", "also written"],
    ["合成氨", "nitrogen-fertilizer", "also written"],
    ["尿素", "nitrogen-fertilizer", "also written"],
    ["化肥（氮肥）", "nitrogen-fertilizer", "also written"],
    ["化肥(氮肥)", "nitrogen-fertilizer", "half-width brackets"],
    ["啤酒制造", "beer", "also written"],
    ["焦化", "coking", "also written"],
    ["石油炼制", "petroleum-refining", "without table"],
    ["现代煤化工", "coal-chemical", "without table"],
    ["氧化铝", "alumina", "without table"],
    ["电解铝", "aluminium", "without table"],
    ["化工（氯碱）", "chlor-alkali", "known name in brackets"],
  ])("%s is %s (%s)", (name, id) => {
    expect(findIndustry(name)?.id).toBe(id);
  });

  test.each(["", "水泥", "纺织", "化工", "食品", "公司"])("%j is none", (name) => {
    expect(findIndustry(name)).toBeNull();
  });

  test.each([
    ["钢贴", "钢铁", "one wrong character"],
    ["造纸印刷", "造纸", "a name is half of it"],
    ["纺织", "纺织染整", "half of a name"],
    ["stel", "钢铁", "id, a letter missing"],
    ["水泥", null, "nothing near"],
    ["", null, "blank"],
  ] as [string, string | null, string][])("near to %j is %j (%s)", (name, expected) => {
    expect(nearestIndustry(name)).toBe(expected);
  });

  test.each([
    ["造纸（生活用纸）", ["生活用纸"]],
    ["火力发电（循环冷却，600MW级及以上）", ["循环冷却", "单机容量600MW级及以上"]],
    ["氮肥（无烟块煤）", ["无烟块煤（型煤）"]],
    ["造纸-瓦楞原纸", ["瓦楞原纸"]],
    ["炼焦【热回收焦炉】", ["热回收焦炉"]],
    ["化肥（氮肥）（无烟块煤）", ["无烟块煤（型煤）"]],
    ["化工（氯碱、烧碱）", ["烧碱"]],
    ["钢铁（长流程）", []],
  ])("%s states %j", (text, conditions) => {
    expect(readIndustry(text)?.conditions).toEqual(conditions);
  });

  test("every name and alias belongs to one industry", () => {
    const owners = new Map<string, string>();
    for (const { id, name, aliases } of industries) {
      for (const text of [id, name, ...aliases.map((alias) => alias.name)]) {
        expect({ text, owner: owners.get(fold(text)) ?? id }).toEqual({ text, owner: id });
        owners.set(fold(text), id);
        expect(findIndustry(text)?.id).toBe(id);
      }
    }
    expect(owners.size).toBeGreaterThan(60);
  });
});

describe("indicators by name", () => {
  /** rules section 7: names that are one; section 5: columns */
  test.each([
    ["steel", "重复水利用率", ["重复利用率"]],
    ["steel", "水重复利用率", ["重复利用率"]],
    ["sugar", "重复利用率", ["水重复利用率"]],
    ["beer", "间接冷却水循环率", ["间接冷却循环率"]],
    ["msg", "间接冷却循环率", ["间接冷却水循环率"]],
    ["msg", "废水排放达标率", ["达标排放率"]],
    ["nitrogen-fertilizer", "达标排放率", ["废水排放达标率"]],
    ["steel", "废水\n回用率", ["废水回用率"]],
    ["thermal-power", "废水回用率", ["全厂废水回用率"]],
    ["steel", "综合漏失率", ["用水综合漏失率"]],
    ["steel", "用水综合\n漏失率（%）", ["用水综合漏失率"]],
    ["filament-weaving", "冷凝水回用率", ["蒸汽冷凝水回用率"]],
    ["textile-dyeing", "蒸汽冷凝水回用率", ["冷凝水回用率"]],
    ["textile-dyeing", "蒸汽冷凝水回收率", []],
    ["ethylene", "蒸汽冷凝水回收率", ["蒸汽冷凝水回收率"]],
    ["ethylene", "单位产品取水量", ["单位乙烯取水量"]],
    ["steel", "单位产品取水量（m³/t）", ["吨钢取水量"]],
    ["chlor-alkali", "吨聚氯乙烯取水量", ["吨电石法聚氯乙烯取水量", "吨乙烯法聚氯乙烯取水量"]],
    ["steel", "循环利用率", ["直接冷却水循环率"]],
    ["filament-weaving", "循环利用率", ["直接冷却水循环率"]],
    ["coking", "循环利用率", ["间接冷却水循环率"]],
    ["paper", "循环利用率", []],
    ["thermal-power", "循环利用率", []],
    ["paper", "用水综合漏失率", []],
    ["steel", "水计量率", []],
    ["paper", "吨钢取水量", []],
  ] as const)("%s %j is %j", (id, name, expected) => {
    const found = findIndicators(industryById(id), name);
    expect(found?.indicators.map((indicator) => indicator.name)).toEqual(expected);
  });

  test("a name that nobody knows is null, with a suggestion where one is near", () => {
    const steel = industryById("steel");
    expect(findIndicators(steel, "重复利有率")).toBeNull();
    expect(nearestIndicator(steel, "重复利有率")).toBe("重复利用率");
    expect(nearestIndicator(steel, "利润总额")).toBeNull();
  });

  test("no name stands for two kinds, and every column has its kinds", () => {
    const kinds = new Map<string, string>();
    for (const { kind, names } of kindNames) {
      for (const name of names) {
        expect(kinds.get(fold(name)) ?? kind).toBe(kind);
        kinds.set(fold(name), kind);
      }
    }
    expect(annex5Columns.map(({ name }) => name)).toEqual([
      "单位产品取水量",
      "重复利用率",
      "循环利用率",
      "废水回用率",
      "用水综合漏失率",
    ]);
  });

  test("no alias of a row stands for another row of its industry", () => {
    for (const { indicators } of industries) {
      const names = indicators.flatMap(({ name, aliases }) => [name, ...aliases]).map(fold);
      expect(new Set(names).size).toBe(names.length);
    }
  });
});

describe("condition words in free text", () => {
  test.each([
    ["thermal-power", "循环冷却 330MW", ["循环冷却", "单机容量300MW级"]],
    ["thermal-power", "2×660MW 空冷机组", ["单机容量600MW级及以上", "空气冷却"]],
    ["thermal-power", "200 MW", ["单机容量﹤300MW"]],
    ["thermal-power", "300MW", ["单机容量300MW级"]],
    ["thermal-power", "600MW", ["单机容量600MW级及以上"]],
    ["thermal-power", "２×３５万千瓦", ["单机容量300MW级"]],
    ["thermal-power", "300MW以下", ["单机容量﹤300MW"]],
    ["thermal-power", "海水循环冷却", ["海水循环冷却"]],
    ["paper", "生活用纸、瓦楞原纸", ["生活用纸", "瓦楞原纸"]],
    ["paper", "未脱墨废纸浆", ["未脱墨废纸浆"]],
    ["paper", "涂布白纸板", ["涂布类纸及纸板", "白纸板"]],
    ["paper", "漂白化学木浆", ["漂白化学木（竹）浆"]],
    ["textile-dyeing", "棉机织物", ["棉、麻、化纤及混纺机织物"]],
    ["textile-dyeing", "毛巾", []],
    ["textile-dyeing", "毛", ["毛织物"]],
    ["filament-weaving", "非喷水织造", ["非喷水织造"]],
    ["filament-weaving", "喷水 涤纶", ["喷水织造", "涤纶长丝织物"]],
    ["chlor-alkali", "烧碱、聚氯乙烯", ["烧碱", "聚氯乙烯"]],
    ["chlor-alkali", "电石法PVC", ["电石法", "聚氯乙烯"]],
    ["nitrogen-fertilizer", "以天然气为原料的合成氨", ["天然气（焦炉气）", "合成氨"]],
    ["ethylene", "回用水占比=25%", ["回用水占比=25%"]],
    ["ethylene", "回用水占比：0.25", ["回用水占比=25%"]],
    ["steel", "钢坯", []],
  ] as const)("%s: %s", (id, text, expected) => {
    expect(conditionsFrom(industryById(id), text)).toEqual(expected);
  });

  test.each([
    ["paper", "生活用纸等", ""],
    ["paper", "生活用纸和火柴", "火柴"],
    ["thermal-power", "循环冷却，2×660MW机组", ""],
  ] as const)("%s: of %s is left %j", (id, text, rest) => {
    expect(readConditions(industryById(id), text).rest).toBe(rest);
  });
});

describe("newer editions", () => {
  /** rules section 10 */
  test.each([
    ["GB 24789-2009", "GB/T 24789-2022"],
    ["GB/T 26927-2011", "GB/T 26927-2023"],
    ["GB/T 26926-2011", null],
    ["GB/T 26924-2011", null],
  ])("%s → %s", (code, newer) => {
    expect(newerEdition(code).newer).toBe(newer);
  });
  test("nothing found is said as such, never as 现行", () => {
    expect(newerEdition("GB/T 26924-2011").hint).toBe("未查到更新版本（2026-11）");
    expect(newerEdition("GB/T 26926-2011").hint).toContain("修订");
  });
});
