/** Entry of the task pane, and of the shared runtime that the ribbon commands run in. */
import { createRoot } from "react-dom/client";
import { associateCommands } from "./commands";
import { text, speak } from "./messages";
import { App } from "./shell/App";
import { ErrorBoundary } from "./shell/ErrorBoundary";
import { registerInlineIcons } from "./shell/theme";
import { loadEngine } from "./state/actions";
import "./taskpane.css";

async function start(): Promise<void> {
  const container = document.getElementById("root");
  if (!container) throw new Error("taskpane.html has no element #root");
  registerInlineIcons();
  const info = await Office.onReady();
  await speak(Office.context.displayLanguage);
  document.title = text().appName;
  container.removeAttribute("aria-busy");

  const missing = whatIsMissing(info.host);
  if (missing !== null) {
    container.textContent = missing;
    container.className = "broken";
    return;
  }
  associateCommands();
  createRoot(container).render(
    <ErrorBoundary>
      <App />
    </ErrorBoundary>,
  );
  // the first press of a button should not wait for a download
  (window.requestIdleCallback ?? ((work: () => void) => setTimeout(work, 200)))(() => void loadEngine());
}

function whatIsMissing(host: Office.HostType | null): string | null {
  if (!host) return text().noExcel;
  return Office.context.requirements.isSetSupported("ExcelApi", "1.9") ? null : text().oldExcel;
}

void start();
