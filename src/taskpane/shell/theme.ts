/** Fluent's theme in the product's colour, with fonts that are on the machine. Nothing is fetched from elsewhere. */
import { createTheme, registerIcons, setIconOptions } from "@fluentui/style-utilities";
import { createElement } from "react";

const FONTS = '"Segoe UI", "Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", sans-serif';

export const theme = createTheme({
  palette: {
    themePrimary: "#0b6a75",
    themeLighterAlt: "#f2f9fa",
    themeLighter: "#cce6e9",
    themeLight: "#a3d0d6",
    themeTertiary: "#56a2ac",
    themeSecondary: "#1c7984",
    themeDarkAlt: "#0a5f69",
    themeDark: "#085059",
    themeDarker: "#063b42",
  },
  defaultFontStyle: { fontFamily: FONTS },
});

const icon = (path: string) =>
  createElement(
    "svg",
    {
      viewBox: "0 0 16 16",
      width: "1em",
      height: "1em",
      fill: "none",
      stroke: "currentColor",
      strokeWidth: 1.6,
      "aria-hidden": true,
    },
    createElement("path", { d: path, strokeLinecap: "round", strokeLinejoin: "round" }),
  );

const circle = "M8 1.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13";

/** The icons that Fluent's own components ask for, drawn inline: its icon font would come from a Microsoft server. */
export function registerInlineIcons(): void {
  setIconOptions({ disableWarnings: true });
  registerIcons({
    icons: {
      Search: icon("M6.8 2a4.8 4.8 0 1 0 0 9.6a4.8 4.8 0 1 0 0-9.6M10.3 10.3L14 14"),
      Clear: icon("M3.5 3.5l9 9M12.5 3.5l-9 9"),
      Cancel: icon("M3.5 3.5l9 9M12.5 3.5l-9 9"),
      Info: icon(`${circle}M8 7.2v4M8 4.6v.2`),
      Completed: icon(`${circle}M5 8.2l2.1 2.1L11 6`),
      Warning: icon("M8 2L14.5 13.5H1.5ZM8 6.5v3.2M8 11.4v.2"),
      ErrorBadge: icon(`${circle}M5.6 5.6l4.8 4.8M10.4 5.6l-4.8 4.8`),
    },
  });
}
