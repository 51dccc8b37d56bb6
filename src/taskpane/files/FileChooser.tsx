import { DefaultButton, PrimaryButton } from "@fluentui/react/lib/Button";
import { useRef, useState } from "react";
import { text } from "../messages";
import { chosenFiles, droppedFiles, type ChosenFile } from "./chosen";
import "./files.css";

interface FileChooserProps {
  readonly busy: boolean;
  readonly onFiles: (files: Promise<readonly ChosenFile[]>) => void;
}

/** Buttons for files and folders, in a place where both may be dropped. */
export function FileChooser({ busy, onFiles }: FileChooserProps) {
  const says = text().files;
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const choose = (input: HTMLInputElement): void => {
    onFiles(Promise.resolve(chosenFiles(input.files ?? [])));
    // the same file may be chosen again after it was corrected
    input.value = "";
  };
  return (
    <div
      className="drop-zone"
      data-over={over}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        if (!busy) onFiles(droppedFiles(event.dataTransfer));
      }}
    >
      <input
        ref={files}
        type="file"
        multiple
        hidden
        accept=".xlsx,.xlsm"
        aria-label={says.files}
        onChange={(event) => choose(event.target)}
      />
      <input
        ref={folder}
        type="file"
        hidden
        aria-label={says.folder}
        {...{ webkitdirectory: "" }}
        onChange={(event) => choose(event.target)}
      />
      <div className="row">
        <PrimaryButton text={says.files} disabled={busy} onClick={() => files.current?.click()} />
        <DefaultButton text={says.folder} disabled={busy} onClick={() => folder.current?.click()} />
      </div>
      <p className="note">{says.drop}</p>
    </div>
  );
}
