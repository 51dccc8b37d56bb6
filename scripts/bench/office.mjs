/** A large annex 5 through the genuine Office.js client: round trips, bytes, time, and how they grow. */
import { mkdirSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const project = fileURLToPath(new URL("../../", import.meta.url));
const GOALS = { trips: 6, longest: 2_000_000, reviewMs: 1000, followMs: 100, growth: 1.5 };

async function load() {
  const outfile = path.join(project, "build/bench/office.cjs");
  mkdirSync(path.dirname(outfile), { recursive: true });
  await build({
    absWorkingDir: project,
    entryPoints: ["scripts/bench/office-entry.ts"],
    outfile,
    bundle: true,
    format: "cjs",
    platform: "node",
    target: "es2022",
    logLevel: "error",
  });
  return createRequire(import.meta.url)(outfile);
}

export async function benchOffice({ isShort }) {
  const { measure } = await load();
  const rows = isShort ? 300 : 10_000;
  // once before, so that neither measurement pays for the compiling of the client
  await measure(100);
  const one = await measure(rows);
  const many = await measure(rows * (isShort ? 2 : 10));
  const growth = many.reviewMs / one.reviewMs / (many.rows / one.rows);
  const judge = (met) => (isShort ? null : met);
  return [
    {
      what: `经 Office.js 核查 ${one.rows.toLocaleString("en")} 行附件5 并标记`,
      goal: `往返不超过 ${GOALS.trips} 次，每次不到 2 MB，不超过 1 秒`,
      ours: `${one.trips} 次，最长 ${(one.longest / 1e6).toFixed(2)} MB，${one.reviewMs.toFixed(0)} 毫秒`,
      reference: `同一客户端只读同样内容：${one.readMs.toFixed(0)} 毫秒`,
      ratio: one.reviewMs / one.readMs,
      met: judge(one.trips <= GOALS.trips && one.longest < GOALS.longest && one.reviewMs <= GOALS.reviewMs),
    },
    {
      what: `行数增至 ${many.rows.toLocaleString("en")}：耗时随行数成正比`,
      goal: `每行耗时不超过前者的 ${GOALS.growth} 倍`,
      ours: `${many.reviewMs.toFixed(0)} 毫秒，${many.trips} 次往返`,
      reference: `${one.rows.toLocaleString("en")} 行 ${one.reviewMs.toFixed(0)} 毫秒`,
      ratio: growth,
      met: judge(growth <= GOALS.growth),
    },
    ...[
      { what: "改一个数值之后：事件、判定、列表", ms: one.followMs },
      { what: "改一家企业的行业之后：事件、整表重判、标记、列表", ms: one.followNameMs },
    ].map(({ what, ms }) => ({
      what: `${what}（不含表格自身的重算）`,
      goal: `不超过 ${GOALS.followMs} 毫秒`,
      ours: `${ms.toFixed(1)} 毫秒`,
      reference: `重新读取并核查整表 ${one.reviewMs.toFixed(0)} 毫秒`,
      ratio: ms / one.reviewMs,
      met: judge(ms <= GOALS.followMs),
    })),
  ];
}
