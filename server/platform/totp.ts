/** The second factor: codes of an authenticator application (RFC 6238, SHA-1, six digits, 30 seconds). PLA-1. */
import { generateSecret, generateURI, verifySync } from 'otplib'

const periodSeconds = 30

/** A new secret, 160 bits in base32, to be shown once and kept encrypted. */
export function newTotpSecret(): string {
  return generateSecret({ length: 20 })
}

/** The otpauth:// address for the QR code. */
export function totpUri(secret: string, { issuer, account }: { issuer: string; account: string }): string {
  return generateURI({ issuer, label: account, secret })
}

/**
 * Checks a code, allowing one period (30 s) either side of `now`. `lastStep` is the step of the last code accepted from
 * this person: that code and older ones are refused, so a code overseen or caught cannot be used again. Gives the step to
 * be stored, or null for a wrong, old or used code.
 */
export function verifyTotp(
  secret: string,
  code: string,
  { now, lastStep = null }: { now: Date; lastStep?: number | null },
): { step: number } | null {
  const token = code.normalize('NFKC').replace(/\s/g, '')
  if (!/^\d{6}$/.test(token)) return null
  const epoch = Math.floor(now.getTime() / 1000)
  // The library refuses a step ahead of the window with an error: the clock was set back, and nothing can be accepted.
  if (lastStep !== null && lastStep > Math.floor(epoch / periodSeconds) + 1) return null
  const result = verifySync({
    secret,
    token,
    epoch,
    period: periodSeconds,
    epochTolerance: periodSeconds,
    ...(lastStep === null ? {} : { afterTimeStep: lastStep }),
  })
  return result.valid && 'timeStep' in result ? { step: result.timeStep } : null
}
