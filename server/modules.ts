/** The modules, in tiers: ground ← desk ← insight (ARCHITECTURE 2.6). */
import type { Module } from './platform/module.ts'
import { organisation } from './modules/organisation/index.ts'

export const modules: readonly Module[] = [organisation]
