/** Files of records: what is kept, who may have it, and how it leaves (PLA-12). */
import { Readable } from 'node:stream'
import type { App } from '../../platform/app.ts'
import { audit } from '../../platform/audit.ts'
import type { Infer } from '../../platform/contract.ts'
import type { Keyring } from '../../platform/crypto.ts'
import type { Tx } from '../../platform/db.ts'
import { emit } from '../../platform/events.ts'
import type { FileOwner } from '../../platform/file-owner.ts'
import { contentKeyVersion, contentsBefore, hasContent, openContent, readContent, removeContent, storeContent } from '../../platform/file-store.ts'
import { checkFile, type FileMime } from '../../platform/filetype.ts'
import { newId } from '../../platform/id.ts'
import { hospitals } from '../../platform/jobs.ts'
import { authorize } from '../../platform/permit.ts'
import { common, refuse } from '../../platform/refusal.ts'
import type { UploadedFile } from '../../platform/upload.ts'
import { systemWork } from '../../platform/work.ts'
import { recordRing } from '../customers/index.ts'
import { events, no, type File } from './contract.ts'
import * as store from './store.ts'

const defaultMostBytes = 25 * 1024 * 1024

function presentFile(row: store.FileRow): Infer<typeof File> {
  return {
    id: row.id, version: row.version, ownerKind: row.owner_kind, ownerId: row.owner_id ?? '', name: row.name, mediaType: row.media_type, bytes: row.bytes,
    createdAt: row.created_at, createdById: row.created_by, voidedAt: row.voided_at, voidReason: row.void_reason,
  }
}

/** How a kind of record keeps files. @throws Refusal unknown_owner_kind */
function ownerOf(app: App, kind: string): FileOwner {
  for (const module of app.modules) for (const owner of module.fileOwners ?? []) if (owner.kind === kind) return owner
  refuse(no.unknown_owner_kind)
}

/** Lets pass who may do this with the files of a record; answers whose customer's data they are. @throws Refusal not_allowed, not_found */
async function reach(tx: Tx, owner: FileOwner, ownerId: string | null, act: 'see' | 'add'): Promise<string | null> {
  authorize(tx.work.actor, owner[act])
  const found = ownerId === null ? undefined : await owner.find(tx, ownerId)
  authorize(tx.work.actor, owner[act], found?.resource ?? {})
  if (!found) refuse(common.not_found)
  return found.customerId
}

/** Contents about a customer are sealed under the customer's own key, so that destroying it destroys them (PLA-8). */
function ringOf(tx: Tx, customerId: string | null): Promise<Keyring> {
  return customerId === null ? tx.work.app.keys.ring(tx) : recordRing(tx, customerId)
}

const typeNames: Record<FileMime, string> = {
  'image/png': 'PNG', 'image/jpeg': 'JPEG', 'image/gif': 'GIF', 'image/webp': 'WebP', 'application/pdf': 'PDF', 'audio/mpeg': 'MP3', 'audio/wav': 'WAV', 'audio/mp4': 'M4A',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'XLSX', 'application/zip': 'ZIP', 'text/csv': 'CSV',
}

/** Judges a file by its content. @throws Refusal empty_file, file_too_large, file_type_unknown, file_type_not_allowed, picture_too_big */
export function judge(bytes: Uint8Array, allow: readonly FileMime[], maxBytes: number): FileMime {
  const { type, problem } = checkFile(bytes, { allow, maxBytes })
  switch (problem) {
    case null: return type.mime
    case 'empty': return refuse(no.empty_file)
    case 'too_large': return refuse(no.file_too_large, { params: { megabytes: Math.floor(maxBytes / 1_048_576) } })
    case 'unknown_type': return refuse(no.file_type_unknown)
    case 'type_not_allowed': return refuse(no.file_type_not_allowed, { params: { allowed: allow.map(mime => typeNames[mime]).join('、') } })
    case 'too_many_pixels': return refuse(no.picture_too_big)
  }
}

/** Adds a file to a record. @throws Refusal unknown_owner_kind, not_allowed, not_found and those of {@link judge} */
export async function addFile(tx: Tx, input: { ownerKind: string; ownerId: string }, file: UploadedFile): Promise<Infer<typeof File>> {
  const owner = ownerOf(tx.work.app, input.ownerKind)
  const customerId = await reach(tx, owner, input.ownerId, 'add')
  const mediaType = judge(file.bytes, owner.allow, owner.maxBytes ?? defaultMostBytes)
  const row = await keepFile(tx, { ...input, customerId, name: file.name, mediaType, content: [file.bytes] })
  await audit(tx, { action: 'files.add', subjectKind: input.ownerKind, subjectId: input.ownerId, customerId, changed: { fileId: row.id, mediaType, bytes: row.bytes } })
  await emit(tx, events.added, { customerId, subjectId: input.ownerId, data: { fileId: row.id, ownerKind: input.ownerKind } })
  return presentFile(row)
}

export interface NewFile { ownerKind: string; ownerId: string; customerId: string | null; name: string; mediaType: string; content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>; maxBytes?: number }

/** Keeps a content that a module made or judged itself; whoever calls has authorized. @throws RangeError past maxBytes */
export async function keepFile(tx: Tx, input: NewFile): Promise<store.FileRow> {
  const id = newId(tx.now.getTime())
  const { dataDir } = tx.work.app.config
  const stored = await storeContent(dataDir, await ringOf(tx, input.customerId), id, input.content, input.maxBytes)
  return await insert(tx, id, input, stored)
}

/** A content written outside of any transaction, to be entered by {@link enterFile}: what takes long to make must not hold one open. */
export async function writeFile(app: App, ring: Keyring, content: AsyncIterable<Uint8Array>, maxBytes: number) {
  const id = newId(app.clock.now().getTime())
  return { id, ...await storeContent(app.config.dataDir, ring, id, content, maxBytes) }
}
export type WrittenFile = Awaited<ReturnType<typeof writeFile>>

/** Enters a content written by {@link writeFile} with the hospital's ring. @throws Error when the keys were rotated meanwhile: write it again */
export async function enterFile(tx: Tx, written: WrittenFile, input: Omit<NewFile, 'content' | 'maxBytes' | 'customerId'>): Promise<store.FileRow> {
  const { dataDir } = tx.work.app.config
  const [ring, version] = await Promise.all([tx.work.app.keys.ring(tx), contentKeyVersion(dataDir, written.place)])
  if (version !== ring.data.current) {
    await removeContent(dataDir, written.place)
    throw new Error('The keys were rotated while this file was being written')
  }
  return await insert(tx, written.id, { ...input, customerId: null }, written)
}

async function insert(tx: Tx, id: string, input: Omit<NewFile, 'content'>, stored: { place: string; bytes: number; sha256: Buffer }): Promise<store.FileRow> {
  try {
    return await store.insertFile(tx, {
      id, owner_kind: input.ownerKind, owner_id: input.ownerId, customer_id: input.customerId, name: input.name, media_type: input.mediaType,
      bytes: stored.bytes, sha256: stored.sha256, place: stored.place,
    })
  } catch (error) {
    await removeContent(tx.work.app.config.dataDir, stored.place)
    throw error
  }
}

/** Files of a record, newest first. @throws Refusal unknown_owner_kind, not_allowed, not_found */
export async function listFiles(tx: Tx, ownerKind: string, ownerId: string): Promise<Infer<typeof File>[]> {
  await reach(tx, ownerOf(tx.work.app, ownerKind), ownerId, 'see')
  return (await store.filesOf(tx, ownerKind, ownerId)).map(presentFile)
}

/** A content to be sent; that it was opened is audited in the same transaction. @throws Refusal not_found, not_allowed, file_withdrawn, content_missing */
export async function openForReader(tx: Tx, id: string): Promise<{ row: store.FileRow; stream: Readable }> {
  const row = await store.findFile(tx, id)
  await reach(tx, ownerOf(tx.work.app, row.owner_kind), row.owner_id, 'see')
  await audit(tx, { action: 'files.open', subjectKind: row.owner_kind, subjectId: row.owner_id, customerId: row.customer_id, changed: { fileId: row.id } })
  return { row, stream: await streamOf(tx, row) }
}

/** The content of a file of a module's own; whoever calls has authorized. @throws Refusal not_found, file_withdrawn, content_missing */
export async function streamFile(tx: Tx, id: string, ownerKind: string): Promise<{ row: store.FileRow; stream: Readable }> {
  const row = await store.findFile(tx, id)
  if (row.owner_kind !== ownerKind) refuse(common.not_found)
  return { row, stream: await streamOf(tx, row) }
}

async function streamOf(tx: Tx, row: store.FileRow): Promise<Readable> {
  const { dataDir } = tx.work.app.config
  if (row.voided_at !== null) refuse(no.file_withdrawn)
  if (!await hasContent(dataDir, row.place)) refuse(no.content_missing)
  return Readable.from(openContent(dataDir, await ringOf(tx, row.customer_id), row.id, row.place))
}

/** The whole content in memory. @throws Refusal not_found, content_missing */
export async function readFile(tx: Tx, id: string): Promise<Buffer> {
  const row = await store.findFile(tx, id)
  const { dataDir } = tx.work.app.config
  if (!await hasContent(dataDir, row.place)) refuse(no.content_missing)
  return readContent(dataDir, await ringOf(tx, row.customer_id), row.id, row.place)
}

/** Withdraws a file. @throws Refusal not_found, not_allowed, file_withdrawn */
export async function withdrawFile(tx: Tx, id: string, reason: string): Promise<Infer<typeof File>> {
  const row = await store.findFile(tx, id)
  const customerId = await reach(tx, ownerOf(tx.work.app, row.owner_kind), row.owner_id, 'add')
  const voided = await store.voidFile(tx, id, reason) ?? refuse(no.file_withdrawn)
  await audit(tx, { action: 'files.withdraw', subjectKind: row.owner_kind, subjectId: row.owner_id, customerId, reason, changed: { fileId: id } })
  await emit(tx, events.withdrawn, { customerId, subjectId: row.owner_id, data: { fileId: id, ownerKind: row.owner_kind } })
  return presentFile(voided)
}

/** Ends a file that was only kept for a time: its row says why, its content goes once that is committed. */
export async function dropFile(tx: Tx, id: string, reason: string): Promise<void> {
  const row = await store.voidFile(tx, id, reason)
  const { dataDir } = tx.work.app.config
  if (row) tx.afterCommit(() => { removeContent(dataDir, row.place).catch(error => tx.work.app.log.warn({ err: error as Error }, 'a dropped file stays until the next sweep')) })
}

/** Removes contents older than a day that no file refers to: of transactions that failed after writing. */
export async function sweepContents(app: App): Promise<number> {
  const { dataDir } = app.config
  const tenants = await hospitals(app)
  let removed = 0
  const sweep = async (places: string[]) => {
    const inUse = new Set<string>()
    for (const { hospitalId } of tenants) for (const place of await app.db.tenantTx(systemWork(app, hospitalId), tx => store.placesInUse(tx, places), 'bulk')) inUse.add(place)
    for (const place of places) if (!inUse.has(place)) { await removeContent(dataDir, place); removed++ }
  }
  let batch: string[] = []
  for await (const name of contentsBefore(dataDir, new Date(app.clock.now().getTime() - 86_400_000))) {
    batch.push(name)
    if (batch.length === 500) { await sweep(batch); batch = [] }
  }
  if (batch.length > 0) await sweep(batch)
  return removed
}
