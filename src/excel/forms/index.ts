export { addLiveColumns, removeLiveColumns } from "./live";
export { plannedCells, readManagement, writeSubItems, type ManagementTable } from "./sub-items";
export { insertForm, type InsertedForm, type InsertFormOptions } from "./insert";
