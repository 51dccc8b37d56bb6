/**
 * The unmodified Office.js client in plain Node: a small window in a vm context, scripts read from the npm package.
 * What the client touches is there, and no more; nothing is fetched.
 */
const fs = require("node:fs");
const path = require("node:path");
const vm = require("node:vm");

const DIST = path.join(path.dirname(require.resolve("@microsoft/office-js/package.json")), "dist");
const BASE = "http://office.invalid/";
const MAIN = "office.js";

/** compiled once for all windows of this process */
const scripts = new Map();
function script(file) {
  if (!scripts.has(file)) {
    scripts.set(file, new vm.Script(fs.readFileSync(path.join(DIST, file), "utf8"), { filename: file }));
  }
  return scripts.get(file);
}

function storage() {
  const items = new Map();
  return {
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => items.set(key, String(value)),
    removeItem: (key) => items.delete(key),
    key: (index) => [...items.keys()][index],
    get length() {
      return items.size;
    },
  };
}

/**
 * @param {(window: object) => void} install called before office.js runs
 * @returns {Promise<object>} the window, once Office.onReady() has been reached
 */
exports.createOfficeWindow = async function createOfficeWindow(install) {
  const location = { href: "https://localhost/", search: "", hash: "", protocol: "https:", host: "localhost" };
  const window = {
    ...{ setTimeout, clearTimeout, setInterval, clearInterval, console, performance, URL },
    navigator: { userAgent: "node", language: "zh-cn" },
    location: { ...location, hostname: "localhost" },
    name: "",
    history: {},
    addEventListener() {},
    removeEventListener() {},
    postMessage() {},
    sessionStorage: storage(),
    localStorage: storage(),
  };
  window.window = window.self = window.parent = window.top = window;

  const run = (file) => script(file).runInContext(window);
  const head = {
    // the client loads its further files through <script> elements
    appendChild(element) {
      const file = String(element.src).slice(BASE.length).split("?")[0];
      setTimeout(() => {
        run(file);
        element.onload?.();
      }, 0);
      return element;
    },
  };
  window.document = {
    readyState: "complete",
    cookie: "",
    URL: location.href,
    head,
    body: head,
    addEventListener() {},
    createElement: (tag) => ({ tagName: tag.toUpperCase(), setAttribute() {}, style: {} }),
    getElementsByTagName: (tag) => (tag === "script" ? [{ src: BASE + MAIN, getAttribute: () => null }] : [head]),
    getElementById: () => null,
  };
  vm.createContext(window);
  install(window);
  run(MAIN);
  await window.Office.onReady();
  return window;
};
