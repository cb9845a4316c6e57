import { Bytes, event, Id, IdParams, Instant, permissions, roles, route, Text, Version, z } from '../../platform/contract.ts'
import { refusals } from '../../platform/refusal.ts'

export const can = permissions({
  'files.see': { zh: '知道哪条记录有了新附件', en: 'Hear of new files of records', roles: roles('all', 'receptionist', 'phone_agent', 'online_agent', 'onsite_consultant', 'guide', 'ward_steward', 'member_manager', 'complaint_handler', 'follow_up_caller', 'supervisor', 'group_leader', 'service_director', 'doctor', 'care_staff', 'department_coordinator', 'records_manager') },
})

export const no = refusals({
  unknown_owner_kind: { status: 422, zh: '这类记录不能带附件。', en: 'Records of this kind take no files.' },
  empty_file: { status: 422, zh: '这个文件是空的，请换一个。', en: 'This file is empty; please choose another.' },
  file_too_large: { status: 413, zh: '文件超过 {megabytes} MB，请缩小后再传。', en: 'The file is larger than {megabytes} MB; please make it smaller.' },
  file_type_unknown: { status: 415, zh: '认不出这是什么文件。可以传图片、PDF 等常用格式。', en: 'This kind of file is not known. Pictures, PDF and the like can be sent.' },
  file_type_not_allowed: { status: 415, zh: '这里不能放这种文件，可以放：{allowed}。', en: 'This kind of file cannot be kept here; these can: {allowed}.' },
  picture_too_big: { status: 422, zh: '图片的像素太多，请缩小后再传。', en: 'The picture has too many pixels; please make it smaller.' },
  file_withdrawn: { status: 410, zh: '这个文件已经撤回。', en: 'This file has been withdrawn.' },
  content_missing: { status: 410, zh: '文件的内容已不在，请联系管理员。', en: 'The content of this file is gone; please tell your administrator.' },
})

const OwnerKind = z.string().regex(/^[a-z][a-z-]{0,39}$/)
export const File = z.object({
  id: Id, version: Version, ownerKind: z.string(), ownerId: Id, name: z.string(), mediaType: z.string(), bytes: z.int(),
  createdAt: Instant, createdById: Id.nullable(), voidedAt: Instant.nullable(), voidReason: z.string().nullable(),
}).meta({ id: 'File' })

const mostBytes = 25 * 1024 * 1024
export const addFile = route({
  method: 'POST', url: '/files', operationId: 'addFile', summary: 'Add a file to a record; its type is judged by its content', permission: 'signed-in',
  upload: { maxBytes: mostBytes, fields: z.strictObject({ ownerKind: OwnerKind, ownerId: Id }) },
  response: File, status: 201, refusals: [no.unknown_owner_kind, no.empty_file, no.file_too_large, no.file_type_unknown, no.file_type_not_allowed, no.picture_too_big],
})
export const listFiles = route({ method: 'GET', url: '/files', operationId: 'listFiles', summary: 'Files of a record, newest first; withdrawn ones show that they were there', permission: 'signed-in', query: z.strictObject({ ownerKind: OwnerKind, ownerId: Id }), response: z.object({ items: z.array(File) }), refusals: [no.unknown_owner_kind] })
export const getFile = route({ method: 'GET', url: '/files/:id', operationId: 'getFile', summary: 'The content, to be saved; audited', permission: 'signed-in', params: IdParams, response: Bytes, produces: 'application/octet-stream', refusals: [no.file_withdrawn, no.content_missing] })
export const withdrawFile = route({ method: 'POST', url: '/files/:id/void', operationId: 'withdrawFile', summary: 'Withdraw a file; it stays listed with the reason', permission: 'signed-in', params: IdParams, body: z.strictObject({ reason: Text(200) }), response: File, refusals: [no.file_withdrawn] })

export const events = {
  added: event({ name: 'files.added', version: 1, data: z.object({ fileId: z.string(), ownerKind: z.string() }), zh: '加了一个附件', en: 'Added a file', seenWith: can['files.see'] }),
  withdrawn: event({ name: 'files.withdrawn', version: 1, data: z.object({ fileId: z.string(), ownerKind: z.string() }), zh: '撤回了一个附件', en: 'Withdrew a file', seenWith: can['files.see'] }),
}
