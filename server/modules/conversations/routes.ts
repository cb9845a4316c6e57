import { bind } from '../../platform/http.ts'
import * as c from './contract.ts'
import * as handle from './handle.ts'
import * as list from './list.ts'
import { recordInquiry } from './record.ts'
import * as transfer from './transfer.ts'

export const routes = [
  bind(c.listInquiries, ({ tx, query }) => list.listInquiries(tx, query)),
  bind(c.countInquiries, ({ tx }) => list.countInquiries(tx)),
  bind(c.recordInquiry, ({ tx, body }) => recordInquiry(tx, body)),
  bind(c.getInquiry, ({ tx, params }) => list.getInquiry(tx, params.id)),
  bind(c.changeInquiry, ({ tx, params, body, expectedVersion }) => handle.changeInquiry(tx, params.id, expectedVersion, body)),
  bind(c.answerInquiry, ({ tx, params, body, expectedVersion }) => handle.answerInquiry(tx, params.id, expectedVersion, body)),
  bind(c.askSpecialist, ({ tx, params, body, expectedVersion }) => handle.askSpecialist(tx, params.id, expectedVersion, body)),
  bind(c.agreeCallBack, ({ tx, params, body, expectedVersion }) => handle.agreeCallBack(tx, params.id, expectedVersion, body)),
  bind(c.recordAttempt, ({ tx, params, body, expectedVersion }) => handle.recordAttempt(tx, params.id, expectedVersion, body)),
  bind(c.noteInquiry, ({ tx, params, body }) => handle.noteInquiry(tx, params.id, body.text)),
  bind(c.closeInquiry, ({ tx, params, body, expectedVersion }) => handle.closeInquiry(tx, params.id, expectedVersion, body)),
  bind(c.signOffInquiry, ({ tx, params, expectedVersion }) => handle.signOff(tx, params.id, expectedVersion)),
  bind(c.amendInquiry, ({ tx, params, body, expectedVersion }) => handle.amendInquiry(tx, params.id, expectedVersion, body)),
  bind(c.transferInquiry, ({ tx, params, body, expectedVersion }) => transfer.askTransfer(tx, params.id, expectedVersion, body)),
  bind(c.acceptTransfer, ({ tx, params }) => transfer.accept(tx, params.id)),
  bind(c.declineTransfer, ({ tx, params, body }) => transfer.decline(tx, params.id, body.reason)),
  bind(c.withdrawTransfer, ({ tx, params, expectedVersion }) => transfer.withdraw(tx, params.id, expectedVersion)),
  bind(c.takeOverInquiry, ({ tx, params, body }) => transfer.takeOver(tx, params.id, body.reason)),
]
