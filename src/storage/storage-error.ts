/** Storage that cannot be used as it is. The message is one sentence that says what to do. */
export class StorageError extends Error {}
