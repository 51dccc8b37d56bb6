/** What the page offers to the pane, and to whoever drives it from outside. */
import type { WorkbenchApi } from "./workbook-api";

declare global {
  interface Window {
    /** The pane's first script calls it before Office.js loads. */
    attachOffice?: (pane: Window) => void;
    workbench?: WorkbenchApi;
  }
}
