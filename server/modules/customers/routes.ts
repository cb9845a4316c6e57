import { bind } from '../../platform/http.ts'
import { parsePhone } from '../../platform/phone.ts'
import * as change from './change.ts'
import * as c from './contract.ts'
import * as find from './find.ts'
import { mergeCustomers, undoMerge } from './merge.ts'
import * as read from './read.ts'
import { duplicatesOf, registerFromForm } from './register.ts'

export const routes = [
  bind(c.listCustomers, ({ tx, query }) => find.listPage(tx, query)),
  bind(c.countCustomers, ({ tx }) => find.countViews(tx)),
  bind(c.registerCustomer, async ({ tx, body }) => read.getCustomer(tx, await registerFromForm(tx, body))),
  bind(c.findDuplicates, async ({ tx, body }) => ({
    items: await duplicatesOf(tx, { name: body.name, birthDate: body.birthDate, exceptId: body.exceptId, phones: (body.phones ?? []).flatMap(text => { const phone = parsePhone(text); return phone ? [phone] : [] }) }),
  })),
  bind(c.getCustomer, ({ tx, params, query }) => query.include === 'care' ? read.openCustomer(tx, params.id, query.reason ?? null) : read.getCustomer(tx, params.id)),
  bind(c.changeCustomer, async ({ tx, params, body, expectedVersion }) => {
    await change.changeCustomer(tx, params.id, expectedVersion, body)
    return read.getCustomer(tx, params.id)
  }),
  bind(c.revealCustomer, ({ tx, params, body }) => read.reveal(tx, params.id, body)),
  bind(c.confirmCustomer, async ({ tx, params }) => {
    await change.confirmCustomer(tx, params.id)
    return read.getCustomer(tx, params.id)
  }),
  bind(c.mergeCustomers, ({ tx, params, body }) => mergeCustomers(tx, params.id, body.otherId, body.reason)),
  bind(c.undoMerge, async ({ tx, params, body }) => {
    await undoMerge(tx, params.id, body.mergeId, body.reason)
    return read.getCustomer(tx, params.id)
  }),
  bind(c.addRelation, ({ tx, params, body }) => change.addRelation(tx, params.id, body)),
  bind(c.removeRelation, ({ tx, params }) => change.removeRelation(tx, params.id, params.itemId)),
  bind(c.giveConsent, ({ tx, params, body }) => change.giveConsent(tx, params.id, body)),
  bind(c.withdrawConsent, ({ tx, params, body }) => change.withdrawConsent(tx, params.id, params.itemId, body.way)),
  bind(c.addNote, ({ tx, params, body }) => change.addNote(tx, params.id, body.text)),
  bind(c.withdrawNote, ({ tx, params }) => change.withdrawNote(tx, params.id, params.itemId)),
]
