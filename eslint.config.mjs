import js from "@eslint/js";
import globals from "globals";
import officeAddins from "eslint-plugin-office-addins";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";
import { layerRule, LAYERS, PURE_LAYERS } from "./scripts/lint/layers.mjs";

/** What a pure layer may not touch: the same cells must give the same verdict everywhere and always. */
const IMPURE_GLOBALS = [
  "window",
  "document",
  "navigator",
  "location",
  "localStorage",
  "sessionStorage",
  "indexedDB",
  "self",
  "globalThis",
  "fetch",
  "XMLHttpRequest",
  "WebSocket",
  "setTimeout",
  "setInterval",
  "process",
  "require",
  "Buffer",
  "Office",
  "Excel",
  "OfficeExtension",
  "CustomFunctions",
].map((name) => ({ name, message: "rulebook 至 review 各层不接触 Office、页面、网络与时钟。" }));

const IMPURE_SYNTAX = [
  {
    selector: "MemberExpression[object.name='Date'][property.name='now']",
    message: "纯函数层不看时钟：年份由调用者给出。",
  },
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: "纯函数层不看时钟：年份由调用者给出。",
  },
  { selector: "CallExpression[callee.name='Date']", message: "纯函数层不看时钟：年份由调用者给出。" },
  { selector: "MemberExpression[object.name='Math'][property.name='random']", message: "纯函数层不用随机数。" },
];

/**
 * Not call-sync-after-load, call-sync-before-read and load-object-before-read: they look for `context.sync()` by name,
 * and here every sync goes through the session, which gives it a time limit. The host tests run the genuine client,
 * which throws PropertyNotLoaded for exactly these mistakes.
 */
const OFFICE_RULES = [
  "no-context-sync-in-loop",
  "no-empty-load",
  "no-navigational-load",
  "no-office-initialize",
  "test-for-null-using-isNullObject",
];

export default tseslint.config(
  { ignores: ["dist/", "build/", "coverage/", "node_modules/", "test/fixtures/"] },
  js.configs.recommended,
  {
    files: ["**/*.{ts,tsx}"],
    extends: [tseslint.configs.recommended],
    rules: {
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/ban-ts-comment": [
        "error",
        { "ts-expect-error": "allow-with-description", minimumDescriptionLength: 10 },
      ],
      "@typescript-eslint/consistent-type-imports": ["error", { disallowTypeAnnotations: false }],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      // TypeScript itself knows every name
      "no-undef": "off",
      // `== null` is the one short way to say null or undefined
      eqeqeq: ["error", "always", { null: "ignore" }],
      // cells of other people's files do hold control characters and odd spaces; expressions that find them name them
      "no-control-regex": "off",
      "no-irregular-whitespace": [
        "error",
        { skipComments: true, skipRegExps: true, skipStrings: true, skipTemplates: true },
      ],
    },
  },
  { files: ["**/*.{js,cjs}"], languageOptions: { sourceType: "commonjs", globals: globals.node } },
  { files: ["**/*.mjs"], languageOptions: { globals: globals.node } },
  // part of it runs in the page that it measures
  { files: ["scripts/bench/pages.mjs"], languageOptions: { globals: globals.browser } },
  {
    files: ["src/taskpane/**/*.{ts,tsx}"],
    plugins: { "react-hooks": reactHooks },
    rules: { "react-hooks/rules-of-hooks": "error", "react-hooks/exhaustive-deps": "error" },
  },
  {
    files: ["src/excel/**/*.ts", "src/taskpane/**/*.{ts,tsx}"],
    plugins: { "office-addins": officeAddins },
    rules: Object.fromEntries(OFFICE_RULES.map((rule) => [`office-addins/${rule}`, "error"])),
  },
  {
    files: Object.keys(LAYERS).map((layer) => `${layer}/**/*.{ts,tsx}`),
    plugins: { layers: { rules: { downwards: layerRule } } },
    rules: { "layers/downwards": "error" },
  },
  {
    files: PURE_LAYERS.map((layer) => `${layer}/**/*.ts`),
    rules: {
      "no-restricted-globals": ["error", ...IMPURE_GLOBALS],
      "no-restricted-syntax": ["error", ...IMPURE_SYNTAX],
    },
  },
);
