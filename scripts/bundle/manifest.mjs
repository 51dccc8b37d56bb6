import { DEVELOPMENT_BASE, DEVELOPMENT_ID, deploymentId } from "./deployment.mjs";

/**
 * Moves the manifest to where the add-in will be served: every address, and the id that belongs to it.
 * @param {string} xml the repository's manifest
 * @param {string} baseUrl with its closing slash; may name a folder
 */
export function rewriteManifest(xml, baseUrl) {
  const { origin } = new URL(baseUrl);
  // an AppDomain is an origin, never a folder
  return xml
    .replace(`<Id>${DEVELOPMENT_ID}</Id>`, `<Id>${deploymentId(baseUrl)}</Id>`)
    .replaceAll(`<AppDomain>${new URL(DEVELOPMENT_BASE).origin}</AppDomain>`, `<AppDomain>${origin}</AppDomain>`)
    .replaceAll(/"https:\/\/localhost:3000\/([^"]*)"/g, (_, rest) => `"${escapeXml(baseUrl)}${rest}"`)
    .replace(/<!-- Every address below[^>]*-->\n/, (comment) => (baseUrl === DEVELOPMENT_BASE ? comment : ""));
}

function escapeXml(text) {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
