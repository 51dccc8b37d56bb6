import { DefaultButton, PrimaryButton } from "@fluentui/react/lib/Button";
import { useId, useState } from "react";
import { plannedCells, readManagement, writeSubItems, type ManagementTable } from "../../excel/forms";
import { cellAddress } from "../../forms/address";
import { answersOf, pointsLeft, rowsWithSubItems, type PlannedCell, type RowAnswer } from "../../review/sub-items";
import { text } from "../messages";
import { exclusively, jumpTo, report } from "../state/actions";
import { pane } from "../state/pane";

/** What is ticked: row of the printed table → numbers of its missing sub-items. */
type Missing = ReadonlyMap<number, ReadonlySet<number>>;

interface Choice {
  readonly table: ManagementTable;
  readonly missing: Missing;
  /** rows without a tick count as complete */
  readonly restComplete: boolean;
}

/** 附件7 管理考核: the user ticks what is missing, sees what would be written, and agrees. */
export function SubItems({ busy }: { busy: boolean }) {
  const says = text().subItems;
  const [choice, choose] = useState<Choice | null>(null);
  const id = useId();
  const look = () =>
    exclusively(async () => {
      report("reading", null);
      const table = await readManagement();
      const known = answersOf(table.form).map(({ index, missing }) => [index, new Set(missing)] as const);
      choose({ table, missing: new Map(known), restComplete: false });
    });
  const write = (cells: readonly PlannedCell[], shown: Choice) =>
    exclusively(async () => {
      report("changing", null);
      const now = await readManagement();
      if (now.form.sheet !== shown.table.form.sheet || !isSame(plannedCells(now, answersFrom(shown)), cells)) {
        choose({ ...shown, table: now });
        pane.set({ notices: [{ tone: "warning", text: says.moved }] });
        return;
      }
      await writeSubItems(now.form.sheet, cells);
      choose({ ...shown, table: await readManagement() });
      pane.set({ notices: [{ tone: "success", text: says.written(now.form.sheet, cells.length) }] });
    });
  const cells = choice ? plannedCells(choice.table, answersFrom(choice)) : [];
  return (
    <section className="card" aria-labelledby={id}>
      <h3 id={id}>{says.title}</h3>
      <p className="note">{says.help}</p>
      <DefaultButton text={says.look} disabled={busy} onClick={() => void look()} />
      {choice && (
        <>
          <Rows choice={choice} busy={busy} onChoose={choose} />
          <Planned sheet={choice.table.form.sheet} cells={cells} />
          <PrimaryButton
            text={says.write}
            disabled={busy || cells.length === 0}
            onClick={() => void write(cells, choice)}
          />
        </>
      )}
    </section>
  );
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** A row that nobody has said anything of is not written. */
function answersFrom({ missing, restComplete }: Choice): RowAnswer[] {
  return rowsWithSubItems.flatMap(({ index }): RowAnswer[] => {
    const ticked = missing.get(index);
    if (!ticked && !restComplete) return [];
    return [{ index, missing: [...(ticked ?? [])].sort((a, b) => a - b) }];
  });
}

interface RowsProps {
  readonly choice: Choice;
  readonly busy: boolean;
  readonly onChoose: (choice: Choice) => void;
}

function Rows({ choice, busy, onChoose }: RowsProps) {
  const says = text().subItems;
  const { missing, restComplete } = choice;
  const tick = (index: number, number: number, isMissing: boolean): void => {
    const row = new Set(missing.get(index));
    if (isMissing) row.add(number);
    else row.delete(number);
    onChoose({ ...choice, missing: new Map(missing).set(index, row) });
  };
  return (
    <>
      {rowsWithSubItems.map(({ index, printed }) => {
        const ticked = missing.get(index);
        const isAnswered = ticked !== undefined || restComplete;
        return (
          <fieldset key={index} className="tool-sheets">
            <legend>
              {printed.id} {printed.item}{" "}
              <span className="note">
                {isAnswered
                  ? says.points(pointsLeft(printed, ticked?.size ?? 0), printed.points)
                  : says.open(printed.perMissing, printed.points)}
              </span>
            </legend>
            {printed.subItems.map((subItem, number) => (
              <label key={number}>
                <input
                  type="checkbox"
                  checked={ticked?.has(number) ?? false}
                  disabled={busy}
                  aria-label={says.missing(printed.id, subItem)}
                  onChange={(event) => tick(index, number, event.target.checked)}
                />
                {subItem}
              </label>
            ))}
          </fieldset>
        );
      })}
      <label className="rest-complete">
        <input
          type="checkbox"
          checked={restComplete}
          disabled={busy}
          onChange={(event) => onChoose({ ...choice, restComplete: event.target.checked })}
        />
        {says.restComplete}
      </label>
    </>
  );
}

function Planned({ sheet, cells }: { sheet: string; cells: readonly PlannedCell[] }) {
  const says = text().subItems;
  return (
    <>
      <p role="status">{says.planned(cells.length)}</p>
      <ul className="tool-lines" aria-label={says.preview}>
        {cells.map(({ row, column, id, subItem, old, value }) => {
          const cell = cellAddress(row, column);
          return (
            <li key={cell}>
              <span>
                <button
                  type="button"
                  className="link"
                  aria-label={text().review.jump(`${sheet} ${cell}`)}
                  onClick={() => void jumpTo(sheet, cell)}
                >
                  {cell}
                </button>{" "}
                {says.change(id, subItem, old, String(value))}
              </span>
            </li>
          );
        })}
      </ul>
    </>
  );
}
