/** Files and folders as given → the workbooks to review. */
import { mkdirSync, readdirSync, realpathSync, statSync } from "node:fs";
import { basename, dirname, join, relative, resolve } from "node:path";

export interface Target {
  /** as given, or the folder as given with the path inside it */
  readonly file: string;
  /** where a copy of it goes inside the folder of --annotate */
  readonly copyAs: string;
}

const WORKBOOK = /\.xls[xm]$/i;
/** Excel's lock files lie beside an open workbook and are no workbooks. */
const LOCK = /^~\$/;

/** Folders are searched recursively, `except` (the folder of copies) left out. A path that does not exist stays in the list. */
export function findTargets(paths: readonly string[], except: string | null): Target[] {
  const found = new Map<string, Target>();
  const excluded = except === null ? null : realPath(except);
  const visited = new Set<string>();

  const add = (file: string, copyAs: string): void => {
    const key = realPath(file);
    if (!found.has(key)) found.set(key, { file, copyAs });
  };
  const walk = (folder: string, root: string): void => {
    const real = realPath(folder);
    // a link may lead back into a folder above
    if (visited.has(real) || real === excluded) return;
    visited.add(real);
    const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const entry of entries) {
      const path = join(folder, entry.name);
      if (isFolder(path)) walk(path, root);
      else if (WORKBOOK.test(entry.name) && !LOCK.test(entry.name)) add(path, relative(root, path));
    }
  };
  for (const path of paths) {
    if (isFolder(path)) walk(path, path);
    else add(path, basename(path));
  }
  return distinctCopies([...found.values()]);
}

/** As `mkdirSync` with `recursive`, which never ends where a file system refuses new folders (/proc). */
export function makeFolders(folder: string): void {
  if (isFolder(folder)) return;
  const parent = dirname(folder);
  if (parent !== folder) makeFolders(parent);
  try {
    mkdirSync(folder);
  } catch (problem) {
    // another worker may have been quicker
    if (!isFolder(folder)) throw problem;
  }
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return resolve(path);
  }
}

/** Two files of one name from different places get copies of different names. */
function distinctCopies(targets: readonly Target[]): Target[] {
  const taken = new Set<string>();
  return targets.map((target) => {
    let copyAs = target.copyAs;
    for (let n = 2; taken.has(copyAs.toLowerCase()); n++) {
      copyAs = target.copyAs.replace(/(\.[^.]*)?$/, (extension: string) => `-${n}${extension}`);
    }
    taken.add(copyAs.toLowerCase());
    return { ...target, copyAs };
  });
}
