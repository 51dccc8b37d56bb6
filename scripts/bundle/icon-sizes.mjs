/** Pixels of the icons that Excel may ask for, at 100 % to 250 % scaling. */
export const ICON_SIZES = [16, 20, 24, 32, 40, 48, 64, 80];
