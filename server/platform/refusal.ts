/**
 * Refusals: everything the product says no to, as shared values. A refusal carries its stable code, its HTTP status and
 * one sentence in each language that says what to do instead (spec/README, acceptance 4). Modules declare theirs in
 * `contract.ts` with {@link refusals}; a code without both sentences does not compile.
 */

export interface RefusalDef {
  readonly code: string
  readonly status: 400 | 401 | 403 | 404 | 409 | 410 | 412 | 413 | 415 | 422 | 423 | 428 | 429 | 500 | 503
  readonly zh: string
  readonly en: string
}

/** One fault in the input: JSON pointer-like path ("body.phones.0"), with its own sentence. */
export interface FieldFault {
  path: string
  code: string
  zh: string
  en: string
}

type Declared = Record<string, Omit<RefusalDef, 'code'>>

/** Declares a module's refusals; the key becomes the code. `{name}` in a sentence is filled from `params`. */
export function refusals<const D extends Declared>(declared: D): { readonly [K in keyof D & string]: RefusalDef } {
  return Object.fromEntries(Object.entries(declared).map(([code, def]) => [code, { code, ...def }])) as {
    [K in keyof D & string]: RefusalDef
  }
}

export interface RefusalDetails {
  params?: Record<string, string | number>
  faults?: FieldFault[]
  /** Machine-readable help, e.g. the nearest free times or the customer that already exists. */
  data?: unknown
  retryAfterSeconds?: number
  /** Permission that was missing; makes the denial be recorded. */
  denied?: string
}

/** Thrown to refuse: the transaction is rolled back and the caller gets problem details (RFC 9457). */
export class Refusal extends Error {
  override name = 'Refusal'
  readonly def: RefusalDef
  readonly details: RefusalDetails
  constructor(def: RefusalDef, details: RefusalDetails = {}) {
    super(def.code)
    this.def = def
    this.details = details
  }
}

/** Refuses; typed `never` so that control flow is narrowed. */
export function refuse(def: RefusalDef, details?: RefusalDetails): never {
  throw new Refusal(def, details)
}

/** The sentence of a refusal in a language, with its parameters filled in. */
export function sentenceOf(refusal: { def: RefusalDef; details: RefusalDetails }, locale: 'zh-CN' | 'en'): string {
  const template = locale === 'en' ? refusal.def.en : refusal.def.zh
  return template.replace(/\{(\w+)\}/g, (whole, key: string) => String(refusal.details.params?.[key] ?? whole))
}

/** Refusals any route may answer with. */
export const common = refusals({
  invalid_input: { status: 400, zh: '有内容填得不对，请按提示改正。', en: 'Some of the input is not right; please correct what is marked.' },
  malformed_json: { status: 400, zh: '请求内容不是有效的 JSON。', en: 'The request body is not valid JSON.' },
  duplicate_key: { status: 400, zh: '请求内容里同一个字段出现了两次。', en: 'A field appears twice in the request body.' },
  too_deep: { status: 400, zh: '请求内容嵌套太深。', en: 'The request body is nested too deeply.' },
  body_too_large: { status: 413, zh: '内容太大，请减少后再试。', en: 'The content is too large; please send less.' },
  unsupported_media_type: { status: 415, zh: '请用 application/json 发送。', en: 'Please send application/json.' },
  not_signed_in: { status: 401, zh: '请先登录。', en: 'Please sign in first.' },
  wrong_origin: { status: 403, zh: '这个请求来自别的网站，已拒绝。', en: 'This request came from another site and was refused.' },
  not_allowed: { status: 403, zh: '您没有做这件事的权限，请找负责人。', en: 'You do not have the right to do this; please ask your leader.' },
  password_change_needed: { status: 403, zh: '请先修改初始密码。', en: 'Please change your initial password first.' },
  step_up_needed: { status: 403, zh: '请再输入一次密码确认。', en: 'Please confirm with your password again.' },
  not_found: { status: 404, zh: '没有找到，可能已被移走或不在您的范围内。', en: 'Not found; it may have been moved or lies outside your scope.' },
  stale_version: { status: 412, zh: '别人刚改过这条记录，请看过新内容再保存。', en: 'Somebody has just changed this record; please look at the new content before saving.' },
  version_needed: { status: 428, zh: '请带上 If-Match 版本号。', en: 'Please send If-Match with the version you saw.' },
  request_in_progress: { status: 409, zh: '同一个请求正在处理，请稍候。', en: 'The same request is being processed; please wait a moment.' },
  key_reused: { status: 422, zh: '同一个 Idempotency-Key 用在了不同的内容上。', en: 'This Idempotency-Key was used with different content.' },
  too_many_requests: { status: 429, zh: '操作太频繁，请稍后再试。', en: 'Too many attempts; please try again later.' },
  wrong_state: { status: 409, zh: '现在的状态下不能这样做，请刷新后再看。', en: 'This cannot be done in the present state; please look again.' },
  already_exists: { status: 409, zh: '已经有一条相同的记录。', en: 'There already is a record like this.' },
  busy: { status: 503, zh: '系统正忙，请稍后再试，没有任何改动。', en: 'The system is busy; please try again shortly. Nothing was changed.' },
  unavailable: { status: 503, zh: '数据库暂时连不上，没有任何改动，请稍后再试。', en: 'The database cannot be reached for the moment; nothing was changed, please try again shortly.' },
  storage_full: { status: 503, zh: '服务器的磁盘快满了，暂时不能保存，没有任何改动；请告诉管理员，仍可查看。', en: 'The server\'s disk is nearly full, so nothing can be saved for now and nothing was changed; please tell your administrator. Looking things up still works.' },
  outcome_unknown: { status: 503, zh: '不确定是否已保存，请用同一个请求重试一次，不会重复。', en: 'It is not certain whether this was saved; retry the same request, it will not be done twice.' },
  internal: { status: 500, zh: '系统出错了，请把请求编号告诉管理员。', en: 'Something went wrong; please give the request number to your administrator.' },
})
