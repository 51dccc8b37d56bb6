/**
 * Configurations that make a web server send the built folder as it should be sent. They lie in that folder, fitted to
 * its address and its files: `web.config` is read by IIS where it lies, `nginx.conf` is for `include` (docs/deployment.md).
 */
import { panePolicy } from "./policy.mjs";

/** names that change with their content, e.g. taskpane.1a2b3c4d.js */
export const HASHED_NAME = /\.[0-9a-f]{8}\.(?:js|css)$/;
/** Excel on the web reads these from another origin: https://learn.microsoft.com/office/dev/add-ins/excel/custom-functions-json */
const METADATA = ["functions.json", "functions.en-US.json"];
/** the ribbon leaves out icons that must not be kept */
const ICON_FOLDER = "assets";
const SECONDS = { day: 86_400, year: 31_536_000 };

const CACHE = {
  /** asked for each time, answered with 304 as long as it is the same */
  checked: "no-cache",
  icon: `public, max-age=${SECONDS.day}`,
  forever: `public, max-age=${SECONDS.year}, immutable`,
};

const TYPES = {
  css: "text/css",
  html: "text/html",
  js: "text/javascript",
  json: "application/json",
  png: "image/png",
  txt: "text/plain",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  xml: "application/xml",
};
/** nginx adds text/html to its list by itself */
const WITH_CHARSET = ["text/css", "text/html", "text/javascript", "application/json", "text/plain", "application/xml"];

/** @param {import("./office-source.mjs").Office} office */
const headers = (office) => ({
  "Content-Security-Policy": panePolicy(office),
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
});

/** @param {{ baseUrl: string, office: import("./office-source.mjs").Office }} deployment */
export function nginxConfiguration({ baseUrl, office }) {
  const { pathname } = new URL(baseUrl);
  const base = escapePattern(pathname);
  const fixed = Object.entries(headers(office)).map(([name, value]) => `    add_header ${name} "${value}" always;`);
  const types = Object.entries(TYPES).map(([extension, type]) => `        ${type} ${extension};`);
  return `# 水效对标：${baseUrl}
# 由构建生成。写在 server { listen 443 ssl; … } 之内：
#     set $water_root /srv/water-benchmark;          # 本文件夹在服务器上的位置
#     include /srv/water-benchmark/nginx.conf;

set $water_cache "${CACHE.checked}";
if ($uri ~ "^${base}${ICON_FOLDER}/") { set $water_cache "${CACHE.icon}"; }
# 文件名随内容变化的脚本和样式
if ($uri ~ "^${base}[^/]+${HASHED_NAME.source.replaceAll("(?:", "(")}") { set $water_cache "${CACHE.forever}"; }
# Excel 网页版从另一个源读取函数说明
set $water_origin "";
if ($uri ~ "^${base}(${METADATA.map(escapePattern).join("|")})$") { set $water_origin "*"; }

location ^~ ${pathname} {
    alias $water_root/;
    limit_except GET { deny all; }

    types {
${types.join("\n")}
    }
    default_type application/octet-stream;
    charset utf-8;
    charset_types ${WITH_CHARSET.filter((type) => type !== "text/html").join(" ")};
    gzip on;
    gzip_types text/css text/javascript application/json application/xml;

${fixed.join("\n")}
    add_header Cache-Control $water_cache;
    add_header Access-Control-Allow-Origin $water_origin;

    location = ${pathname}nginx.conf { return 404; }
    location = ${pathname}web.config { return 404; }
}
`;
}

/**
 * @param {{ office: import("./office-source.mjs").Office }} deployment
 * @param {readonly string[]} files of the built folder, for the names that change with their content
 */
export function iisConfiguration({ office }, files) {
  const add = ([name, value]) =>
    `<remove name="${name}" /><add name="${name}" value="${value.replaceAll("&", "&amp;").replaceAll('"', "&quot;")}" />`;
  const types = Object.entries(TYPES).map(([extension, type]) => {
    const full = WITH_CHARSET.includes(type) ? `${type}; charset=utf-8` : type;
    return `      <remove fileExtension=".${extension}" /><mimeMap fileExtension=".${extension}" mimeType="${full}" />`;
  });
  const location = (path, inner) => `  <location path="${path}">
    <system.webServer>
      ${inner}
    </system.webServer>
  </location>`;
  const cached = (path, value) =>
    location(
      path,
      `<staticContent><clientCache cacheControlMode="NoControl" /></staticContent>
      <httpProtocol><customHeaders>${add(["Cache-Control", value])}</customHeaders></httpProtocol>`,
    );
  return `<?xml version="1.0" encoding="utf-8"?>
<!-- 水效对标：由构建生成，IIS 自动读取。 -->
<configuration>
  <system.webServer>
    <directoryBrowse enabled="false" />
    <staticContent>
      <clientCache cacheControlMode="NoControl" />
${types.join("\n")}
    </staticContent>
    <httpProtocol>
      <customHeaders>
        <remove name="X-Powered-By" />
        <remove name="X-Frame-Options" />
${[...Object.entries(headers(office)), ["Cache-Control", CACHE.checked]].map((each) => `        ${add(each)}`).join("\n")}
      </customHeaders>
    </httpProtocol>
    <security>
      <requestFiltering>
        <hiddenSegments><add segment="nginx.conf" /></hiddenSegments>
      </requestFiltering>
    </security>
  </system.webServer>
${cached(ICON_FOLDER, CACHE.icon)}
${files
  .filter((file) => HASHED_NAME.test(file))
  .sort()
  .map((file) => cached(file, CACHE.forever))
  .join("\n")}
${METADATA.map((file) =>
  location(
    file,
    `<httpProtocol><customHeaders>${add(["Access-Control-Allow-Origin", "*"])}</customHeaders></httpProtocol>`,
  ),
).join("\n")}
</configuration>
`;
}

function escapePattern(text) {
  return text.replaceAll(/[.*+?^$|()[\]{}\\]/g, "\\$&");
}
