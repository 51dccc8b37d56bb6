/**
 * The Content-Security-Policies: what the deployed add-in may do, and what the workbench's page may. Both without code
 * from strings and without scripts in the page.
 */
import { OFFICE_SOURCES } from "./office-source.mjs";

const join = (directives) => directives.join("; ");

/**
 * Of every file of the add-in. Everything comes from its own host, Office.js possibly from Microsoft's; not even a style
 * may stand in the page (src/taskpane/embedded-host.ts shows where Fluent's go). It says nothing of the pages that may
 * frame the pane: Excel on the web does, from addresses that change.
 * @param {import("./office-source.mjs").Office} office
 */
export function panePolicy(office) {
  const { origin } = OFFICE_SOURCES[office];
  return join([
    "default-src 'none'",
    `script-src 'self'${origin ? ` ${origin}` : ""}`,
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ]);
}

/** Of the workbench's page: Univer writes styles into it as it draws, and paints pictures that it made itself. */
export const WORKBENCH_POLICY = join([
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "worker-src 'self' blob:",
  "connect-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
]);
