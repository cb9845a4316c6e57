/**
 * Words of the staff application. Each module declares its own in `<name>/phrases.ts` with `definePhrases` and reads them
 * with `const t = usePhrases(phrases)`; so a page's words arrive with the page and not with the first load.
 */
export { definePhrases, usePhrases, translate, useLanguage, type Language, type Phrases, type Translate, type Words } from '../kit/i18n.ts'
