/**
 * `npm run build -- --env baseUrl=https://… --env office=cdn|21v|local`   the add-in, into dist/
 * `--env target=workbench`                                            the add-in and the workbench page, into build/workbench/
 *
 * Types are checked by tsc; here they are only stripped.
 */
const path = require("node:path");
const { EsbuildPlugin } = require("esbuild-loader");
const HtmlWebpackPlugin = require("html-webpack-plugin");
const MiniCssExtractPlugin = require("mini-css-extract-plugin");
const MinimizerPlugin = require("minimizer-webpack-plugin");
const { DefinePlugin } = require("webpack");

/** what the WebView of Office LTSC 2021 and current browsers run */
const LANGUAGE = "es2022";

/** what the other configuration puts into the same folder */
const STANDALONE_FILE = /^(?:functions|embedded-host)\.js$/;

const inProject = (...parts) => path.resolve(__dirname, ...parts);

/** @param {{ baseUrl?: string, office?: string, target?: string, folder?: string }} env */
function readOptions(env, { OFFICE_SOURCES, DEVELOPMENT_BASE, deploymentBase }) {
  const target = env.target ?? "addin";
  if (target !== "addin" && target !== "workbench")
    throw new Error(`--env target=${target}：只能是 addin 或 workbench`);
  const office = env.office ?? (target === "workbench" ? "local" : "cdn");
  if (!Object.hasOwn(OFFICE_SOURCES, office)) throw new Error(`--env office=${office}：只能是 cdn、21v 或 local`);
  const baseUrl = deploymentBase(env.baseUrl ?? DEVELOPMENT_BASE);
  const folder = inProject(env.folder ?? (target === "workbench" ? "build/workbench" : "dist"));
  return { target, office, baseUrl, folder };
}

/** @returns {import("webpack").Configuration} what all bundles share */
function common(name, { target, folder, licenses }) {
  return {
    name,
    mode: "production",
    target: ["web", LANGUAGE],
    devtool: false,
    cache: {
      type: "filesystem",
      name: `${target}-${name}`,
      cacheDirectory: inProject("node_modules/.cache/webpack"),
      buildDependencies: { config: [__filename] },
    },
    resolve: { extensions: [".tsx", ".ts", ".js", ".mjs"] },
    output: { path: folder, filename: "[name].js", publicPath: "" },
    module: {
      rules: [
        { test: /\.tsx?$/, loader: "esbuild-loader", options: { target: LANGUAGE, jsx: "automatic" } },
        { test: /\.xlsx$/, type: "asset/resource" },
        { test: /\.css$/, use: [MiniCssExtractPlugin.loader, "css-loader"] },
      ],
    },
    optimization: {
      // format: by default esbuild puts two further functions around a bundle, and while it starts, the engine parses
      // the whole of it once more for each of them
      minimizer: [new EsbuildPlugin({ target: LANGUAGE, css: true, legalComments: "none", format: undefined })],
    },
    plugins: [licenses.plugin()],
    performance: { hints: false },
    stats: "errors-warnings",
  };
}

/**
 * Files that run by themselves. functions.js: Excel may load it where there is neither a window nor Office.js.
 * embedded-host.js: has to be done before Office.js looks for its host.
 */
function standaloneBundles(options) {
  const base = common("standalone", options);
  return {
    ...base,
    // Excel loads functions.js with every workbook that calculates with it: it leaves out texts that it never shows
    // (src/rulebook/for-readers.ts) and custom limits that it is never given, and terser, slower than esbuild, makes it a tenth smaller.
    plugins: [...base.plugins, new DefinePlugin({ WITHOUT_READER_TEXTS: "true", WITHOUT_CUSTOM_LIMITS: "true" })],
    optimization: {
      minimizer: [
        new MinimizerPlugin({
          extractComments: false,
          minimizerOptions: {
            ecma: 2022,
            compress: { passes: 4, pure_getters: true, keep_fargs: false, unsafe_arrows: true, unsafe_methods: true },
            format: { comments: false },
          },
        }),
      ],
    },
    entry: {
      functions: inProject("src/functions/index.ts"),
      "embedded-host": inProject("src/taskpane/embedded-host.ts"),
    },
  };
}

/** Puts what the pane needs before its own bundle in front of it, in this order. */
class LeadingScriptsPlugin {
  constructor(/** @type {{ src: string, defer?: boolean }[]} */ scripts) {
    this.scripts = scripts;
  }

  apply(compiler) {
    compiler.hooks.compilation.tap("LeadingScriptsPlugin", (compilation) => {
      HtmlWebpackPlugin.getCompilationHooks(compilation).alterAssetTagGroups.tap("LeadingScriptsPlugin", (groups) => {
        const leading = this.scripts.map((attributes) => ({ tagName: "script", voidTag: false, attributes, meta: {} }));
        const firstScript = groups.headTags.findIndex((tag) => tag.tagName === "script");
        groups.headTags.splice(firstScript, 0, ...leading);
        return groups;
      });
    });
  }
}

function paneBundle(options, { AddinFilesPlugin, OFFICE_SOURCES, panePolicy }) {
  const base = common("taskpane", options);
  return {
    ...base,
    entry: { taskpane: inProject("src/taskpane/index.tsx") },
    output: {
      ...base.output,
      filename: "[name].[contenthash:8].js",
      chunkFilename: "[name].[contenthash:8].js",
      // names change with their content: nothing of an older build may be left to be deployed
      ...(options.target === "addin" && { clean: { keep: STANDALONE_FILE } }),
    },
    plugins: [
      ...base.plugins,
      new HtmlWebpackPlugin({
        filename: "taskpane.html",
        template: inProject("src/taskpane/taskpane.html"),
        scriptLoading: "defer",
        minify: false,
        // also for a server that sends no headers of its own
        meta: { policy: { "http-equiv": "Content-Security-Policy", content: panePolicy(options.office) } },
      }),
      new LeadingScriptsPlugin([
        { src: "embedded-host.js" },
        { src: OFFICE_SOURCES[options.office].script },
        { src: "functions.js", defer: true },
      ]),
      new MiniCssExtractPlugin({ filename: "[name].[contenthash:8].css" }),
      new AddinFilesPlugin(options),
    ],
  };
}

/** Each package of Univer is a file of its own, all other libraries share one. */
function fileOfLibrary(module) {
  const name = /.*[\\/]node_modules[\\/]@univerjs[\\/]([^\\/]+)/.exec(module.resource ?? module.context ?? "")?.[1];
  return name === undefined ? "libraries" : `univer-${name}`;
}

function pageBundle(options) {
  const base = common("page", options);
  return {
    ...base,
    entry: { page: inProject("workbench/page/main.ts") },
    optimization: {
      ...base.optimization,
      // 6 MB of Univer in one function would be parsed again each time that an error is made while it starts
      splitChunks: {
        chunks: "initial",
        cacheGroups: { libraries: { test: /node_modules/, name: fileOfLibrary, enforce: true } },
      },
    },
    output: {
      ...base.output,
      filename: "workbench/[name].[contenthash:8].js",
      chunkFilename: "workbench/[name].[contenthash:8].js",
      assetModuleFilename: "workbench/[name].[contenthash:8][ext]",
    },
    plugins: [
      ...base.plugins,
      new MiniCssExtractPlugin({ filename: "workbench/[name].[contenthash:8].css" }),
      new HtmlWebpackPlugin({
        filename: "index.html",
        template: inProject("workbench/page/index.html"),
        scriptLoading: "defer",
        minify: false,
      }),
    ],
  };
}

module.exports = async (env = {}) => {
  const parts = Object.assign(
    {},
    ...(await Promise.all([
      import("./scripts/bundle/addin-files.mjs"),
      import("./scripts/bundle/deployment.mjs"),
      import("./scripts/bundle/office-source.mjs"),
      import("./scripts/bundle/policy.mjs"),
      import("./scripts/bundle/third-party.mjs"),
    ])),
  );
  const options = readOptions(env, parts);
  options.licenses = new parts.ThirdPartyLicenses(options);
  const bundles = [standaloneBundles(options), paneBundle(options, parts)];
  return options.target === "workbench" ? [...bundles, pageBundle(options)] : bundles;
};
