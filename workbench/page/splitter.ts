/** The border between grid and pane: drag it, or focus it and use the arrow keys. */
import { byId } from "./dom";

/** px; Excel's own pane opens at 320 and can be made narrower only a little */
const WIDTH = { initial: 320, narrowest: 260, widest: 800, step: 20 } as const;

export class PaneFrame {
  readonly frame = byId("pane", HTMLIFrameElement);
  private readonly splitter = byId("splitter", HTMLDivElement);
  private width: number = WIDTH.initial;

  constructor() {
    this.splitter.setAttribute("aria-valuemin", String(WIDTH.narrowest));
    this.splitter.setAttribute("aria-valuemax", String(WIDTH.widest));
    this.resize(WIDTH.initial);
    this.splitter.addEventListener("pointerdown", (event) => this.drag(event));
    this.splitter.addEventListener("keydown", (event) => {
      const step = { ArrowLeft: WIDTH.step, ArrowRight: -WIDTH.step }[event.key];
      if (step === undefined) return;
      event.preventDefault();
      this.resize(this.width + step);
    });
  }

  show(visible: boolean): void {
    this.frame.hidden = !visible;
    this.splitter.hidden = !visible;
  }

  private drag(start: PointerEvent): void {
    const [startX, startWidth] = [start.clientX, this.width];
    const move = (event: PointerEvent): void => this.resize(startWidth + startX - event.clientX);
    this.splitter.setPointerCapture(start.pointerId);
    this.splitter.addEventListener("pointermove", move);
    const stop = (): void => {
      this.splitter.removeEventListener("pointermove", move);
      document.body.classList.remove("resizing");
    };
    // over the iframe the pointer would be lost to it
    document.body.classList.add("resizing");
    this.splitter.addEventListener("pointerup", stop, { once: true });
    this.splitter.addEventListener("pointercancel", stop, { once: true });
  }

  private resize(wanted: number): void {
    this.width = Math.min(WIDTH.widest, Math.max(WIDTH.narrowest, Math.round(wanted)));
    this.frame.style.width = `${this.width}px`;
    this.splitter.setAttribute("aria-valuenow", String(this.width));
  }
}
