/** So many documents are pinned to one at most. */
export const mostPins = 6
