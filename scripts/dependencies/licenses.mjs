/** Which licences a package may have: all are permissive, none asks for the source of what is built with it. */

/** SPDX identifiers that may be in what is handed on */
export const DISTRIBUTABLE = ["MIT", "ISC", "0BSD", "BSD-2-Clause", "BSD-3-Clause", "Apache-2.0"];
/** also for tools that only build and test */
export const TOOLS_ONLY = ["BlueOak-1.0.0", "Python-2.0", "CC-BY-4.0", "CC0-1.0"];

/** Packages whose package.json does not give an SPDX identifier, each with what its own licence file says. */
export const READ_BY_HAND = {
  // "solely in apps … that interoperate with Microsoft 365": this add-in
  "@microsoft/office-js": "Microsoft Office.js License",
  "@univerjs/telemetry": "Apache-2.0",
};

/**
 * @param {string} expression SPDX: an identifier, or identifiers with AND or OR
 * @param {readonly string[]} allowed
 */
export function isAllowed(expression, allowed) {
  const bare = expression.replace(/^\((.*)\)$/, "$1");
  if (bare.includes(" AND ")) return bare.split(" AND ").every((each) => isAllowed(each, allowed));
  if (bare.includes(" OR ")) return bare.split(" OR ").some((each) => isAllowed(each, allowed));
  return allowed.includes(bare);
}
