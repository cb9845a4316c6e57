import { expect, it } from 'vitest'
import { wording as kept } from '../server/modules/conversations/chat.ts'
import { wording as shown } from '../web/widget/wording.ts'

it('what a visitor of the web chat agrees to is what the server keeps with the consent', () => {
  expect(shown).toBe(kept)
})
