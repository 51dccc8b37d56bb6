export { insertForm, type InsertedForm, type InsertFormOptions } from "./insert";
