/** The buttons that the add-in's manifest puts into Excel's ribbon, read from that manifest. */

export type RibbonAction = { readonly kind: "show-pane" } | { readonly kind: "function"; readonly name: string };

export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly tip: string;
  /** address below the page */
  readonly icon: string;
  readonly action: RibbonAction;
}

export interface Ribbon {
  readonly tab: string;
  readonly buttons: readonly RibbonButton[];
}

const ICON_SIZE = "20";

const children = (element: Element, name: string): Element[] =>
  [...element.children].filter((child) => child.localName === name);
const child = (element: Element, name: string): Element | undefined => children(element, name)[0];

/** @throws where the manifest is not one that Excel would take */
export function readRibbon(xml: string): Ribbon {
  const manifest = new DOMParser().parseFromString(xml, "application/xml");
  const resources = new Map<string, string>();
  for (const resource of manifest.querySelectorAll("Resources > * > *")) {
    resources.set(resource.id, resource.getAttribute("DefaultValue") ?? "");
  }
  const resource = (element: Element | undefined): string => {
    const value = resources.get(element?.getAttribute("resid") ?? "");
    if (value === undefined) throw new Error(`manifest.xml: ${element?.localName ?? "element"} without a resource`);
    return value;
  };
  const tab = manifest.querySelector("CustomTab");
  if (!tab) throw new Error("manifest.xml has no CustomTab");
  return {
    tab: resource(child(tab, "Label")),
    buttons: [...tab.querySelectorAll("Group > Control")].map((control) => readButton(control, resource)),
  };
}

function readButton(control: Element, resource: (element: Element | undefined) => string): RibbonButton {
  const tip = child(control, "Supertip");
  const icons = [...control.querySelectorAll("Icon > *")];
  const icon = icons.find((image) => image.getAttribute("size") === ICON_SIZE) ?? icons[0];
  // the manifest names where the add-in will be served; here it is served beside the page
  const address = new URL(resource(icon)).pathname;
  return {
    id: control.id,
    label: resource(child(control, "Label")),
    tip: tip ? resource(child(tip, "Description")) : "",
    icon: address.slice(address.lastIndexOf("/assets/") + 1),
    action: readAction(control),
  };
}

function readAction(control: Element): RibbonAction {
  const name = control.querySelector("Action > FunctionName")?.textContent?.trim();
  return name ? { kind: "function", name } : { kind: "show-pane" };
}

/** Draws the buttons; `run` is what pressing one does. */
export function drawRibbon(
  container: HTMLElement,
  ribbon: Ribbon,
  label: string,
  run: (button: RibbonButton) => Promise<void>,
): void {
  container.setAttribute("aria-label", label);
  container.replaceChildren(
    ...ribbon.buttons.map((button) => {
      const element = document.createElement("button");
      element.type = "button";
      element.id = button.id;
      element.title = button.tip;
      const icon = document.createElement("img");
      icon.src = button.icon;
      icon.alt = "";
      icon.width = icon.height = Number(ICON_SIZE);
      element.append(icon, button.label);
      element.addEventListener("click", () => {
        // Excel, too, keeps a button busy until its function calls event.completed()
        element.disabled = true;
        void run(button).finally(() => {
          element.disabled = false;
        });
      });
      return element;
    }),
  );
}
