/** Newer editions of the standards that the notices cite: a hint beside the citation, never a changed limit. */

export interface EditionHint {
  /** the newer standard, null where none was found */
  readonly newer: string | null;
  /** one sentence for the reader */
  readonly hint: string;
}

const NOTHING_NEWER: EditionHint = { newer: null, hint: "未查到更新版本（2026-11）" };

const hints: Readonly<Record<string, EditionHint>> = {
  "GB 24789-2009": {
    newer: "GB/T 24789-2022",
    hint: "已由 GB/T 24789-2022 代替（2022-07-11 发布，2022-11-01 实施，改为推荐性）",
  },
  "GB/T 26927-2011": {
    newer: "GB/T 26927-2023",
    hint: "据查已有 GB/T 26927-2023（2023-12-28 发布，2024-04-01 实施），通知所印造纸限值可能已被代替，请核对新版",
  },
  "GB/T 26926-2011": { newer: null, hint: "正在修订（计划号 20255976-T-469，2025-10-31 下达），未查到已发布的新版" },
};

/** What is known of newer editions of a standard, by its code (`GB/T 26927-2011`). */
export function newerEdition(code: string): EditionHint {
  return hints[code] ?? NOTHING_NEWER;
}
