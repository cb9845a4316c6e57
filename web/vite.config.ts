import optimizeLocales from '@react-aria/optimize-locales-plugin'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const here = (path: string): string => decodeURIComponent(new URL(path, import.meta.url).pathname)

/**
 * The staff application: `vite build -c web/vite.config.ts` → web/dist/staff, served from '/'.
 * `--mode lookbook` builds the components' look-book instead → web/dist/lookbook; it never ships.
 * No inline script or style leaves this build: `script-src 'self'; style-src 'self'` holds.
 */
export default defineConfig(({ mode }) => ({
  root: here(mode === 'lookbook' ? './kit/lookbook/' : './staff/'),
  plugins: [{ ...optimizeLocales.vite({ locales: ['zh-CN', 'zh-TW', 'en-US'] }), enforce: 'pre' as const }, react()],
  build: {
    outDir: here(mode === 'lookbook' ? './dist/lookbook' : './dist/staff'),
    emptyOutDir: true,
    manifest: true,
    sourcemap: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // what seldom changes stays in the browser's cache over an update of ours
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'base', test: /node_modules\/(react|react-dom|scheduler|@tanstack|i18next|react-i18next)\// }] } } },
  },
  server: { proxy: { '/api': { target: 'http://127.0.0.1:3000', ws: true } } },
}))
