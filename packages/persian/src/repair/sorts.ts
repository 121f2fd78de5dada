/** Sorts of text that were learned from: edited sentences, encyclopedia, news. Each has its own habits of joining. */
export const SORTS = 3
