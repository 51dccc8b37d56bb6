/**
 * Runs before office.js. In the workbench the page around the pane is the host of Office.js; in Excel there is no such
 * page, or it belongs to somebody else, and then nothing happens.
 */
interface EmbeddingPage extends Window {
  attachOffice?: (pane: Window) => void;
}

declare global {
  interface Window {
    /** read by Fluent on loading */
    FabricConfig?: {
      fontBaseUrl: string;
      mergeStyles: { injectionMode: 0; onInsertRule: (rule: string) => void };
    };
  }
}

window.FabricConfig = {
  // without a base address Fluent declares no web fonts and asks no other host for them
  fontBaseUrl: "",
  // into a style element of its own it could not write: the Content-Security-Policy allows style sheets from files only
  mergeStyles: { injectionMode: 0, onInsertRule: addToStyleSheet },
};

/** Fluent's rules go behind those of taskpane.css, which has been read before the first of them is made. */
function addToStyleSheet(rule: string): void {
  const sheet = document.querySelector<HTMLLinkElement>('link[rel="stylesheet"]')?.sheet;
  try {
    sheet?.insertRule(rule, sheet.cssRules.length);
  } catch {
    // a selector that is another browser's own
  }
}

try {
  if (window.parent !== window) (window.parent as EmbeddingPage).attachOffice?.(window);
} catch {
  // a parent of another origin must not be looked into
}

export {};
