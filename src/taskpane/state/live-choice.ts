/** Whether edits are followed: the user's choice, and without one what a sheet's size allows. Pure. */
import type { Review } from "../../review/types";

export type LiveChoice = "auto" | "on" | "off";

/**
 * Indicator cells beyond which edits are not followed unasked. An edited name has the whole workbook reviewed again,
 * about 1 ms for every 1,000 of them; a table of 10,000 rows has 50,000.
 */
export const MOST_FOLLOWED = 60_000;

export const isTooLarge = ({ cells }: Pick<Review, "cells">): boolean => cells.length > MOST_FOLLOWED;

export const isLive = (choice: LiveChoice, review: Pick<Review, "cells">): boolean =>
  choice === "on" || (choice === "auto" && !isTooLarge(review));
