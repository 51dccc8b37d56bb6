/** What the Excel layer says to the user. Every sentence tells what was and what was not done. */
export const excelMessages = {
  tasks: {
    read: { doing: "读取工作簿", effect: "工作簿没有被改动。" },
    mark: { doing: "标记单元格", effect: "标记可能只写入了一部分；再核查一次或按“清除标记”即可恢复一致。" },
    clear: { doing: "清除标记", effect: "标记可能只清除了一部分；请再按一次“清除标记”。" },
    goTo: { doing: "跳转到单元格", effect: "工作簿没有被改动。" },
    insert: { doing: "插入公式", effect: "请查看所选单元格，必要时按 Ctrl+Z 撤销。" },
    report: { doing: "生成核查结果", effect: "报表可能只写了一部分，请再生成一次；其他工作表没有改动。" },
    form: { doing: "插入表格", effect: "工作簿中原有的内容没有被改动。" },
    live: { doing: "改动判定列", effect: "请查看判定列，必要时按 Ctrl+Z 撤销。" },
    subItems: { doing: "写入分项", effect: "请查看管理考核表，必要时按 Ctrl+Z 撤销。" },
    collect: { doing: "写入汇总表", effect: "请查看汇总表，必要时按 Ctrl+Z 撤销，再重新汇总。" },
    list: { doing: "写入清单", effect: "新工作表可能只写了一部分，可以删除后再试；其他工作表没有改动。" },
    remember: {
      doing: "保存补充的条件",
      effect: "本次核查已采用这些条件，但可能没有存进工作簿，下次打开时也许需要重新选择。",
    },
    recall: { doing: "读取已保存的条件", effect: "工作簿没有被改动。" },
    watch: { doing: "跟踪单元格的修改", effect: "修改数据后请重新核查。" },
    findFormulas: { doing: "查找公式", effect: "工作簿没有被改动。" },
    changeFormulas: { doing: "改写公式", effect: "已改写的单元格都有记录，可以还原；其余没有改动。" },
    restoreFormulas: { doing: "还原公式", effect: "尚未还原的单元格仍有记录，可以再按一次“还原公式”。" },
    pick: { doing: "读取所选单元格", effect: "工作簿没有被改动。" },
  },
  failed: (doing: string, why: string, effect: string) => `${doing}未完成：${why}${effect}`,
  /** why a call failed; each ends with a full stop, the effect of the task follows */
  why: {
    protected: "工作表或工作簿受保护，本加载项不会替您撤销保护，没有做任何改动。",
    editing: "Excel 正在编辑单元格，请按 Enter 结束编辑后再试。",
    gone: "工作表或区域已不存在，可能刚刚被删除或改名。",
    "too-large": "一次交换的数据超过了 Excel 允许的大小。",
    timeout: (seconds: number) => `Excel 在 ${seconds} 秒内没有回应。`,
    unsupported: "当前版本的 Excel 不提供所需的功能（需要 ExcelApi 1.9，即 Excel 2021 或更新版本）。",
    cancelled: "已按您的要求取消。",
    invalid: "Excel 不接受这一内容（公式或地址有误）。",
    unknown: (detail: string) => `Excel 返回了错误“${detail}”。`,
  },
  protectedEffect: "撤销保护后可以再试。",
  skipped: {
    tooLarge: (sheet: string, address: string, cells: string, limit: string) =>
      `工作表“${sheet}”的已用区域 ${address} 共 ${cells} 个单元格，超过 ${limit} 的上限，未核查。请删除表外的零散内容后再试。`,
    gone: (sheet: string) => `工作表“${sheet}”在核查过程中被删除，未核查。`,
    changed: (sheet: string) => `工作表“${sheet}”含有过长的内容，Excel 无法一次读出，未核查。`,
    protectedMarks: (sheets: string) => `工作表${sheets}受保护，核查了但没有标记；请在列表中查看结果。`,
    protectedClear: (sheets: string) => `工作表${sheets}受保护，其中的标记没有清除；撤销保护后可以再试。`,
    goneMarks: (sheets: string) => `工作表${sheets}已不存在，没有标记。`,
  },
  quoted: (name: string) => `“${name}”`,
  goTo: {
    noSheet: (sheet: string) => `工作表“${sheet}”已不存在，可能被删除或改名。请重新核查。`,
    hiddenSheet: (sheet: string, address: string) =>
      `${address} 在隐藏的工作表“${sheet}”中，没有跳转。需要查看时请先取消隐藏该工作表。`,
    hiddenRow: (address: string) => `已选中 ${address}，但它所在的行是隐藏的，取消隐藏该行后才能看到。`,
    hiddenColumn: (address: string) => `已选中 ${address}，但它所在的列是隐藏的，取消隐藏该列后才能看到。`,
  },
  form: {
    protectedStructure:
      "插入表格未完成：工作簿的结构受保护，不能增加工作表。请先在“审阅”选项卡中取消“保护工作簿”再试；本加载项不会替您撤销保护，没有做任何改动。",
    removed: (why: string) => `插入表格未完成：${why}新建的工作表已删除，工作簿与插入前相同。`,
    leftBehind: (why: string, sheet: string) =>
      `插入表格未完成：${why}新工作表“${sheet}”可能只写了一部分，请删除后再试；其他工作表没有改动。`,
    noPrintSetup: "Excel 没有接受打印设置（可能没有安装打印机），打印前请检查纸张、页边距和打印区域。",
  },
  collect: {
    untouched: (why: string) => `写入汇总表未完成：${why}没有做任何改动。`,
    takenBack: (why: string) => `写入汇总表未完成：${why}已写入的部分已撤回，工作簿的内容与写入前相同。`,
    leftBehind: (why: string, sheet: string, provenance: string) =>
      `写入汇总表未完成：${why}工作表“${sheet}”和“${provenance}”可能只写入了一部分，Excel 也没有接受撤回；请检查这两张工作表，必要时不保存而重新打开工作簿。`,
    protectedSheet: (sheet: string) =>
      `写入汇总表未完成：工作表“${sheet}”受保护。请先在“审阅”选项卡中撤消保护再试；本加载项不会替您撤销保护，没有做任何改动。`,
    protectedProvenance: (sheet: string) =>
      `写入汇总表未完成：工作表“${sheet}”或工作簿的结构受保护，记不下数据的来源。请先撤消保护再试；没有做任何改动。`,
  },
  list: {
    protectedStructure:
      "写入清单未完成：工作簿的结构受保护，不能增加工作表。请先在“审阅”选项卡中取消“保护工作簿”再试；没有做任何改动。",
  },
  live: {
    noTable: (sheet: string) =>
      `工作表“${sheet}”中没有识别出技术考核表。请先切换到附件6或附件7技术考核表所在的工作表；没有做任何改动。`,
    otherLayout: (sheet: string) =>
      `工作表“${sheet}”中的技术考核表与官方版式不同（指标值不在原来的相对位置），不能附上判定列；没有做任何改动。`,
    occupied: (sheet: string, cells: string) =>
      `工作表“${sheet}”的 ${cells} 已有内容，没有覆盖，判定列没有附上。请先移开这些内容。`,
    protectedSheet: (sheet: string) =>
      `工作表“${sheet}”受保护。请先在“审阅”选项卡中撤消保护再试；本加载项不会替您撤销保护，没有做任何改动。`,
  },
  subItems: {
    noTable: (sheet: string) => `工作表“${sheet}”中没有识别出附件7管理考核表。请先切换到该表；没有做任何改动。`,
  },
  formulas: {
    tooLarge: (sheet: string, address: string, cells: string, limit: string) =>
      `工作表“${sheet}”的已用区域 ${address} 共 ${cells} 个单元格，超过 ${limit} 的上限，没有查找其中的公式。`,
  },
  report: {
    protectedStructure:
      "生成核查结果未完成：工作簿的结构受保护，不能增加工作表。请先在“审阅”选项卡中取消“保护工作簿”再试；没有做任何改动。",
    fewerLinks: (sheet: string, most: number) =>
      `工作表“${sheet}”很长，只有前 ${most} 行可以点击跳转；其余各行请按所写的单元格地址查找。`,
    protectedSheet: (sheet: string) =>
      `生成核查结果未完成：上次生成的工作表“${sheet}”受保护，不能重写。请撤消保护，或把它改名留存后再试；没有做任何改动。`,
  },
  insert: {
    untouched: (why: string) => `插入公式未完成：${why}单元格没有被改动。`,
    takenBack: (why: string, address: string) => `插入公式未完成：${why}单元格 ${address} 已恢复原来的内容。`,
    unsure: (why: string, address: string) =>
      `插入公式未完成：${why}公式可能已写入单元格 ${address}，请查看该单元格；其他单元格没有改动。`,
    noLeft: "所选单元格左边没有单元格可作为数值，请填写数值或单元格地址。",
  },
} as const;
