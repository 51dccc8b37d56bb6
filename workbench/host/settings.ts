/** `workbook.settings`: key and value pairs that are saved with the workbook. */
import { HostObject } from "../office";
import type { HostContext } from "./context";
import { invalidArgument, required } from "./errors";

export class SettingCollection extends HostObject {
  readonly $type = "SettingCollection";
  constructor(private readonly context: HostContext) {
    super();
  }
  get $store(): Record<string, unknown> {
    return (this.context.bookExtras().settings ??= {});
  }
  override get $items(): Setting[] {
    return Object.keys(this.$store).map((key) => new Setting(this, key));
  }
  /** overwrites, as Excel does */
  add(key: string, value: unknown): Setting {
    if (!key || value === undefined) throw invalidArgument();
    this.$store[key] = value;
    return new Setting(this, key);
  }
  getCount(): number {
    return Object.keys(this.$store).length;
  }
  getItemOrNullObject(key: string): Setting | null {
    return Object.hasOwn(this.$store, key) ? new Setting(this, key) : null;
  }
  getItem(key: string): Setting {
    return required(this.getItemOrNullObject(key));
  }
}

export class Setting extends HostObject {
  readonly $type = "Setting";
  constructor(
    private readonly settings: SettingCollection,
    readonly key: string,
  ) {
    super();
  }
  override get $id(): string {
    return this.key;
  }
  get value(): unknown {
    return this.settings.$store[this.key];
  }
  set value(value: unknown) {
    this.settings.$store[this.key] = value;
  }
  delete(): void {
    delete this.settings.$store[this.key];
  }
}
