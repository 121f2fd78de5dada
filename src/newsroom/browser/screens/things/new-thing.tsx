export function NewThing() { return null }
