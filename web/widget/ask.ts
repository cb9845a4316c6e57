/** Requests to the hospital's server. A refusal brings its sentence in the language asked for; what cannot be reached has status 0. */

export interface Answer<B> { status: number; body: B; /** Why not, in words. */ sentence: string; code: string; retryAfterMs: number }
export type Ask = <B>(method: 'GET' | 'POST', path: string, body?: object | FormData) => Promise<Answer<B>>

/** Whether the server has said yes or no, so that trying the same again is of no use. */
export const isSettled = ({ status }: { status: number }): boolean => status >= 200 && status < 500 && status !== 429 && status !== 408

export function makeAsk(root: string, token: () => string | null, language: () => 'en' | 'zh-CN'): Ask {
  return async <B>(method: 'GET' | 'POST', path: string, body?: object | FormData): Promise<Answer<B>> => {
    const stop = new AbortController()
    const isForm = body instanceof FormData
    const tooLong = setTimeout(() => { stop.abort() }, isForm ? 180_000 : 20_000)
    const held = token()
    try {
      const answer = await fetch(root + path, {
        method, signal: stop.signal, credentials: 'omit', referrerPolicy: 'origin',
        headers: { 'accept-language': language(), ...(held ? { authorization: `Bearer ${held}` } : {}), ...(body && !isForm ? { 'content-type': 'application/json' } : {}) },
        ...(body ? { body: isForm ? body : JSON.stringify(body) } : {}),
      })
      const isJson = /json/.test(answer.headers.get('content-type') ?? '')
      const said = (isJson ? await answer.json() : await answer.blob()) as B & { title?: string; code?: string }
      return { status: answer.status, body: said, sentence: said.title ?? '', code: said.code ?? '', retryAfterMs: (Number(answer.headers.get('retry-after')) || 5) * 1000 }
    } catch {
      return { status: 0, body: undefined as B, sentence: '', code: '', retryAfterMs: 0 }
    } finally {
      clearTimeout(tooLong)
    }
  }
}
