/**
 * Runs before office.js. In the workbench the page around the pane is the host of Office.js; in Excel there is no such
 * page, or it belongs to somebody else, and then nothing happens.
 */
interface EmbeddingPage extends Window {
  attachOffice?: (pane: Window) => void;
}

declare global {
  interface Window {
    /** Fluent reads this on loading: without a base address it declares no web fonts and asks no other host for them. */
    FabricConfig?: { fontBaseUrl: string };
  }
}

window.FabricConfig = { fontBaseUrl: "" };

try {
  if (window.parent !== window) (window.parent as EmbeddingPage).attachOffice?.(window);
} catch {
  // a parent of another origin must not be looked into
}

export {};
