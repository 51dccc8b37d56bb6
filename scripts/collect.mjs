// npm run --silent collect
import { runCommand } from "./bundle/cli.mjs";

await runCommand("collect", "src/cli/collect/main.ts");
