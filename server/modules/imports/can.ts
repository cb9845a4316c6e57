/** What may be done with an import in which state; the screen asks the same table as the server. */
export const importStates = ['reading', 'checking', 'ready', 'running', 'stopped', 'done', 'undoing', 'undone', 'failed', 'discarded'] as const
export type ImportState = (typeof importStates)[number]
export type ImportAction = 'change' | 'run' | 'undo' | 'discard'

const allowed: Readonly<Record<ImportAction, readonly ImportState[]>> = {
  change: ['checking', 'ready'],
  run: ['ready', 'stopped'],
  undo: ['done', 'stopped'],
  discard: ['reading', 'checking', 'ready', 'failed'],
}

/** Whether an action is possible. */
export function importCan(action: ImportAction, state: ImportState): boolean {
  return allowed[action].includes(state)
}

/** States in which something is under way and will change by itself. */
export const movingStates: readonly ImportState[] = ['reading', 'checking', 'running', 'undoing']
