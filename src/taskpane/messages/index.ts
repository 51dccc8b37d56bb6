import { zhCN, type Messages } from "./zh-CN";

/** The messages in use. A function and not a constant: the language is known only when Office has started. */
let current: Messages = zhCN;

export const text = (): Messages => current;

/** Chinese first: only an Excel that speaks English gets the English pane, which is loaded on demand. */
export async function speak(displayLanguage: string | undefined): Promise<void> {
  if (displayLanguage === undefined || !/^en\b/i.test(displayLanguage)) return;
  const { enUS } = await import("./en-US");
  current = enUS;
  document.documentElement.lang = "en-US";
}

export type { Messages };
