/** Pixels of the icons that Excel may ask for, at 100 % to 250 % scaling. */
export const ICON_SIZES = [16, 20, 24, 32, 40, 48, 64, 80];

/** The add-in itself, and the buttons of the ribbon that do something of their own: `assets/NAME.svg`, `assets/NAME-SIZE.png`. */
export const ICONS = ["icon", "check-sheet", "check-workbook", "clear-marks"];
