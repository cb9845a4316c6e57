import { useQuery } from '@tanstack/react-query'
import { api, ok } from '../../api/client.ts'
import { Mark } from '../../kit/brand.tsx'
import { TextLink } from '../../kit/button.tsx'
import { EntityHead, Facts, Section, Sheet } from '../../kit/layout.tsx'
import { Table } from '../../kit/table.tsx'
import { definePhrases, usePhrases } from '../i18n.ts'
import { useMe, useNameOf } from '../session/session.tsx'
import { Loaded } from './parts.tsx'

const phrases = definePhrases({
  zh: { name: '全程 Throughcare', below: '从第一声问候，到最后一次回访。', version: '版本', hospital: '医院', zone: '时区', node: 'Node.js', postgres: 'PostgreSQL', licences: '用到的开源软件', licencesWhy: '按各自的许可使用', part: '名称', licence: '许可', api: '接口说明', open: '打开接口说明' },
  en: { name: '全程 Throughcare', below: 'From the first hello to the last follow-up.', version: 'Version', hospital: 'Hospital', zone: 'Time zone', node: 'Node.js', postgres: 'PostgreSQL', licences: 'Open source inside', licencesWhy: 'each used under its licence', part: 'Name', licence: 'Licence', api: 'API', open: 'Open the API description' },
})

/** Version and licences (PLA-34). */
export function AboutPage() {
  const t = usePhrases(phrases)
  const me = useMe()
  const nameOf = useNameOf()
  const query = useQuery({ queryKey: ['organisation', 'about'], staleTime: Infinity, queryFn: () => ok(api.GET('/api/v1/about')) })
  return (
    <>
      <EntityHead face={<Mark size={44} />} name={t('name')} below={<span>{t('below')}</span>} />
      <div className="page narrow">
        <Loaded query={query} rows={8}>
          {(about) => (
            <>
              <Facts wide items={[
                { name: t('version'), value: <b>{about.version}</b> }, { name: t('hospital'), value: <>{nameOf(me.hospital)}　<span translate="no">{me.hospital.code}</span></> }, { name: t('zone'), value: me.hospital.zone },
                { name: t('node'), value: about.node }, { name: t('postgres'), value: about.postgres }, { name: t('api'), value: <TextLink href="/api/openapi.json" target="_blank">{t('open')}</TextLink> },
              ]} />
              <Section title={t('licences')} note={t('licencesWhy')}>
                <Sheet><Table label={t('licences')} rows={about.licences} rowId={(one) => one.name} columns={[
                  { id: 'name', phone: 'main', title: t('part'), tone: 'bold', cell: (one) => <span lang="en">{one.name}</span> },
                  { id: 'version', phone: 'sub', title: t('version'), tone: 'quiet', width: 112, cell: (one) => one.version },
                  { id: 'licence', phone: 'side', title: t('licence'), width: 148, cell: (one) => one.licence },
                ]} /></Sheet>
              </Section>
            </>
          )}
        </Loaded>
      </div>
    </>
  )
}
