import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, ok, type Schemas } from '../../api/client.ts'
import { Button, LinkButton } from '../../kit/button.tsx'
import { ConfirmDialog, Dialog } from '../../kit/dialog.tsx'
import { TextArea } from '../../kit/field.tsx'
import { useFormats } from '../../kit/formats.ts'
import { Band, EntityHead, ErrorState, Facts, SectionHead, Sheet, Skeleton, TwoPanes } from '../../kit/layout.tsx'
import { State, Tag } from '../../kit/marks.tsx'
import { problemOf } from '../../kit/problem.ts'
import { toast } from '../../kit/toast.tsx'
import { usePathValues } from '../frame/router.tsx'
import { href } from '../href.ts'
import { useLanguage, usePhrases } from '../i18n.ts'
import { usePersonName } from '../organisation/choices.ts'
import { phrases } from './phrases.ts'
import { channels, stateOf } from './words.ts'

type Answer = Schemas['Answer']
type Version = Schemas['AnswerVersion']
type Act = 'propose' | 'approve' | 'give-back' | 'retire' | 'revive'

/** One answer: what is said now, the wording that waits, and every version with who wrote and who approved it (KNO-1). */
export function AnswerPage() {
  const t = usePhrases(phrases)
  const { id } = usePathValues<'id'>()
  const query = useQuery({ queryKey: ['knowledge', 'one', id], queryFn: () => ok(api.GET('/api/v1/answers/{id}', { params: { path: { id } } })) })
  if (query.isError) {
    const problem = problemOf(query.error, t('failed'), t('offline'))
    return <div className="page"><ErrorState title={problem.status === 404 ? t('notFound') : problem.title} requestId={problem.requestId} onRetry={() => void query.refetch()} action={<LinkButton href={href('/answers')}>{t('back')}</LinkButton>} /></div>
  }
  return query.data ? <Shown answer={query.data} /> : <div className="page"><Skeleton rows={8} /></div>
}

function Shown({ answer }: { answer: Answer }) {
  const t = usePhrases(phrases)
  const f = useFormats()
  const language = useLanguage()
  const client = useQueryClient()
  const [asking, setAsking] = useState<'approve' | 'give-back' | 'retire' | null>(null)
  const [text, setText] = useState('')
  const act = useMutation({
    mutationFn: ({ kind, said }: { kind: Act; said?: string }): Promise<unknown> => {
      const params = { path: { id: answer.id } }
      if (kind === 'give-back') return ok(api.POST('/api/v1/answers/{id}/give-back', { params, body: { note: said ?? '' } }))
      if (kind === 'retire') return ok(api.POST('/api/v1/answers/{id}/retire', { params, body: { reason: said ?? '' } }))
      return ok(api.POST(`/api/v1/answers/{id}/${kind}`, { params }))
    },
    onSuccess: (_done, { kind }) => { toast(t(`done.${kind}`)); setAsking(null); setText(''); return client.invalidateQueries({ queryKey: ['knowledge'] }) },
    onError: (error) => { toast(problemOf(error, t('failed'), t('offline')).title, { tone: 'wrong' }) },
  })
  const { may } = answer
  const open = answer.versions.find((one) => one.state !== 'approved' && answer.open !== null)
  const of = stateOf(answer)
  const head = (
    <EntityHead name={answer.title} tags={<><State mark={of.mark}>{t(`state.${of.word}`)}</State>{answer.changedSinceUsed && <Tag tone="amber">{t('changedSince')}</Tag>}</>}
      below={<><span>{answer.department ? (language === 'en' ? answer.department.nameEn : answer.department.nameZh) : t('allHouse')}</span>{answer.current !== null && <span>{t('number', { number: answer.current })}</span>}</>}
      alerts={answer.retiredWhy ? <Band tone="note">{t('retiredBecause', { why: answer.retiredWhy })}</Band> : answer.missing.length > 0 ? <Band tone="warn">{t('missing', { names: f.list(answer.missing) })}</Band> : open?.note ? <Band tone="warn">{t('returnedNote', { note: open.note })}</Band> : undefined}>
      {may.retire && <Button onPress={() => setAsking('retire')}>{t('retire')}</Button>}
      {may.revive && <Button pending={act.isPending} onPress={() => act.mutate({ kind: 'revive' })}>{t('revive')}</Button>}
      {may.write && <LinkButton icon="edit" href={href('/answers/$id/edit', { id: answer.id })}>{t('edit')}</LinkButton>}
      {may.propose && <Button kind="p" pending={act.isPending} onPress={() => act.mutate({ kind: 'propose' })}>{t('propose')}</Button>}
      {may.giveBack && <Button onPress={() => setAsking('give-back')}>{t('giveBack')}</Button>}
      {may.approve && <Button kind="p" icon="check" onPress={() => setAsking('approve')}>{t('approve')}</Button>}
    </EntityHead>
  )
  const current = answer.versions.find((one) => one.number === answer.current)
  return (
    <>
      <TwoPanes head={head} label={t('title')} sideLabel={t('history')} side={<>
        <SectionHead title={t('usage')} />
        <p className="k2">{[t('used', { count: answer.uses.used }), t('edited', { count: answer.uses.edited }), t('ignored', { count: answer.uses.ignored })].join('　')}</p>
        <SectionHead title={t('history')} />
        {answer.versions.map((one) => <Past key={one.number} version={one} />)}
      </>}>
        <SectionHead title={t('says')} />
        {current && answer.filled ? <Words version={{ ...current, texts: answer.filled }} /> : <p className="k3">{t('notYet')}</p>}
        {open && <><SectionHead title={t('waiting')} note={t(`state.${open.state}`)} /><Words version={open} />{may.giveBack && !may.approve && <p className="k2 m1">{t('ownWords')}</p>}</>}
      </TwoPanes>
      <ConfirmDialog open={asking === 'approve'} title={t('approveTitle', { title: answer.title })} verb={t('approve')} pending={act.isPending} onCancel={() => setAsking(null)} onConfirm={() => act.mutate({ kind: 'approve' })}>{t('approveWhy')}</ConfirmDialog>
      {(asking === 'give-back' || asking === 'retire') && (
        <Dialog open form title={t(asking === 'retire' ? 'retireTitle' : 'giveBackTitle', { title: answer.title })} onClose={() => setAsking(null)}
          actions={<><Button onPress={() => setAsking(null)}>{t('cancel')}</Button><Button kind="p" disabled={!text.trim()} pending={act.isPending} onPress={() => act.mutate({ kind: asking, said: text.trim() })}>{t(asking === 'retire' ? 'retire' : 'giveBack')}</Button></>}>
          <TextArea label={t(asking === 'retire' ? 'retireWhy' : 'giveBackNote')} required maxLength={300} value={text} onChange={setText} />
        </Dialog>)}
    </>
  )
}

/** A wording: the ways to ask, then the answer, then what is said otherwise in a channel. */
function Words({ version }: { version: Version }) {
  const t = usePhrases(phrases)
  const own = channels.filter((channel) => version.texts[channel])
  return (
    <Sheet pad>
      <ul className="k2">{version.questions.map((question) => <li key={question}>{question}</li>)}</ul>
      <p className="pre t14 m2">{version.texts.any}</p>
      {own.length > 0 && <div className="m3"><Facts wide items={own.map((channel) => ({ name: t(`text.${channel}`), value: <span className="pre">{version.texts[channel]}</span> }))} /></div>}
    </Sheet>
  )
}

function Past({ version }: { version: Version }) {
  const t = usePhrases(phrases)
  const f = useFormats()
  const nameOf = usePersonName()
  const { validFrom: from, validTo: to } = version
  const days = from && to ? t('between', { from: f.date(from), to: f.date(to) }) : from ? t('from', { day: f.date(from) }) : to ? t('until', { day: f.date(to) }) : t('always')
  return (
    <div className="m2">
      <div className="row g2"><b>{t('number', { number: version.number })}</b><Tag tone={version.state === 'approved' ? 'jade' : 'amber'}>{t(`state.${version.state}`)}</Tag></div>
      <Facts wide items={[
        { name: t('author'), value: `${nameOf(version.author)}　${f.when(version.writtenAt)}` },
        ...(version.decidedAt ? [{ name: t(version.state === 'returned' ? 'returner' : 'decider'), value: `${nameOf(version.decidedBy)}　${f.when(version.decidedAt)}` }] : []),
        { name: t('validity'), value: days },
      ]} />
    </div>
  )
}
