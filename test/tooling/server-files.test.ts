/** The server configurations in a built folder: the policy of its Office.js, and how long each file may be kept. */
import { execFileSync } from "node:child_process";
import path from "node:path";

const project = path.join(__dirname, "../..");

interface Configurations {
  readonly nginx: string;
  readonly iis: string;
}

/** @param files of the folder */
function configurations(baseUrl: string, office: string, files: readonly string[]): Configurations {
  const program = `import { iisConfiguration, nginxConfiguration } from "./scripts/bundle/server-files.mjs";
    const [baseUrl, office, files] = process.argv.slice(1);
    const deployment = { baseUrl, office };
    process.stdout.write(JSON.stringify({ nginx: nginxConfiguration(deployment), iis: iisConfiguration(deployment, JSON.parse(files)) }));`;
  const args = ["--input-type=module", "-e", program, baseUrl, office, JSON.stringify(files)];
  return JSON.parse(execFileSync(process.execPath, args, { cwd: project, encoding: "utf8" })) as Configurations;
}

const FILES = ["taskpane.html", "functions.js", "taskpane.1a2b3c4d.js", "taskpane.0f0f0f0f.css", "office/office.js"];

/** source: Microsoft's page on referencing Office.js from its CDN, and its page on 世纪互联 */
test.each([
  ["local", "script-src 'self';"],
  ["cdn", "script-src 'self' https://appsforoffice.microsoft.com;"],
  ["21v", "script-src 'self' https://appsforoffice.cdn.partner.office365.cn;"],
])("office=%s: both servers send one policy, which allows no more than that source", (office, scripts) => {
  const { nginx, iis } = configurations("https://water.example.gov.cn/addin/", office, FILES);
  const policies = [/Content-Security-Policy "([^"]+)"/.exec(nginx)?.[1], /Policy" value="([^"]+)"/.exec(iis)?.[1]];
  expect(policies[0]).toContain(scripts);
  expect(policies[1]).toBe(policies[0]);
  expect(policies[0]).toContain("default-src 'none'");
  expect(policies[0]).not.toMatch(/unsafe-|\*|data:/);
  // Excel on the web shows the pane in a frame
  expect(nginx).not.toMatch(/X-Frame-Options|frame-ancestors/);
  expect(iis).not.toMatch(/add name="X-Frame-Options"|frame-ancestors/);
});

/** What nginx answers as Cache-Control: the last `if` whose pattern fits sets it. */
function nginxCache(nginx: string, uri: string): string | undefined {
  let cache = /set \$water_cache "([^"]+)"/.exec(nginx)?.[1];
  for (const [, pattern = "", value] of nginx.matchAll(/if \(\$uri ~ "([^"]+)"\) \{ set \$water_cache "([^"]+)"/g))
    if (new RegExp(pattern).test(uri)) cache = value;
  return cache;
}

describe.each([["/addin/"], ["/"], ["/a.b/c~d/"]])("below %s", (folder) => {
  const { nginx, iis } = configurations(`https://water.example.gov.cn${folder}`, "local", FILES);

  test.each([
    ["taskpane.html", "no-cache"],
    ["manifest.xml", "no-cache"],
    ["functions.js", "no-cache"],
    ["functions.json", "no-cache"],
    ["office/office.js", "no-cache"],
    ["assets/icon-32.png", "public, max-age=86400"],
    ["taskpane.1a2b3c4d.js", "public, max-age=31536000, immutable"],
    ["taskpane.0f0f0f0f.css", "public, max-age=31536000, immutable"],
  ])("%s: %s", (file, cache) => {
    expect(nginxCache(nginx, folder + file)).toBe(cache);
    const place = file.startsWith("assets/") ? "assets" : file;
    const own = new RegExp(`<location path="${place}">[\\s\\S]*?</location>`).exec(iis)?.[0];
    const value = (text?: string) => /name="Cache-Control" value="([^"]+)"/.exec(text ?? "")?.[1];
    expect(value(own) ?? value(iis)).toBe(cache);
  });

  test("the names of the functions are for Excel on the web to read, nothing else is", () => {
    const pattern = /if \(\$uri ~ "([^"]+)"\) \{ set \$water_origin "\*"; \}/.exec(nginx)?.[1] ?? "";
    const allowed = ["functions.json", "functions.en-US.json", "functions.js", "functionsXjson", "taskpane.html"];
    expect(allowed.filter((file) => new RegExp(pattern).test(folder + file))).toEqual(allowed.slice(0, 2));
    expect(iis.match(/Access-Control-Allow-Origin" value/g)).toHaveLength(2);
  });

  test("the configurations themselves are not sent", () => {
    for (const name of ["nginx.conf", "web.config"])
      expect(nginx).toContain(`location = ${folder}${name} { return 404; }`);
    expect(iis).toContain('<add segment="nginx.conf" />');
  });
});
