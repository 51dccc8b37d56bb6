import type { Nullable } from "@univerjs/core";
import { invalidArgument } from "./errors";

const NAMED: Readonly<Record<string, string | undefined>> = {
  black: "#000000",
  blue: "#0000FF",
  gray: "#808080",
  green: "#008000",
  orange: "#FFA500",
  red: "#FF0000",
  white: "#FFFFFF",
  yellow: "#FFFF00",
};

/** Excel answers colours as #RRGGBB in capitals and takes names too. Empty for no colour. */
export function color(given: Nullable<string>): string {
  if (!given) return "";
  const named = NAMED[given.toLowerCase()];
  if (named) return named;
  const rgb = /^rgba?\((\d+),\s*(\d+),\s*(\d+)/.exec(given);
  if (rgb) {
    const hex = rgb.slice(1, 4).map((part) => Number(part).toString(16).padStart(2, "0"));
    return `#${hex.join("")}`.toUpperCase();
  }
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(given);
  if (short)
    return `#${short
      .slice(1, 4)
      .map((digit) => digit.repeat(2))
      .join("")}`.toUpperCase();
  if (/^#[0-9a-f]{6}$/i.test(given)) return given.toUpperCase();
  throw invalidArgument();
}
