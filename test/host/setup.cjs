/**
 * Runs once before the host tests: bundles the workbench's host and grid into build/test/host.cjs.
 * Univer's CommonJS builds require packages that exist as ES modules only (lodash-es, nanoid, rbush …), which jest on
 * Node 20 cannot load; one file made by esbuild loads in a third of a second and needs no transform.
 */
const path = require("node:path");
const esbuild = require("esbuild");

module.exports = async () => {
  const root = path.join(__dirname, "../..");
  await esbuild.build({
    absWorkingDir: root,
    entryPoints: ["test/host/support/bundle-entry.ts"],
    outfile: "build/test/host.cjs",
    bundle: true,
    format: "cjs",
    platform: "node",
    target: "es2022",
    logLevel: "warning",
  });
};
