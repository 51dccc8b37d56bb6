/**
 * Where the pane gets Office.js from.
 * source: Microsoft's page on referencing the Office JavaScript API library from its CDN; the one for tenants of 世纪互联
 * (21Vianet), who do not reach the other, is on its page about Office 365 services in China.
 */
export const OFFICE_SOURCES = {
  /** files of our own folder; nothing is asked of another host */
  local: { script: "office/office.js", origin: null },
  cdn: {
    script: "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
    origin: "https://appsforoffice.microsoft.com",
  },
  "21v": {
    script: "https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js",
    origin: "https://appsforoffice.cdn.partner.office365.cn",
  },
};

/** @typedef {keyof typeof OFFICE_SOURCES} Office */
