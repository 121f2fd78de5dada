import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * Runs `work` while no other process on this machine holds `file`. The lock is a file that names its holder;
 * a lock whose holder is gone is taken over, so a killed preparation blocks nobody.
 */
export async function holdLock(file, work) {
  mkdirSync(dirname(file), { recursive: true })
  const mine = `${file}.${process.pid}`
  writeFileSync(mine, describeProcess(process.pid))
  try {
    await takeLock(file, mine)
    rmSync(mine)
    try {
      return await work()
    } finally {
      rmSync(file, { force: true })
    }
  } finally {
    rmSync(mine, { force: true })
  }
}

// A hard link is made whole or not at all, so of two processes exactly one gets the name.
async function takeLock(file, mine) {
  let isTold = false
  while (!tryLink(mine, file)) {
    const holder = readOrNothing(file)
    if (holder && !isAlive(holder)) takeAway(file, holder)
    else {
      if (holder && !isTold)
        process.stderr.write(
          `prepare · another process (${holder.split(' ')[0]}) is preparing this checkout; waiting for it\n`,
        )
      isTold ||= Boolean(holder)
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
}

function tryLink(from, to) {
  try {
    linkSync(from, to)
    return true
  } catch (fault) {
    if (fault.code === 'EEXIST') return false
    throw fault
  }
}

// Between reading and renaming somebody else may have taken the dead lock over; then theirs goes back.
function takeAway(file, dead) {
  const aside = `${file}.dead.${process.pid}`
  try {
    renameSync(file, aside)
  } catch {
    return
  }
  if (readOrNothing(aside) !== dead) tryLink(aside, file)
  rmSync(aside, { force: true })
}

function readOrNothing(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

const isAlive = (holder) => describeProcess(Number(holder.split(' ')[0])) === holder

// Process numbers come round again; where the system tells it, the time of the process's start makes the name unique.
function describeProcess(pid) {
  try {
    process.kill(pid, 0)
  } catch (fault) {
    if (fault.code !== 'EPERM') return `${pid} gone`
  }
  const stat = readOrNothing(`/proc/${pid}/stat`)
  return `${pid} ${stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''}`
}
