import { defineConfig } from 'vite'
import { lean } from './lean-preact.ts'

const here = (path: string): string => decodeURIComponent(new URL(path, import.meta.url).pathname)

/**
 * The web chat: `--mode loader` builds the button as one classic script that leaves no name behind on a strange page, otherwise
 * panel and words as modules; all → web/dist/widget, served under /chat by conversations/widget-pages.ts.
 */
export default defineConfig(({ mode }) => ({
  root: here('./'),
  oxc: { jsx: { runtime: 'classic' as const, pragma: 'h', pragmaFrag: 'Fragment' } },
  publicDir: false as const,
  // The names of files are put in by the server: what imports them is the browser's business, not the bundler's.
  plugins: [{ name: 'lean-preact', transform: (code: string, id: string) => (id.endsWith('/preact/dist/preact.mjs') ? lean(code) : null) }, { name: 'leave-import', renderChunk: (code: string) => code.replaceAll('__IMPORT__(', 'import(') }],
  build: {
    outDir: here('../dist/widget'),
    emptyOutDir: false,
    target: 'es2022',
    modulePreload: false,
    rolldownOptions: {
      input: (mode === 'loader' ? { loader: here('./loader.ts') } : { panel: here('./panel.tsx'), zh: here('./words-zh.ts'), en: here('./words-en.ts') }) as Record<string, string>,
      preserveEntrySignatures: 'strict' as const,
      output: { format: mode === 'loader' ? 'iife' as const : 'es' as const, entryFileNames: '[name].js' },
    },
    minify: true,
    sourcemap: false,
  },
}))
