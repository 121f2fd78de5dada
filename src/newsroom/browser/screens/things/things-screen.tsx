export function ThingsScreen() { return null }
