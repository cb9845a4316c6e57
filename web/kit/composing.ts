/** The parts of a key event that tell whether an input method is at work. */
export interface ComposingEvent { key: string; keyCode?: number; isComposing?: boolean; nativeEvent?: { isComposing?: boolean; keyCode?: number } }

/**
 * True while an input method composes: this Enter chooses a word, it does not send.
 * Safari ends the composition before the key event and tells it only by keyCode 229.
 */
export function isComposing(event: ComposingEvent): boolean {
  return event.isComposing === true || event.nativeEvent?.isComposing === true
    || event.keyCode === 229 || event.nativeEvent?.keyCode === 229
}

/** Enter that means enter: pressed alone, with no composition going on. */
export function isPlainEnter(event: ComposingEvent & { shiftKey?: boolean; ctrlKey?: boolean; metaKey?: boolean; altKey?: boolean }): boolean {
  return event.key === 'Enter' && !isComposing(event) && !event.shiftKey && !event.ctrlKey && !event.metaKey && !event.altKey
}

/** Ctrl or ⌘ with Enter: sends from a field of many lines. */
export function isSendEnter(event: ComposingEvent & { ctrlKey?: boolean; metaKey?: boolean }): boolean {
  return event.key === 'Enter' && !isComposing(event) && (event.ctrlKey === true || event.metaKey === true)
}
