/** The second factor: begun, proved with a code, asked at each sign-in, given up with the password (PLA-1). */
import { audit } from '../../platform/audit.ts'
import { decryptField, encryptField } from '../../platform/crypto.ts'
import type { Tx } from '../../platform/db.ts'
import { common, refuse } from '../../platform/refusal.ts'
import { newTotpSecret, totpUri, verifyTotp } from '../../platform/totp.ts'
import { no } from './contract.ts'
import * as store from './store.ts'

const place = (staffId: string) => ({ table: 'organisation.credential', column: 'totp_secret', row: staffId })

/** Makes a secret; it is asked for only once it is proved. @throws Refusal second_factor_exists */
export async function startSecondFactor(tx: Tx, staffId: string): Promise<{ secret: string; uri: string }> {
  const credential = (await store.credentialOf(tx, staffId)) ?? refuse(common.not_found)
  if (credential.totp_confirmed_at !== null) refuse(no.second_factor_exists)
  const secret = newTotpSecret()
  await store.setSecondFactor(tx, staffId, { secret: encryptField(await tx.work.app.keys.ring(tx), place(staffId), secret), confirmedAt: null, lastStep: null })
  return { secret, uri: totpUri(secret, { issuer: 'Throughcare', account: credential.number }) }
}

/** Puts the second factor in force. @throws Refusal wrong_code */
export async function confirmSecondFactor(tx: Tx, staffId: string, code: string): Promise<void> {
  const credential = (await store.credentialOf(tx, staffId)) ?? refuse(common.not_found)
  if (credential.totp_secret === null) refuse(no.wrong_code)
  const right = verifyTotp(decryptField(await tx.work.app.keys.ring(tx), place(staffId), credential.totp_secret), code, { now: tx.now, lastStep: null }) ?? refuse(no.wrong_code)
  await store.setSecondFactor(tx, staffId, { secret: credential.totp_secret, confirmedAt: tx.now, lastStep: right.step })
  await audit(tx, { action: 'second-factor.confirmed', subjectKind: 'staff', subjectId: staffId })
}

/** Gives the second factor up; whoever calls has asked for the password. */
export async function dropSecondFactor(tx: Tx, staffId: string): Promise<void> {
  await store.setSecondFactor(tx, staffId, { secret: null, confirmedAt: null, lastStep: null })
  await audit(tx, { action: 'second-factor.dropped', subjectKind: 'staff', subjectId: staffId })
}

/** At sign-in: the code is needed, right, and not used before. @throws Refusal second_factor_needed, wrong_code */
export async function checkSecondFactor(tx: Tx, credential: store.CredentialRow, code: string | undefined): Promise<void> {
  if (code === undefined) refuse(no.second_factor_needed)
  if (credential.totp_secret === null) refuse(no.wrong_code)
  const secret = decryptField(await tx.work.app.keys.ring(tx), place(credential.staff_id), credential.totp_secret)
  const right = verifyTotp(secret, code, { now: tx.now, lastStep: credential.totp_last_step }) ?? refuse(no.wrong_code)
  await store.setSecondFactor(tx, credential.staff_id, { secret: credential.totp_secret, confirmedAt: new Date(credential.totp_confirmed_at ?? tx.now), lastStep: right.step })
}
