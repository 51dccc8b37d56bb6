/**
 * The printed points of the management tables, row by row. They stand apart from the rows' texts because functions.js
 * needs the points alone and has to stay small.
 */
export interface PrintedPoints {
  /** negative: a deduction, the last row */
  readonly rows: readonly number[];
  /** what the rows must reach together */
  readonly passMark: number;
}

/** 附件6 管理评价要求：评分. One line for each category of the table. */
// prettier-ignore
export const annex6Points: PrintedPoints = {
  rows: [
    4, 4, 4, // 1 管理制度
    4, 4, // 2 管理机构和人员
    4, 4, // 3 管网（设备）管理
    4, 4, // 4 水计量管理
    8, // 5 水平衡测试
    4, 4, // 6 生产工艺和设备
    4, 4, // 7 节水宣传
  ],
  passMark: 48,
};

/** 附件7 管理考核指标：总分. 第1项第3条印作5，有三个分项、每项2分. */
// prettier-ignore
export const annex7Points: PrintedPoints = {
  rows: [
    4, 6, 5, // 1 管理制度
    4, 4, // 2 管理机构和人员
    3, 4, // 3 管网（设备）管理
    3, 4, // 4 水计量管理
    6, // 5 水平衡测试
    6, 4, // 6 生产工艺和设备
    3, 3, // 7 节水宣传
    -3, // 8 水源结构：使用地下水
  ],
  passMark: 48,
};

/** 附件3、附件7一票否决指标各有8项 */
export const VETO_ITEMS = 8;
