/** Stamps, signatures and dates, as they are printed and as they are filled. */
import { findSignings } from "../../src/forms/signings";
import { Grid } from "../../src/forms/grid";
import type { Cell } from "../../src/forms";
import { sheetOf, type Value } from "./sheets";

const dated: Cell = { content: { kind: "number", value: 45352, format: 'yyyy"年"m"月"d"日"' }, text: "2024年3月1日" };

// source: the printed lines of annex 6 (申请表), annex 7 (企业基本信息表) and the pilot notice
test.each<[Value[], string[]]>([
  [["申请企业：          （公章）"], ["stamp blank"]],
  [["申请企业：甲公司（公章）"], ["stamp filled 甲公司"]],
  [["申请企业（公章）：甲公司"], ["stamp filled 甲公司"]],
  [["申请企业：甲公司（公章）  2024年3月1日"], ["stamp filled 甲公司", "date filled 2024年3月1日"]],
  [["申请企业（公章）：", "甲公司"], ["stamp filled 甲公司"]],
  [["所在区县（公章）：", "", "联系人："], ["stamp blank"]],
  [["（申报单位公章）            "], ["stamp unasked"]],
  [["甲公司（申报单位公章）"], ["stamp filled 甲公司"]],
  [["单位负责人（签字）：            "], ["signature blank"]],
  [["单位负责人（签字）：____"], ["signature blank"]],
  [["单位负责人（签字）：张三"], ["signature filled 张三"]],
  [["单位负责人（签字）：", "张三"], ["signature filled 张三"]],
  [["年     月     日    "], ["date blank 年月日"]],
  [["202X年X月X日"], ["date blank 202X年X月X日"]],
  [["2024年     月     日"], ["date partial 2024年月日"]],
  [["2024年2月30日"], ["date impossible 2024年2月30日"]],
  [["2024年2月29日"], ["date filled 2024年2月29日"]],
  [["2024-3-1"], ["date filled 2024-3-1"]],
  [["2024.03.01"], ["date filled 2024.03.01"]],
  [["二〇二四年三月一日"], ["date filled 二〇二四年三月一日"]],
  [[dated], ["date filled 2024年3月1日"]],
  [["本表须加盖公章后报送"], []],
  [["联系电话：023-67800001"], []],
  [[3900], []],
])("%j", (cells, expected) => {
  const grid = new Grid(sheetOf([cells]));
  const found = findSignings(grid, { top: 0, left: 0, bottom: 0, right: cells.length - 1 });
  expect(found.map(({ kind, state, written }) => `${kind} ${state} ${written}`.trim())).toEqual(expected);
});
