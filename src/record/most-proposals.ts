/** So many proposals are shown of a draft at once; the next come as these are confirmed. */
export const mostProposals = 300
