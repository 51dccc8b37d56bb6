/** The one line above the grid that says what went wrong. */
import { byId } from "./dom";

export class MessageBar {
  private readonly bar = byId("message", HTMLDivElement);
  private readonly text = byId("message-text", HTMLSpanElement);

  constructor() {
    byId("message-close", HTMLButtonElement).addEventListener("click", () => this.hide());
  }

  show(message: string): void {
    this.text.textContent = message;
    this.bar.hidden = false;
  }

  hide(): void {
    this.bar.hidden = true;
    this.text.textContent = "";
  }
}
