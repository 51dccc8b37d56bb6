/** Entry of the task pane, and of the shared runtime that the ribbon commands run in. */
import { createRoot } from "react-dom/client";
import { associateCommands } from "./commands";
import { speak, text } from "./messages";
import { App } from "./shell/App";
import { ErrorBoundary } from "./shell/ErrorBoundary";
import { explain, shortcomings, supportOf } from "./shell/support";
import { registerInlineIcons } from "./shell/theme";
import { loadEngine } from "./state/actions";
import { pane } from "./state/pane";
import "./taskpane.css";

async function start(): Promise<void> {
  const container = document.getElementById("root");
  if (!container) throw new Error("taskpane.html has no element #root");
  registerInlineIcons();
  const info = await Office.onReady();
  await speak(Office.context.displayLanguage);
  document.title = text().appName;
  container.removeAttribute("aria-busy");

  const support = supportOf(info.host);
  if (support.kind !== "works") return explain(container, support);
  pane.set({ notices: shortcomings() });
  associateCommands();
  createRoot(container).render(
    <ErrorBoundary>
      <App />
    </ErrorBoundary>,
  );
  // the first press of a button should not wait for a download
  (window.requestIdleCallback ?? ((work: () => void) => setTimeout(work, 200)))(() => void loadEngine());
}

void start();
