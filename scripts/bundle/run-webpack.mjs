/** Runs the project's webpack configuration and waits for it. */
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);

/**
 * @param {{ target?: "addin" | "workbench", baseUrl?: string, office?: "cdn" | "local", folder?: string }} env as after `--env`
 * @throws with webpack's own list of errors
 */
export async function runWebpack(env = {}) {
  const webpack = require("webpack");
  const configuration = await require("../../webpack.config.js")(env);
  const compiler = webpack(configuration);
  try {
    const stats = await new Promise((resolve, reject) => {
      compiler.run((problem, result) => (problem ? reject(problem) : resolve(result)));
    });
    if (stats.hasErrors()) throw new Error(stats.toString({ preset: "errors-only", colors: false }));
    if (stats.hasWarnings()) console.warn(stats.toString({ preset: "errors-warnings", colors: false }));
  } finally {
    // also writes webpack's cache, so that the next build is quick
    await new Promise((resolve) => compiler.close(resolve));
  }
}
