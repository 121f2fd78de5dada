/** The channel on which PostgreSQL tells of a commit that appended to the ledger. */
export const ledgerChannel = 'dabir_ledger'
