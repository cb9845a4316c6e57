/**
 * Encryption of sensitive values, PLA-4 (SAFETY 17).
 *
 * - *data key*: encrypts fields and files of one hospital (AES-256-GCM). Versioned; rotation makes a new version and
 *   rewrites the old rows one by one, so several versions live side by side for a while.
 * - *blind key*: makes the keyed hashes by which encrypted values are found. Versioned on its own, so rotating data keys
 *   leaves every blind index as it is.
 * - *link key*: signs links to customers (token.ts).
 * - *keyring*: the open keys of one hospital. Keys rest wrapped under the master key (master-key.ts).
 * - *place*: where a value stands (table, column, row). It is authenticated with the value, so a ciphertext copied into
 *   another row, column or hospital does not open.
 */
import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  randomBytes,
  randomFillSync,
  type KeyObject,
} from 'node:crypto'

/** Number of a key of one hospital and purpose, counted from 1. */
export type KeyVersion = number

/** What a key is for. */
export type KeyPurpose = 'data' | 'blind' | 'link'

/** The versions of one key: new values take `current`, old ones are read with the version they name. */
export type KeyVersions = {
  readonly current: KeyVersion
  readonly keys: ReadonlyMap<KeyVersion, KeyObject>
}

/** The open keys of one hospital. */
export type Keyring = {
  readonly hospitalId: string
  readonly data: KeyVersions
  readonly blind: KeyVersions
  readonly link: KeyVersions
}

/** Where an encrypted value stands: schema-qualified table, column, id of the row. */
export type Place = {
  readonly table: string
  readonly column: string
  readonly row: string
}

/** A value that does not open: changed, moved to another place, or of a key this ring does not hold. */
export class CryptoError extends Error {
  override name = 'CryptoError'
}

/** Length of every key in bytes. */
export const keyBytes = 32

const aes256Gcm = 1
const nonceBytes = 12
const tagBytes = 16
const headerBytes = 1 + 4
const overheadBytes = headerBytes + nonceBytes + tagBytes
const noncePool = Buffer.alloc(nonceBytes * 512)
let nonceAt = noncePool.length

/**
 * Encrypts one text: algorithm (1 byte), key version (4), nonce (12), ciphertext, tag (16).
 * Throws CryptoError for a text with half a surrogate pair, which UTF-8 could not give back. PLA-4.
 */
export function encryptField(keyring: Keyring, place: Place, text: string): Buffer {
  if (!text.isWellFormed()) throw new CryptoError('the text holds half a character and could not be given back as it is')
  return seal(keyring.data, keyring.hospitalId, place, Buffer.from(text, 'utf8'))
}

/** Opens what encryptField made for the same place. Throws CryptoError. PLA-4. */
export function decryptField(keyring: Keyring, place: Place, sealed: Uint8Array): string {
  return open(keyring.data, keyring.hospitalId, place, sealed).toString('utf8')
}

/** Encrypts bytes (a file, a recording) in the form of encryptField. PLA-4, PLA-12. */
export function encryptBlob(keyring: Keyring, place: Place, bytes: Uint8Array): Buffer {
  return seal(keyring.data, keyring.hospitalId, place, bytes)
}

/** Opens what encryptBlob made for the same place. Throws CryptoError. PLA-4, PLA-12. */
export function decryptBlob(keyring: Keyring, place: Place, sealed: Uint8Array): Buffer {
  return open(keyring.data, keyring.hospitalId, place, sealed)
}

/** The version of the data key a sealed value was made with: rotation looks for those below the current. PLA-4. */
export function keyVersionOf(sealed: Uint8Array): KeyVersion {
  if (sealed.length < overheadBytes) throw new CryptoError('the value is shorter than any encrypted value')
  return asBuffer(sealed).readUInt32BE(1)
}

/**
 * Keyed hash of a normalised value (an E.164 phone, the last four digits …) by which its row is found: version of the
 * blind key (2 bytes) and 16 bytes of HMAC-SHA-256 over kind and value. Equal values of one hospital and kind give equal
 * bytes; nothing is learnt across kinds or hospitals. Unchanged by the rotation of data keys. PLA-4.
 */
export function blindIndex(keyring: Keyring, kind: string, normalised: string): Buffer {
  return keyedHash(keyring, keyring.blind.current, `index|${part(kind)}|`, normalised)
}

/** The blind index under every live blind key, newest first: what to search for with `= any(…)` while that key rotates. */
export function blindIndexes(keyring: Keyring, kind: string, normalised: string): Buffer[] {
  return [...keyring.blind.keys.keys()]
    .sort((a, b) => b - a)
    .map((version) => keyedHash(keyring, version, `index|${part(kind)}|`, normalised))
}

/** The version of the blind key a blind index or a digest was made with. */
export function blindVersionOf(index: Uint8Array): KeyVersion {
  return asBuffer(index).readUInt16BE(0)
}

/**
 * Keyed digest of a value, for the audit trail: shows that two values are equal or differ without holding them. The
 * field's name belongs into `kind`, or equal texts of two fields would be seen to be equal. PLA-7 (SAFETY 17).
 */
export function keyedDigest(keyring: Keyring, kind: string, text: string): Buffer {
  return keyedHash(keyring, keyring.blind.current, `digest|${part(kind)}|`, text)
}

/** New random salt for recordKeyring (32 bytes), stored in the record's own row. */
export function newRecordSalt(): Buffer {
  return randomBytes(keyBytes)
}

/**
 * The keyring of one record (a customer and all that is encrypted about them): data keys derived from the hospital's and
 * the record's salt. Blanking the salt destroys every value sealed under it, in this row and in all others; rotation and
 * keyVersionOf work as for the hospital's own ring. PLA-8 (crypto-shredding).
 */
export function recordKeyring(keyring: Keyring, salt: Uint8Array): Keyring {
  if (salt.length !== keyBytes) throw new CryptoError('the salt of a record has 32 bytes')
  const keys = new Map<KeyVersion, KeyObject>()
  for (const [version, key] of keyring.data.keys) {
    keys.set(version, createSecretKey(createHmac('sha256', key).update('record|').update(salt).digest()))
  }
  return { ...keyring, data: { current: keyring.data.current, keys } }
}

/** New random key (32 bytes), to be wrapped and stored. */
export function newKey(): Buffer {
  return randomBytes(keyBytes)
}

/** Which key a wrapped key is. */
export type KeyName = { readonly hospitalId: string; readonly purpose: KeyPurpose; readonly version: KeyVersion }

/** Encrypts a hospital's key under the master key. It opens only under the same name. PLA-4 (envelope encryption). */
export function wrapKey(master: MasterKey, name: KeyName, raw: Uint8Array): Buffer {
  if (raw.length !== keyBytes) throw new CryptoError('a key has 32 bytes')
  return seal(masterVersions(master), name.hospitalId, wrapPlace(name), raw)
}

/** Opens a wrapped key. Throws CryptoError when the master key is another one, or the key was stored for another name. */
export function unwrapKey(master: MasterKey, name: KeyName, wrapped: Uint8Array): KeyObject {
  const raw = open(masterVersions(master), name.hospitalId, wrapPlace(name), wrapped)
  if (raw.length !== keyBytes) throw new CryptoError('a key has 32 bytes')
  const key = createSecretKey(raw)
  raw.fill(0)
  return key
}

/** The key over all keys. `fingerprint` (8 hexadecimal digits) names it to people and tells nothing about it. */
export type MasterKey = { readonly key: KeyObject; readonly fingerprint: string }

/** A master key of 32 bytes. Throws CryptoError for another length. */
export function masterKeyFrom(raw: Uint8Array): MasterKey {
  if (raw.length !== keyBytes) throw new CryptoError('a master key has 32 bytes')
  const key = createSecretKey(raw)
  return { key, fingerprint: createHmac('sha256', key).update('fingerprint').digest('hex').slice(0, 8) }
}

/** Puts a hospital's open keys together. Throws CryptoError when a purpose has no key, or its current one is missing. */
export function makeKeyring(
  hospitalId: string,
  keys: Iterable<{ purpose: KeyPurpose; version: KeyVersion; key: KeyObject; current: boolean }>,
): Keyring {
  const found = {
    data: { current: 0, keys: new Map<KeyVersion, KeyObject>() },
    blind: { current: 0, keys: new Map<KeyVersion, KeyObject>() },
    link: { current: 0, keys: new Map<KeyVersion, KeyObject>() },
  }
  for (const { purpose, version, key, current } of keys) {
    found[purpose].keys.set(version, key)
    if (current) found[purpose].current = version
  }
  for (const [purpose, versions] of Object.entries(found)) {
    if (versions.current === 0) throw new CryptoError(`hospital ${hospitalId} has no current ${purpose} key`)
  }
  return { hospitalId, ...found }
}

function masterVersions(master: MasterKey): KeyVersions {
  return { current: 1, keys: new Map([[1, master.key]]) }
}

function wrapPlace(name: KeyName): Place {
  return { table: 'wrapped key', column: name.purpose, row: String(name.version) }
}

function seal(versions: KeyVersions, hospitalId: string, place: Place, bytes: Uint8Array): Buffer {
  const key = versions.keys.get(versions.current)
  if (!key) throw new CryptoError(`key version ${versions.current} is not open`)
  const sealed = Buffer.allocUnsafe(overheadBytes + bytes.length)
  sealed[0] = aes256Gcm
  sealed.writeUInt32BE(versions.current, 1)
  const nonce = nextNonce()
  sealed.set(nonce, headerBytes)
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes })
  cipher.setAAD(additional(hospitalId, place, versions.current))
  const body = cipher.update(bytes)
  cipher.final()
  sealed.set(body, headerBytes + nonceBytes)
  sealed.set(cipher.getAuthTag(), sealed.length - tagBytes)
  return sealed
}

function open(versions: KeyVersions, hospitalId: string, place: Place, sealed: Uint8Array): Buffer {
  const version = keyVersionOf(sealed)
  if (sealed[0] !== aes256Gcm) throw new CryptoError(`the value is encrypted in a way this version does not know (${sealed[0]})`)
  const key = versions.keys.get(version)
  if (!key) throw new CryptoError(`key version ${version} is not open`)
  const nonce = sealed.subarray(headerBytes, headerBytes + nonceBytes)
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes })
  decipher.setAAD(additional(hospitalId, place, version))
  decipher.setAuthTag(sealed.subarray(sealed.length - tagBytes))
  const body = decipher.update(sealed.subarray(headerBytes + nonceBytes, sealed.length - tagBytes))
  try {
    decipher.final()
  } catch {
    throw new CryptoError(`the value does not open at ${place.table}.${place.column}: changed, moved or of another key`)
  }
  return body
}

function additional(hospitalId: string, place: Place, version: KeyVersion): Buffer {
  return Buffer.from(
    `${aes256Gcm}|${part(hospitalId)}|${part(place.table)}|${part(place.column)}|${part(place.row)}|${version}`,
    'utf8',
  )
}

function keyedHash(keyring: Keyring, version: KeyVersion, domain: string, text: string): Buffer {
  const key = keyring.blind.keys.get(version)
  if (!key) throw new CryptoError(`blind key version ${version} is not open`)
  const hash = Buffer.allocUnsafe(18)
  hash.writeUInt16BE(version, 0)
  createHmac('sha256', key).update(`${part(keyring.hospitalId)}|${domain}`).update(text, 'utf8').digest().copy(hash, 2, 0, 16)
  return hash
}

// The bar separates the parts: one inside a part could make two places look the same.
function part(text: string): string {
  if (text === '' || text.includes('|')) throw new CryptoError(`"${text}" cannot name a place`)
  return text
}

// One call for 512 nonces: asking the system for each costs more than the encryption of a phone number.
function nextNonce(): Buffer {
  if (nonceAt === noncePool.length) {
    randomFillSync(noncePool)
    nonceAt = 0
  }
  const nonce = noncePool.subarray(nonceAt, nonceAt + nonceBytes)
  nonceAt += nonceBytes
  return nonce
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
