/** The Persian language for programs: everything the package offers. */
export { RULES, applyEdits, repair, type Edit, type Repair, type RepairLevel, type RepairOptions, type RuleName } from './repair.ts';
