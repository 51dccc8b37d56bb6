/** The workbooks that a user has chosen or dropped, folders included. */

export interface ChosenFile {
  /** path inside the chosen folder, or name */
  readonly name: string;
  readonly file: File;
}

const WORKBOOK = /\.xls[xm]$/i;
/** Excel's lock files lie beside an open workbook and are no workbooks. */
const LOCK = /(?:^|\/)~\$[^/]*$/;

const isWorkbook = (name: string): boolean => WORKBOOK.test(name) && !LOCK.test(name);

export const chosenFiles = (files: Iterable<File>): ChosenFile[] =>
  [...files]
    .map((file) => ({ name: file.webkitRelativePath || file.name, file }))
    .filter(({ name }) => isWorkbook(name));

/** Folders are walked through. The entries have to be taken before the event is over. */
export async function droppedFiles(transfer: DataTransfer): Promise<ChosenFile[]> {
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null);
  if (entries.length === 0) return chosenFiles(transfer.files);
  return (await Promise.all(entries.map(filesOf))).flat();
}

async function filesOf(entry: FileSystemEntry): Promise<ChosenFile[]> {
  if (isFile(entry)) {
    if (!isWorkbook(entry.name)) return [];
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
    return [{ name: entry.fullPath.replace(/^\//, ""), file }];
  }
  return isFolder(entry) ? (await Promise.all((await entriesOf(entry)).map(filesOf))).flat() : [];
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;

/** A folder answers in portions, the last of which is empty. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return all;
    all.push(...some);
  }
}
