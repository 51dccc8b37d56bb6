/** The layers of the design, and the lint rule that keeps imports going down only. */
import path from "node:path";
import { fileURLToPath } from "node:url";

const project = fileURLToPath(new URL("../../", import.meta.url));

/**
 * What each folder may import from, besides itself. `packages`: which npm packages; a pure layer names none.
 * @type {Record<string, { below: string[], packages: RegExp | null }>}
 */
export const LAYERS = {
  "src/rulebook": { below: [], packages: null },
  "src/assessment": { below: ["src/rulebook"], packages: null },
  "src/indicators": { below: ["src/rulebook", "src/assessment"], packages: null },
  "src/formulas": { below: ["src/rulebook", "src/assessment"], packages: null },
  "src/forms": { below: ["src/rulebook", "src/assessment", "src/indicators"], packages: null },
  "src/review": { below: ["src/rulebook", "src/assessment", "src/indicators", "src/forms"], packages: null },
  "src/collect": {
    below: ["src/rulebook", "src/assessment", "src/indicators", "src/forms", "src/review"],
    packages: null,
  },
  templates: { below: ["src/rulebook", "src/assessment", "src/indicators", "src/forms"], packages: null },
  "src/report": {
    below: ["src/rulebook", "src/assessment", "src/indicators", "src/forms", "src/review", "templates"],
    packages: null,
  },
  "src/excel": {
    below: [
      "src/rulebook",
      "src/assessment",
      "src/indicators",
      "src/formulas",
      "src/forms",
      "src/review",
      "src/collect",
      "src/report",
      "templates",
    ],
    packages: /^@microsoft\/office-js-helpers/,
  },
  "src/xlsx": {
    below: [
      "src/rulebook",
      "src/assessment",
      "src/indicators",
      "src/forms",
      "src/review",
      "src/collect",
      "src/report",
      "templates",
    ],
    packages: /^(?:hucre|fflate|node:)/,
  },
  // no host below the functions: they run where there is none
  "src/functions": {
    below: ["src/rulebook", "src/assessment", "src/indicators", "src/forms", "src/review"],
    packages: null,
  },
  "src/taskpane": {
    below: [
      "src/rulebook",
      "src/assessment",
      "src/indicators",
      "src/formulas",
      "src/forms",
      "src/review",
      "src/collect",
      "src/excel",
      "src/report",
      "templates",
    ],
    packages: /^(?:react|react-dom|@fluentui)(?:\/|$)/,
  },
  // programs of their own that the pane starts: it names them by address and imports none of their code
  "src/workers": {
    below: ["src/rulebook", "src/assessment", "src/indicators", "src/forms", "src/review", "src/collect", "src/xlsx"],
    packages: null,
  },
  "src/cli": {
    below: [
      "src/rulebook",
      "src/assessment",
      "src/indicators",
      "src/forms",
      "src/review",
      "src/collect",
      "src/xlsx",
      "src/report",
      "templates",
    ],
    packages: /^node:/,
  },
};

/** No Office.js, no page, no clock, no I/O. */
export const PURE_LAYERS = [
  "src/rulebook",
  "src/assessment",
  "src/indicators",
  "src/formulas",
  "src/forms",
  "src/review",
  "src/collect",
  "src/report",
  "templates",
];

const layerOf = (file) => Object.keys(LAYERS).find((layer) => file === layer || file.startsWith(`${layer}/`));
const inProject = (file) => path.relative(project, file).split(path.sep).join("/");

/** @type {import("eslint").Rule.RuleModule} */
export const layerRule = {
  meta: {
    type: "problem",
    docs: { description: "imports go down only" },
    schema: [],
    messages: {
      upward: "{{from}} 不能引用 {{to}}：层与层之间只能向下引用。",
      package: "{{from}} 不能引用软件包 {{to}}。",
    },
  },
  create(context) {
    const file = inProject(context.filename);
    const from = layerOf(file);
    if (!from) return {};
    const { below, packages } = LAYERS[from];
    const check = (source) => {
      if (typeof source?.value !== "string") return;
      const named = source.value;
      if (!named.startsWith(".")) {
        if (!packages?.test(named)) context.report({ node: source, messageId: "package", data: { from, to: named } });
        return;
      }
      const target = inProject(path.resolve(path.dirname(context.filename), named));
      const to = layerOf(target);
      if (to === from || (to && below.includes(to))) return;
      context.report({ node: source, messageId: "upward", data: { from, to: to ?? target } });
    };
    return {
      ImportDeclaration: (node) => check(node.source),
      ImportExpression: (node) => check(node.source),
      ExportNamedDeclaration: (node) => check(node.source),
      ExportAllDeclaration: (node) => check(node.source),
      TSImportType: (node) => check(node.argument?.literal ?? node.source),
    };
  },
};
