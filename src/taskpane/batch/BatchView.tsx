import { DefaultButton } from "@fluentui/react/lib/Button";
import { List } from "@fluentui/react/lib/List";
import { useMemo } from "react";
import { FileChooser } from "../files/FileChooser";
import { text } from "../messages";
import { Progress } from "../shell/Progress";
import { usePane } from "../state/pane";
import { forgetFiles, reviewFiles, writeFileList } from "./actions";
import { FileItem } from "./FileItem";
import { countFiles, FILE_FILTERS, shows, type ReviewedFile } from "./model";
import { batch, useBatch } from "./state";
import "./batch.css";

export default function BatchView() {
  const says = text().batch;
  const activity = usePane((state) => state.activity);
  const { files, filter, left, limits } = useBatch();
  const shown = useMemo(() => files.filter((file) => shows(filter, file)), [files, filter]);
  const busy = activity !== null;
  return (
    <div className="batch">
      <p className="intro">{says.intro}</p>
      <FileChooser busy={busy} onFiles={(chosen) => void reviewFiles(chosen)} />
      {activity && <Progress activity={activity} />}
      {left > 0 && <p className="stale">{says.left(left)}</p>}
      {files.length > 0 && (
        <>
          <p role="status">
            <b>{says.summary(files.length, enterprisesOf(files))}</b>
          </p>
          {limits > 0 && <p className="note">{says.limits(limits)}</p>}
          <Filters files={files} />
          <div className="row">
            <DefaultButton
              text={says.write}
              disabled={busy || shown.length === 0}
              onClick={() => void writeFileList()}
            />
            <DefaultButton text={says.forget} disabled={busy} onClick={forgetFiles} />
          </div>
          {shown.length === 0 && <p className="empty">{says.nothing}</p>}
          <List
            className="entries"
            aria-label={says.list}
            items={shown}
            getKey={(file: ReviewedFile) => file.name}
            onRenderCell={(file) => (file ? <FileItem file={file} /> : null)}
            renderCount={shown.length}
            getItemCountForPage={() => 20}
          />
        </>
      )}
    </div>
  );
}

const enterprisesOf = (files: readonly ReviewedFile[]): number =>
  files.reduce((sum, { outcome }) => sum + ("digest" in outcome ? outcome.digest.enterprises : 0), 0);

function Filters({ files }: { files: readonly ReviewedFile[] }) {
  const says = text().batch;
  const { filter } = useBatch();
  const counts = useMemo(() => countFiles(files), [files]);
  return (
    <div className="chips" role="group" aria-label={says.filter}>
      {FILE_FILTERS.map((each) => (
        <button
          key={each}
          type="button"
          className="chip"
          aria-pressed={filter === each}
          data-empty={counts[each] === 0}
          onClick={() => batch.set({ filter: filter === each ? "all" : each })}
        >
          <span>{says.filters[each]}</span> <b>{counts[each]}</b>
        </button>
      ))}
    </div>
  );
}
