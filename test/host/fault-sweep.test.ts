/**
 * A fault at every request of everything that changes a workbook. Afterwards the workbook is as before, or as after the
 * task, or it differs in exactly what the message says. Source of the rule: issue 5, point 3.
 */
import { clearMarks, ExcelProblem } from "../../src/excel";
import type { Fault } from "../../workbench/office/faults";
import { startHost, type TestHost } from "./support/start-host";
import { stateOf } from "./support/state";
import { BOOK, TASKS, type TaskUnderTest } from "./support/tasks";

const TIME_LIMIT = 200;
const PATIENT = { timeLimit: 5_000 };
const FAULTS: readonly (readonly [string, Fault])[] = [
  ["is refused half-way", { kind: "error", code: "GeneralException", executed: 0.5 }],
  ["hangs and does nothing", { kind: "hang" }],
  ["hangs, and everything was done", { kind: "hang", executed: 1 }],
];

let host: TestHost | undefined;
afterEach(stop);

function stop(): void {
  host?.dispose();
  host = undefined;
}

async function start(task: TaskUnderTest): Promise<TestHost> {
  stop();
  host = await startHost(BOOK);
  await host.settled();
  await task.prepare();
  await host.settled();
  host.office.resetExchanges();
  return host;
}

async function messageOf(work: Promise<unknown>): Promise<string | null> {
  try {
    await work;
    return null;
  } catch (problem) {
    if (problem instanceof ExcelProblem) return problem.message;
    throw problem;
  }
}

/** What the message says that the workbook is like now. */
const UNCHANGED = /没有做任何改动。$|没有被改动。$|与(?:写入|插入)前相同。$|已恢复原来的内容。$/;
const PARTLY_MARKED = /标记可能只(?:写入|清除)了一部分/;
const PERHAPS_REMEMBERED = /可能没有存进工作簿/;

async function sweep(task: TaskUnderTest, fault: Fault): Promise<void> {
  const first = await start(task);
  const before = stateOf(first);
  await task.run(PATIENT);
  await first.settled();
  const done = stateOf(first);
  const requests = first.office.exchanges.length;
  expect(requests).toBeGreaterThan(0);
  for (let after = 0; after < requests; after++) {
    const now = await start(task);
    now.office.inject({ ...fault, after });
    const message = await messageOf(task.run({ timeLimit: TIME_LIMIT }));
    await now.settled();
    const where = `${task.name}, request ${after}: ${message}`;
    const state = stateOf(now);
    if (message === null) {
      // a page that could not be set up is told in the result, and the form is there
      if (task.name !== "插入表格") expect([where, state]).toEqual([where, done]);
    } else if (PARTLY_MARKED.test(message)) {
      // whatever part it is: doing it again gives the whole, and clearing gives the workbook without marks
      await task.run(PATIENT);
      expect([where, stateOf(now)]).toEqual([where, done]);
      await clearMarks();
      expect([where, stateOf(now)]).toEqual([where, unmarked]);
    } else if (PERHAPS_REMEMBERED.test(message)) {
      expect([JSON.stringify(before), JSON.stringify(done)]).toContain(JSON.stringify(state));
    } else {
      expect(message).toMatch(UNCHANGED);
      expect([where, state]).toEqual([where, before]);
    }
  }
}

let unmarked: unknown;
beforeAll(async () => {
  const clean = await startHost(BOOK);
  await clean.settled();
  unmarked = stateOf(clean);
  clean.dispose();
});

describe.each(FAULTS)("a request %s", (_name, fault) => {
  test.each(TASKS.map((task) => [task.name, task] as const))("%s", async (_task, task) => sweep(task, fault), 60_000);
});

describe("Excel refuses the taking back, too", () => {
  test.each([
    ["汇总", 1, "工作表“汇总”和“来源”可能只写入了一部分"],
    ["插入公式", 1, "公式可能已写入单元格 引用!C1"],
  ])("%s: the message names what may be left", async (name, after, sentence) => {
    const task = TASKS.find((each) => each.name === name)!;
    const now = await start(task);
    now.office.inject({ kind: "error", code: "GeneralException", executed: 1, after });
    now.office.inject({ kind: "error", code: "GeneralException", after: after + 1 });
    expect(await messageOf(task.run(PATIENT))).toContain(sentence);
  });
});
