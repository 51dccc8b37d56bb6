/** What `--env baseUrl=…` means: the address of the deployment, and the identity that Excel knows it by. */
import { createHash } from "node:crypto";

/** The manifest in the repository stands on this address and has this id. */
export const DEVELOPMENT_BASE = "https://localhost:3000/";
export const DEVELOPMENT_ID = "b478713a-f5c0-479f-a7f5-de539f6d9406";

/**
 * @param {string} given may lack its closing slash
 * @returns {string} in one spelling: lower-case host, no default port, closing slash
 * @throws a sentence for the person who builds
 */
export function deploymentBase(given) {
  const refuse = (reason) => {
    throw new Error(`--env baseUrl=${given}：${reason}`);
  };
  if (!URL.canParse(given)) refuse("不是网址，应形如 https://主机/路径/");
  const url = new URL(given);
  if (url.protocol !== "https:") refuse("Excel 只接受 https:// 开头的地址");
  if (url.search || url.hash || url.username || url.password) refuse("网址里不能有 ?、# 或用户名");
  // it goes into server configurations as it is
  if (!/^[\w./~-]*$/.test(url.pathname)) refuse("路径只能用字母、数字和 - _ . ~");
  if (!url.pathname.endsWith("/")) url.pathname += "/";
  return url.href;
}

/**
 * Excel keeps add-ins apart by their ids: two deployments must not share one, a rebuilt one must keep its own.
 * @param {string} baseUrl as {@link deploymentBase} answers it
 * @returns a UUID of version 5 (RFC 9562) with the repository's id as its name space
 */
export function deploymentId(baseUrl) {
  if (baseUrl === DEVELOPMENT_BASE) return DEVELOPMENT_ID;
  const space = Buffer.from(DEVELOPMENT_ID.replaceAll("-", ""), "hex");
  const bytes = createHash("sha1").update(space).update(baseUrl, "utf8").digest().subarray(0, 16);
  bytes[6] = (bytes[6] & 0x0f) | 0x50;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  return bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
