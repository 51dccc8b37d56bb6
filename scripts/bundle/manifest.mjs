/** The manifest in the repository stands on this address. */
export const DEVELOPMENT_BASE = "https://localhost:3000/";

/**
 * Moves every address of the manifest to where the add-in will be served.
 * @param {string} xml the repository's manifest
 * @param {string} baseUrl with its closing slash; may name a folder
 */
export function rewriteManifest(xml, baseUrl) {
  const { origin } = new URL(baseUrl);
  // an AppDomain is an origin, never a folder
  return xml
    .replaceAll(`<AppDomain>${new URL(DEVELOPMENT_BASE).origin}</AppDomain>`, `<AppDomain>${origin}</AppDomain>`)
    .replaceAll(/"https:\/\/localhost:3000\/([^"]*)"/g, (_, rest) => `"${escapeXml(baseUrl)}${rest}"`);
}

function escapeXml(text) {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
