export function OfficeScreen() { return null }
