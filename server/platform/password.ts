import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
export async function hashPassword(p: string): Promise<string> { const salt = randomBytes(16); return `${salt.toString('hex')}$${(await h(p, salt)).toString('hex')}` }
export async function verifyPassword(hash: string, p: string): Promise<boolean> { const [s = '', d = ''] = hash.split('$'); return timingSafeEqual(Buffer.from(d, 'hex'), await h(p, Buffer.from(s, 'hex'))) }
function h(message: string, nonce: Buffer): Promise<Buffer> { return new Promise((res, rej) => argon2('argon2id', { message, nonce, parallelism: 1, tagLength: 32, memory: 19456, passes: 2 }, (e, k) => e ? rej(e) : res(k))) }
export function isWeakPassword(p: string, m: { staffNumber: string }): boolean { return p.length < 10 || p.includes(m.staffNumber) }
