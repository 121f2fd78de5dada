/** So many items the API gives in a page of a list. */
export const pageSize = 50
