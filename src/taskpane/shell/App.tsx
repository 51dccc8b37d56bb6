import { Pivot, PivotItem } from "@fluentui/react/lib/Pivot";
import { ThemeProvider } from "@fluentui/react/lib/Theme";
import { lazy, Suspense, useState } from "react";
import { text } from "../messages";
import { ReviewTab } from "../review/ReviewTab";
import { pane, usePane, type Tab } from "../state/pane";
import { Notices } from "./Notices";
import { theme } from "./theme";

const FormsTab = lazy(() => import("../forms/FormsTab"));
const CollectTab = lazy(() => import("../collect/CollectTab"));
const RulebookTab = lazy(() => import("../rulebook/RulebookTab"));
const CalculatorTab = lazy(() => import("../calculator/CalculatorTab"));
const ToolsTab = lazy(() => import("../tools/ToolsTab"));
const ExcelFacts = lazy(() => import("./ExcelFacts"));

const TABS = ["review", "forms", "collect", "rulebook", "calculator", "tools"] as const satisfies Tab[];
const BODIES = {
  review: ReviewTab,
  forms: FormsTab,
  collect: CollectTab,
  rulebook: RulebookTab,
  calculator: CalculatorTab,
  tools: ToolsTab,
} as const satisfies Record<Tab, unknown>;

const panelId = (tab: Tab): string => `panel-${tab}`;
const tabId = (tab: Tab): string => `tab-${tab}`;

/** Tabs keep what was typed in them: a tab once opened stays, hidden, in the page. */
export function App() {
  const tab = usePane((state) => state.tab);
  const opened = usePane((state) => state.opened);
  const notices = usePane((state) => state.notices);
  return (
    <ThemeProvider theme={theme} className="pane">
      <Pivot
        className="tabs"
        aria-label={text().tabList}
        selectedKey={tab}
        headersOnly
        getTabId={(key) => tabId(key as Tab)}
        onLinkClick={(item) => {
          const next = TABS.find((each) => each === item?.props.itemKey);
          if (next) pane.set({ tab: next, opened: new Set([...pane.get().opened, next]) });
        }}
      >
        {TABS.map((each) => (
          <PivotItem
            key={each}
            itemKey={each}
            headerText={text().tabs[each]}
            headerButtonProps={{ "aria-controls": panelId(each) }}
          />
        ))}
      </Pivot>
      <Notices
        notices={notices}
        onDismiss={(notice) => pane.set({ notices: pane.get().notices.filter((each) => each !== notice) })}
      />
      {TABS.filter((each) => opened.has(each)).map((each) => {
        const Body = BODIES[each];
        return (
          <main
            key={each}
            id={panelId(each)}
            role="tabpanel"
            aria-labelledby={tabId(each)}
            hidden={each !== tab}
            className="panel"
            data-is-scrollable
          >
            <Suspense fallback={<p role="status">{text().loading}</p>}>
              <Body />
            </Suspense>
          </main>
        );
      })}
      <Footer />
    </ThemeProvider>
  );
}

function Footer() {
  const [opened, open] = useState(false);
  return (
    <details className="excel-facts" onToggle={(event) => open(event.currentTarget.open)}>
      <summary>{text().excel.title}</summary>
      {opened && (
        <Suspense fallback={<p role="status">{text().loading}</p>}>
          <ExcelFacts />
        </Suspense>
      )}
    </details>
  );
}
