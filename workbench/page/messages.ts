/** Every sentence of the page around the grid. */
export const messages = {
  newFileName: "工作簿.xlsx",
  sampleFileName: "示例-青澜区重点用水企业水效对标汇总表.xlsx",
  title: (fileName: string) => `${fileName} - 水效对标工作台`,
  ribbonLabel: (tab: string) => `${tab}选项卡`,
  notOpened: (fileName: string, reason: string) => `没能打开“${fileName}”：${reason}`,
  notSaved: (reason: string) => `没能保存：${reason}`,
  onlyOneFile: "一次只能打开一个工作簿，已打开第一个。",
  notAnXlsx: "只能打开 .xlsx 或 .xlsm 工作簿；旧的 .xls 请先在 Excel 中另存为 .xlsx。",
  unexpected: "程序出错，文件没有被改动。",
  commandFailed: (label: string) => `“${label}”没有完成，请在右侧面板中重试。`,
  sheetMissing: (name: string) => `没有名为“${name}”的工作表`,
  addressInvalid: (address: string) => `地址写法应为“工作表!A1”：${address}`,
} as const;
