/** `npm start`: builds what is needed and serves the workbench; PORT changes the port. */
import { buildWorkbench } from "./bundle/workbench.mjs";
import { serve } from "./serve.mjs";

const DEFAULT_PORT = 3000;

function wantedPort() {
  const given = process.env.PORT;
  if (given === undefined || given === "") return DEFAULT_PORT;
  const port = Number(given);
  if (Number.isInteger(port) && port >= 0 && port <= 65535) return port;
  throw new Error(`PORT 应为 0 至 65535 的整数：${given}`);
}

try {
  const port = wantedPort();
  const root = await buildWorkbench({ onBuild: () => console.log("正在构建工作台（首次约半分钟）…") });
  const server = await serve({ root, port });
  console.log(`水效对标工作台已就绪：${server.url}`);
  console.log("按 Ctrl+C 结束。");
  for (const signal of ["SIGINT", "SIGTERM"]) {
    process.once(signal, () => void server.close().then(() => process.exit(0)));
  }
} catch (problem) {
  console.error(
    problem.code === "EADDRINUSE" ? `端口 ${problem.port} 已被占用，请换一个：PORT=3001 npm start` : problem.message,
  );
  process.exitCode = 1;
}
