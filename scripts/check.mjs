// npm run --silent check
import { runCommand } from "./bundle/cli.mjs";

await runCommand("check", "src/cli/main.ts");
