/** Every sentence that a user may read when a workbook cannot be opened: what is wrong, then what to do. */
export const MESSAGES = {
  empty: "文件是空的（0 字节）。请重新下载或向提供者索取完整的文件。",
  oldXls: "这是旧版 .xls 工作簿（Excel 97-2003 格式），不能直接读取。请在 Excel 或 WPS 中打开，另存为 .xlsx 后重试。",
  binaryWorkbook: "这是二进制工作簿（.xlsb），不能直接读取。请在 Excel 中另存为 .xlsx 后重试。",
  openDocument: "这是 OpenDocument 表格（.ods），不能直接读取。请另存为 .xlsx 后重试。",
  notZip:
    "文件不是 Excel 工作簿（.xlsx/.xlsm）：内容不是工作簿格式，可能只是改了扩展名。请用 Excel 打开确认后另存为 .xlsx。",
  noWorkbook: "文件是压缩包，但里面没有工作簿。请确认选对了文件，或用 Excel 另存为 .xlsx 后重试。",
  encrypted: "工作簿设有打开密码，内容已加密。请在 Excel 中输入密码打开，取消“用密码进行加密”后另存再试。",
  fileTooLarge: (size: string, limit: string) => `文件大小 ${size}，超过上限 ${limit}。请拆分工作簿或删去图片后重试。`,
  tooManyEntries: (count: number, limit: number) =>
    `文件内含 ${count} 个部件，超过上限 ${limit} 个。请确认文件来源，或用 Excel 另存为新文件后重试。`,
  inflatedTooLarge: (size: string, limit: string) =>
    `文件解压后为 ${size}，超过上限 ${limit}，可能是压缩炸弹。请确认文件来源，或拆分后重试。`,
  ratioTooHigh: (ratio: number, limit: number) =>
    `文件压缩比约 ${ratio} 倍，超过上限 ${limit} 倍，可能是压缩炸弹。请确认文件来源，或用 Excel 另存为新文件后重试。`,
  tooManyCells: (limit: number) => `工作簿的有值单元格超过上限 ${limit} 个。请拆分工作簿后重试。`,
  sizeMismatch: (part: string) => `部件 ${part} 解压后的大小与登记的不符，已停止读取。请用 Excel 打开并另存后重试。`,
  truncated: "文件不完整（压缩包的目录缺失或指向文件之外），可能没有下载完。请重新获取文件。",
  damagedPart: (part: string) => `部件 ${part} 已损坏，无法解压。请用 Excel 打开并修复后另存，或重新获取文件。`,
  duplicatePart: (part: string) => `压缩包里有两个同名部件 ${part}，无法判断以哪个为准。请用 Excel 打开并另存后重试。`,
  badPartName: (part: string) =>
    `压缩包里有名称不合规的部件“${part}”，出于安全已停止读取。请确认文件来源，或用 Excel 打开并另存后重试。`,
  unsupportedCompression: (part: string) => `部件 ${part} 使用了工作簿不允许的压缩方式。请用 Excel 打开并另存后重试。`,
  missingPart: (part: string) => `工作簿缺少部件 ${part}。请用 Excel 打开并修复后另存，或重新获取文件。`,
  invalidXml: (part: string, why: string) =>
    `部件 ${part} 的内容不是有效的 XML（${why}）。请用 Excel 打开并修复后另存。`,
  doctype: (part: string) =>
    `部件 ${part} 含有 DTD 或实体声明，工作簿不允许，出于安全已停止读取。请用 Excel 另存为新文件后重试。`,
  invalidCell: (sheet: string, cell: string, why: string) =>
    `工作表“${sheet}”的单元格 ${cell} 无法读取（${why}）。请用 Excel 打开并修复后另存。`,
  sheetProtected: (sheet: string) =>
    `工作表“${sheet}”设有保护，没有改动。请在 Excel 中撤消工作表保护后另存，再重新汇总。`,
  cannotInsert: (sheet: string) =>
    `工作表“${sheet}”含有批注、图形或表格对象，不能替您插入行。请先在 Excel 中于汇总表末尾插入足够的空行，再重新汇总。`,
} as const;

/** Reasons put into brackets by `invalidXml` and `invalidCell`. */
export const REASONS = {
  unclosed: "标记没有结束",
  mismatch: (expected: string, found: string) => `应为 </${expected}>，却是 </${found}>`,
  unexpectedEnd: (name: string) => `多出 </${name}>`,
  noRoot: "没有内容",
  badEntity: (entity: string) => `未知的实体 &${entity};`,
  badAttribute: "属性写法有误",
  badEncoding: "文字编码有误",
  tooDeep: "嵌套过深",
  wrongRoot: (found: string) => `根标记是 <${found}>`,
  badAddress: "地址有误",
  badNumber: "数值有误",
  badString: "共享字符串序号超出范围",
  afterRoot: "根标记之后还有内容",
} as const;
