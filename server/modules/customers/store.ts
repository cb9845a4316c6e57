/** SQL on customers' tables: writing records and reading them whole. Finding: store-find.ts. */
import { tables, type Tx } from '../../platform/db.ts'
import { newId } from '../../platform/id.ts'
import { common, refuse } from '../../platform/refusal.ts'
import { no } from './contract.ts'

const db = tables<'customers.customer' | 'customers.phone' | 'customers.identifier' | 'customers.care' | 'customers.gram' | 'customers.relation' | 'customers.tag' | 'customers.consent' | 'customers.note' | 'customers.merge' | 'customers.visit_mark'>()

/** Columns of a brief, with the first phone. `c` customer, `p` phone, `o` owner, `h` hospital. */
export const briefColumns = `c.id, c.version, c.name, c.sex, c.birth_date, c.age_noted, c.age_noted_on, c.level, c.vip, c.has_allergies, c.has_conditions,
  c.do_not_contact, c.record_salt, c.merged_into, c.merged_count, c.destroyed_at, c.source, c.matter, c.visit_count, c.recent_visits, c.last_visit_at, c.created_at,
  c.owner_id, o.name as owner_name, o.group_id as owner_group, o.department_id as owner_department, o.site_id as owner_site,
  h.zone, p.id as phone_id, p.number_sealed`
export const briefFrom = `customers.customer c
  join platform.hospital h on h.hospital_id = c.hospital_id
  left join organisation.fact_staff o on o.hospital_id = c.hospital_id and o.staff_id = c.owner_id`
/** The first phone of each row. */
export const firstPhone = `left join lateral (select p.id, p.number_sealed from customers.phone p
  where p.hospital_id = c.hospital_id and p.customer_id = c.id and p.voided_at is null order by p.position, p.id limit 1) p on true`

export interface BriefRow {
  id: string; version: number; name: string; sex: 'female' | 'male' | 'unknown'; birth_date: string | null; age_noted: number | null; age_noted_on: string | null
  level: string; vip: boolean; has_allergies: boolean; has_conditions: boolean; do_not_contact: boolean; record_salt: Buffer | null
  merged_into: string | null; merged_count: number; destroyed_at: string | null; source: string | null; matter: string
  visit_count: number; recent_visits: string[]; last_visit_at: string | null; created_at: string
  owner_id: string | null; owner_name: string | null; owner_group: string | null; owner_department: string | null; owner_site: string | null
  zone: string; phone_id: string | null; number_sealed: Buffer | null
}

export interface CustomerRow extends BriefRow {
  salutation: string; occupation: string; region: string; address_sealed: Buffer | null; source_customer_id: string | null; source_customer_name: string | null
  source_staff_id: string | null; source_staff_name: string | null; source_note: string; contact_way: 'phone' | null; contact_time: string; do_not_contact_reason: string
  owner_since: string | null; confirmed_at: string | null; changed_at: string; created_by: string | null
  phone_label: string | null; phone_kind: 'mobile' | null; phone_dead_at: string | null
}

// Put together once: a text made anew for each request would have to be compared letter by letter with the one prepared.
const readSql = `
  select ${briefColumns}, c.salutation, c.occupation, c.region, c.address_sealed, c.source_customer_id, s.name as source_customer_name, c.source_staff_id, f.name as source_staff_name,
         c.source_note, c.contact_way, c.contact_time, c.do_not_contact_reason, c.owner_since, c.confirmed_at, c.changed_at, c.created_by,
         p.label as phone_label, p.kind as phone_kind, p.dead_at as phone_dead_at
    from ${briefFrom}
    left join customers.customer s on s.hospital_id = c.hospital_id and s.id = c.source_customer_id
    left join organisation.fact_staff f on f.hospital_id = c.hospital_id and f.staff_id = c.source_staff_id
    left join customers.phone p on p.hospital_id = c.hospital_id and p.customer_id = c.id and p.voided_at is null
   where c.hospital_id = $1 and c.id = $2
   order by p.position, p.id`

/** A record with all its phones, one row a phone (one row without any); undefined when there is none. */
export async function readRows(tx: Tx, id: string): Promise<CustomerRow[]> {
  return tx.rows<CustomerRow>(readSql, [tx.hospitalId, id])
}

/** Briefs of records by id, merged ones as they are. */
export async function briefRows(tx: Tx, ids: readonly string[]): Promise<BriefRow[]> {
  return tx.rows<BriefRow>(`select ${briefColumns} from ${briefFrom} ${firstPhone} where c.hospital_id = $1 and c.id = any($2)`, [tx.hospitalId, ids])
}

/** The records that stand for these now; unknown ids are left out. */
export async function rootsOf(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await tx.rows<{ id: string; root: string | null }>('select i.id, customers.root(i.id) as root from unnest($1::uuid[]) i (id)', [ids])
  return new Map(rows.flatMap(({ id, root }) => (root === null ? [] : [[id, root] as const])))
}

/** All records of the person a record belongs to. */
export function aliasesOf(tx: Tx, id: string): Promise<string[]> {
  return tx.recall(`customers.aliases ${id}`, async () => {
    const [row] = await tx.rows<{ aliases: string[] }>('select customers.aliases($1) as aliases', [id])
    return row?.aliases ?? [id]
  })
}

export interface PhoneRow { id: string; customer_id: string; label: string; kind: 'mobile' | 'landline' | 'service' | 'foreign'; number_sealed: Buffer; dead_at: string | null; record_salt: Buffer | null }

/** Phones of several records of one person, each with the salt it is sealed under. */
export async function phonesOf(tx: Tx, ids: readonly string[]): Promise<PhoneRow[]> {
  return tx.rows<PhoneRow>(
    `select p.id, p.customer_id, p.label, p.kind, p.number_sealed, p.dead_at, c.record_salt
       from customers.phone p join customers.customer c on c.hospital_id = p.hospital_id and c.id = p.customer_id
      where p.hospital_id = $1 and p.customer_id = any($2) and p.voided_at is null
      order by array_position($2::uuid[], p.customer_id), p.position, p.id`, [tx.hospitalId, ids])
}

export interface IdentifierRow { id: string; customer_id: string; kind: 'identity' | 'card'; value_sealed: Buffer; record_salt: Buffer | null }

export async function identifiersOf(tx: Tx, ids: readonly string[]): Promise<IdentifierRow[]> {
  return tx.rows<IdentifierRow>(
    `select i.id, i.customer_id, i.kind, i.value_sealed, c.record_salt
       from customers.identifier i join customers.customer c on c.hospital_id = i.hospital_id and c.id = i.customer_id
      where i.hospital_id = $1 and i.customer_id = any($2) and i.voided_at is null order by i.kind, i.id`, [tx.hospitalId, ids])
}

export interface CareRow { id: string; allergies_sealed: Buffer | null; conditions_sealed: Buffer | null; needs_sealed: Buffer | null; record_salt: Buffer | null }

export async function careOf(tx: Tx, ids: readonly string[]): Promise<CareRow[]> {
  return tx.rows<CareRow>(
    `select a.id, a.allergies_sealed, a.conditions_sealed, a.needs_sealed, c.record_salt
       from customers.care a join customers.customer c on c.hospital_id = a.hospital_id and c.id = a.id
      where a.hospital_id = $1 and a.id = any($2) order by array_position($2::uuid[], a.id)`, [tx.hospitalId, ids])
}

/** Everything beside the record itself that its open page shows. */
export interface Around { cares: CareRow[]; identifiers: IdentifierRow[]; relations: RelationRow[]; consents: ConsentRow[]; tags: string[]; merges: (MergeRow & { merged_name: string })[] }

const sealedIn = (json: Record<string, unknown>, ...columns: string[]) => ({ ...json, ...Object.fromEntries(columns.map(column => [column, typeof json[column] === 'string' ? Buffer.from(json[column], 'hex') : null])) })
const instantsIn = (json: Record<string, unknown>, ...columns: string[]) => ({ ...json, ...Object.fromEntries(columns.map(column => [column, typeof json[column] === 'string' ? new Date(json[column]).toISOString() : null])) })
const hex = (column: string) => `encode(${column}, 'hex')`
const list = (object: string, from: string, order: string) => `coalesce((select jsonb_agg(jsonb_build_object(${object}) order by ${order}) from ${from}), '[]')`

const aroundSql = `select
  ${list(`'id', a.id, 'allergies_sealed', ${hex('a.allergies_sealed')}, 'conditions_sealed', ${hex('a.conditions_sealed')}, 'needs_sealed', ${hex('a.needs_sealed')}, 'record_salt', ${hex('c.record_salt')}`,
    'customers.care a join customers.customer c on c.hospital_id = a.hospital_id and c.id = a.id where a.hospital_id = $1 and a.id = any($2)', 'array_position($2::uuid[], a.id)')} as cares,
  ${list(`'id', i.id, 'customer_id', i.customer_id, 'kind', i.kind, 'value_sealed', ${hex('i.value_sealed')}, 'record_salt', ${hex('c.record_salt')}`,
    'customers.identifier i join customers.customer c on c.hospital_id = i.hospital_id and c.id = i.customer_id where i.hospital_id = $1 and i.customer_id = any($2) and i.voided_at is null', 'i.kind, i.id')} as identifiers,
  ${list(`'id', r.id, 'customer_id', r.customer_id, 'other_id', r.other_id, 'kind', r.kind, 'pays', r.pays, 'accompanies', r.accompanies, 'note', r.note`,
    `(select * from customers.relation where hospital_id = $1 and customer_id = any($2) and voided_at is null
      union select * from customers.relation where hospital_id = $1 and other_id = any($2) and voided_at is null) r`, 'r.id')} as relations,
  ${list(`'id', n.id, 'customer_id', n.customer_id, 'purpose', n.purpose, 'party', n.party, 'wording', n.wording, 'way', n.way, 'given_at', n.given_at, 'withdrawn_at', n.withdrawn_at`,
    'customers.consent n where n.hospital_id = $1 and n.customer_id = any($2)', 'n.given_at desc, n.id desc')} as consents,
  array(select distinct t.tag from customers.tag t where t.hospital_id = $1 and t.customer_id = any($2) and t.voided_at is null order by 1) as tags,
  ${list(`'id', m.id, 'kept_id', m.kept_id, 'merged_id', m.merged_id, 'reason', m.reason, 'filled', m.filled, 'merged_at', m.merged_at, 'merged_by', m.merged_by, 'undo_until', m.undo_until, 'undone_at', m.undone_at, 'merged_name', c.name`,
    'customers.merge m join customers.customer c on c.hospital_id = m.hospital_id and c.id = m.merged_id where m.hospital_id = $1 and m.kept_id = any($2) and m.undone_at is null', 'm.merged_at desc')} as merges`

/** Health notes, identifiers, family, consents, tags and merges of the records of a person, in one statement. */
export async function around(tx: Tx, ids: readonly string[]): Promise<Around> {
  const [row] = await tx.rows<{ [K in keyof Around]: Record<string, unknown>[] } & { tags: string[] }>(aroundSql, [tx.hospitalId, ids])
  if (!row) throw new Error('A list of lists has one row')
  return {
    cares: row.cares.map(json => sealedIn(json, 'allergies_sealed', 'conditions_sealed', 'needs_sealed', 'record_salt')) as unknown as CareRow[],
    identifiers: row.identifiers.map(json => sealedIn(json, 'value_sealed', 'record_salt')) as unknown as IdentifierRow[],
    relations: row.relations as unknown as RelationRow[],
    consents: row.consents.map(json => instantsIn(json, 'given_at', 'withdrawn_at')) as unknown as ConsentRow[],
    tags: row.tags,
    merges: row.merges.map(json => instantsIn(json, 'merged_at', 'undo_until', 'undone_at')) as unknown as Around['merges'],
  }
}

/** The salt of a record. @throws Refusal not_found, record_destroyed */
export async function saltOf(tx: Tx, id: string): Promise<Buffer> {
  const { record_salt } = await tx.found(db.selectFrom('customers.customer').select('record_salt').where('hospital_id', '=', tx.hospitalId).where('id', '=', id))
  return record_salt ?? refuse(no.record_destroyed)
}

export async function saltsOf(tx: Tx, ids: readonly string[]): Promise<Map<string, Buffer>> {
  const rows = await tx.all(db.selectFrom('customers.customer').select(['id', 'record_salt']).where('hospital_id', '=', tx.hospitalId).where(eb => eb('id', '=', eb.fn.any(eb.val(ids as string[])))))
  return new Map(rows.flatMap(row => (row.record_salt ? [[row.id, row.record_salt] as const] : [])))
}

/** Rows to insert, sealed values as hex; set by set, in one statement however many they are. */
export interface NewRows {
  customers: Record<string, unknown>[]
  phones: { id: string; customer_id: string; position: number; label: string; kind: string; number: string; whole: string; four: string }[]
  grams: { customer_id: string; gram: string }[]
  identifiers: { id: string; customer_id: string; kind: string; value: string; index: string }[]
  cares: { id: string; allergies: string | null; conditions: string | null; needs: string | null }[]
  tags: { id: string; customer_id: string; tag: string }[]
}

const insertPersons = `
  with persons as (
    insert into customers.customer (hospital_id, id, name, name_pinyin, salutation, sex, birth_date, age_noted, age_noted_on, occupation, region, address_sealed,
      source, source_customer_id, source_staff_id, source_note, matter, contact_way, contact_time, do_not_contact, do_not_contact_reason, level, vip,
      owner_id, owner_since, has_allergies, has_conditions, record_salt, created_at, created_by, changed_at, changed_by)
    select $1, t.id, t.name, t.name_pinyin, t.salutation, t.sex, t.birth_date, t.age_noted, t.age_noted_on, t.occupation, t.region, decode(t.address, 'hex'),
      t.source, t.source_customer_id, t.source_staff_id, t.source_note, t.matter, t.contact_way, t.contact_time, t.do_not_contact, t.do_not_contact_reason, t.level, t.vip,
      t.owner_id, case when t.owner_id is not null then t.at end, t.has_allergies, t.has_conditions, decode(t.salt, 'hex'), t.at, $2, t.at, $2
      from jsonb_to_recordset($3::jsonb) as t (id uuid, name text, name_pinyin text, salutation text, sex text, birth_date date, age_noted smallint, age_noted_on date,
        occupation text, region text, address text, source text, source_customer_id uuid, source_staff_id uuid, source_note text, matter text, contact_way text, contact_time text,
        do_not_contact boolean, do_not_contact_reason text, level text, vip boolean, owner_id uuid, has_allergies boolean, has_conditions boolean, salt text, at timestamptz)),
  phones as (
    insert into customers.phone (hospital_id, id, customer_id, position, label, kind, number_sealed, phone_index, phone4_index, created_at, created_by)
    select $1, t.id, t.customer_id, t.position, t.label, t.kind, decode(t.number, 'hex'), decode(t.whole, 'hex'), decode(t.four, 'hex'), $5, $2
      from jsonb_to_recordset($4::jsonb) as t (id uuid, customer_id uuid, position smallint, label text, kind text, number text, whole text, four text))
  insert into customers.gram (hospital_id, gram, customer_id) select $1, t.gram, t.customer_id from unnest($6::uuid[], $7::text[]) as t (customer_id, gram)`

/** Inserts persons with all that is known of them; statements leave together. */
export async function insertPersonRows(tx: Tx, rows: NewRows): Promise<void> {
  const at = tx.now.toISOString()
  const by = tx.work.actor.id
  const sent = [tx.run(insertPersons, [tx.hospitalId, by, JSON.stringify(rows.customers), JSON.stringify(rows.phones), at, rows.grams.map(gram => gram.customer_id), rows.grams.map(gram => gram.gram)])]
  if (rows.identifiers.length > 0) sent.push(insertIdentifiers(tx, rows.identifiers))
  if (rows.cares.length > 0) {
    sent.push(tx.run(
      `insert into customers.care (hospital_id, id, allergies_sealed, conditions_sealed, needs_sealed, changed_at, changed_by)
       select $1, t.id, decode(t.allergies, 'hex'), decode(t.conditions, 'hex'), decode(t.needs, 'hex'), $3, $4
         from jsonb_to_recordset($2::jsonb) as t (id uuid, allergies text, conditions text, needs text)`, [tx.hospitalId, JSON.stringify(rows.cares), at, by]))
  }
  if (rows.tags.length > 0) sent.push(insertTags(tx, rows.tags))
  await Promise.all(sent)
}

/** States of many persons that they were registered in the past. */
export async function insertRegistered(tx: Tx, event: { name: string; version: number }, rows: readonly { id: string; customerId: string; at: Date; data: unknown }[]): Promise<void> {
  await tx.run(
    `insert into platform.event (hospital_id, id, name, version, at, actor_id, customer_id, subject_id, data, history)
     select $1, g.id, $2, $3, g.at, $4, g.customer_id, g.customer_id, g.data, true from unnest($5::uuid[], $6::timestamptz[], $7::uuid[], $8::jsonb[]) as g (id, at, customer_id, data)`,
    [tx.hospitalId, event.name, event.version, tx.work.actor.id, rows.map(row => row.id), rows.map(row => row.at.toISOString()), rows.map(row => row.customerId), rows.map(row => JSON.stringify(row.data))])
}

export async function insertPhones(tx: Tx, phones: NewRows['phones']): Promise<number> {
  return tx.run(
    `insert into customers.phone (hospital_id, id, customer_id, position, label, kind, number_sealed, phone_index, phone4_index, created_at, created_by)
     select $1, t.id, t.customer_id, t.position, t.label, t.kind, decode(t.number, 'hex'), decode(t.whole, 'hex'), decode(t.four, 'hex'), $3, $4
       from jsonb_to_recordset($2::jsonb) as t (id uuid, customer_id uuid, position smallint, label text, kind text, number text, whole text, four text)`,
    [tx.hospitalId, JSON.stringify(phones), tx.now.toISOString(), tx.work.actor.id])
}

export async function insertIdentifiers(tx: Tx, identifiers: NewRows['identifiers']): Promise<number> {
  return tx.run(
    `insert into customers.identifier (hospital_id, id, customer_id, kind, value_sealed, value_index, created_at, created_by)
     select $1, t.id, t.customer_id, t.kind, decode(t.value, 'hex'), decode(t.index, 'hex'), $3, $4
       from jsonb_to_recordset($2::jsonb) as t (id uuid, customer_id uuid, kind text, value text, index text)`,
    [tx.hospitalId, JSON.stringify(identifiers), tx.now.toISOString(), tx.work.actor.id])
}

export async function insertTags(tx: Tx, tags: NewRows['tags']): Promise<number> {
  return tx.run(
    `insert into customers.tag (hospital_id, id, customer_id, tag, created_at, created_by)
     select $1, t.id, t.customer_id, t.tag, $3, $4 from jsonb_to_recordset($2::jsonb) as t (id uuid, customer_id uuid, tag text)`,
    [tx.hospitalId, JSON.stringify(tags), tx.now.toISOString(), tx.work.actor.id])
}

/** Replaces the grams of a name. */
export async function replaceGrams(tx: Tx, id: string, grams: readonly string[]): Promise<void> {
  await Promise.all([
    tx.run('delete from customers.gram where hospital_id = $1 and customer_id = $2', [tx.hospitalId, id]),
    tx.run('insert into customers.gram (hospital_id, gram, customer_id) select $1, g, $2 from unnest($3::text[]) g', [tx.hospitalId, id, grams]),
  ])
}

/** Changes a record seen at a version. @throws Refusal stale_version */
export async function updateCustomer(tx: Tx, id: string, seen: number | null, set: Record<string, unknown>): Promise<number> {
  const row = await tx.first(db.updateTable('customers.customer')
    .set(eb => ({ ...set, version: eb('version', '+', 1), changed_at: tx.now.toISOString(), changed_by: tx.work.actor.id }))
    .where('hospital_id', '=', tx.hospitalId).where('id', '=', id).$if(seen !== null, q => q.where('version', '=', seen)).returning('version'))
  return row?.version ?? refuse(common.stale_version)
}

/** Locks a record for changing: what is read afterwards stays true until commit. @throws Refusal not_found */
export async function lockCustomer(tx: Tx, id: string): Promise<{ id: string; version: number; merged_into: string | null; destroyed_at: string | null }> {
  return tx.found(db.selectFrom('customers.customer').select(['id', 'version', 'merged_into', 'destroyed_at']).where('hospital_id', '=', tx.hospitalId).where('id', '=', id).forUpdate())
}

/** Takes rows of a list out of use. */
export async function voidRows(tx: Tx, table: 'customers.phone' | 'customers.identifier' | 'customers.relation' | 'customers.tag' | 'customers.note', ids: readonly string[]): Promise<number> {
  if (ids.length === 0) return 0
  return tx.run(`update ${table} set voided_at = $3, voided_by = $4 where hospital_id = $1 and id = any($2) and voided_at is null`, [tx.hospitalId, ids, tx.now.toISOString(), tx.work.actor.id])
}

/** Order, label and state of phones that stay. */
export async function setPhones(tx: Tx, phones: readonly { id: string; position: number; label: string | null; dead: boolean | null }[]): Promise<void> {
  if (phones.length === 0) return
  await tx.run(
    `update customers.phone p set position = t.position, label = coalesce(t.label, p.label),
            dead_at = case when t.dead is null then p.dead_at when t.dead then coalesce(p.dead_at, $3) end
       from jsonb_to_recordset($2::jsonb) as t (id uuid, position smallint, label text, dead boolean)
      where p.hospital_id = $1 and p.id = t.id`, [tx.hospitalId, JSON.stringify(phones), tx.now.toISOString()])
}

export async function putCare(tx: Tx, id: string, set: { allergies_sealed?: Buffer | null; conditions_sealed?: Buffer | null; needs_sealed?: Buffer | null }): Promise<void> {
  const stamps = { changed_at: tx.now.toISOString(), changed_by: tx.work.actor.id }
  await tx.exec(db.insertInto('customers.care').values({ hospital_id: tx.hospitalId, id, ...set, ...stamps }).onConflict(oc => oc.columns(['hospital_id', 'id']).doUpdateSet({ ...set, ...stamps })))
}

export async function tagsOf(tx: Tx, ids: readonly string[]): Promise<{ id: string; customer_id: string; tag: string }[]> {
  return tx.rows('select id, customer_id, tag from customers.tag where hospital_id = $1 and customer_id = any($2) and voided_at is null order by created_at, id', [tx.hospitalId, ids])
}

/* relations */
export interface RelationRow { id: string; customer_id: string; other_id: string; kind: string; pays: boolean; accompanies: boolean; note: string }
export async function relationsOf(tx: Tx, ids: readonly string[]): Promise<RelationRow[]> {
  return tx.rows<RelationRow>(
    `select id, customer_id, other_id, kind, pays, accompanies, note from customers.relation where hospital_id = $1 and customer_id = any($2) and voided_at is null
     union select id, customer_id, other_id, kind, pays, accompanies, note from customers.relation where hospital_id = $1 and other_id = any($2) and voided_at is null order by id`, [tx.hospitalId, ids])
}
export async function insertRelation(tx: Tx, row: { customer_id: string; other_id: string; kind: string; pays: boolean; accompanies: boolean; note: string }): Promise<string> {
  const id = newId()
  await tx.exec(db.insertInto('customers.relation').values({ hospital_id: tx.hospitalId, id, ...row, created_at: tx.now.toISOString(), created_by: tx.work.actor.id }))
  return id
}

export async function insertRelations(tx: Tx, rows: readonly { id: string; customer_id: string; other_id: string; kind: string; pays: boolean; accompanies: boolean }[]): Promise<void> {
  await tx.run(
    `insert into customers.relation (hospital_id, id, customer_id, other_id, kind, pays, accompanies, created_at, created_by)
     select $1, t.id, t.customer_id, t.other_id, t.kind, t.pays, t.accompanies, $3, $4
       from jsonb_to_recordset($2::jsonb) as t (id uuid, customer_id uuid, other_id uuid, kind text, pays boolean, accompanies boolean)`,
    [tx.hospitalId, JSON.stringify(rows), tx.now.toISOString(), tx.work.actor.id])
}

/* consents */
export async function insertConsents(tx: Tx, rows: readonly { id: string; customer_id: string; purpose: string; wording: string; way: string }[]): Promise<void> {
  await tx.run(
    `insert into customers.consent (hospital_id, id, customer_id, purpose, wording, way, given_at, recorded_by, created_at)
     select $1, t.id, t.customer_id, t.purpose, t.wording, t.way, $3, $4, $3 from jsonb_to_recordset($2::jsonb) as t (id uuid, customer_id uuid, purpose text, wording text, way text)`,
    [tx.hospitalId, JSON.stringify(rows), tx.now.toISOString(), tx.work.actor.id])
}
export interface ConsentRow { id: string; customer_id: string; purpose: 'service_contact' | 'marketing' | 'recording' | 'sharing'; party: string; wording: string; way: 'spoken'; given_at: string; withdrawn_at: string | null }
export async function consentsOf(tx: Tx, ids: readonly string[]): Promise<ConsentRow[]> {
  return tx.rows<ConsentRow>('select id, customer_id, purpose, party, wording, way, given_at, withdrawn_at from customers.consent where hospital_id = $1 and customer_id = any($2) order by given_at desc, id desc', [tx.hospitalId, ids])
}
export async function insertConsent(tx: Tx, row: { customer_id: string; purpose: string; party: string; wording: string; way: string }): Promise<string> {
  const id = newId()
  const at = tx.now.toISOString()
  await tx.exec(db.insertInto('customers.consent').values({ hospital_id: tx.hospitalId, id, ...row, given_at: at, recorded_by: tx.work.actor.id, created_at: at }))
  return id
}
export async function withdrawConsent(tx: Tx, id: string, way: string): Promise<ConsentRow | undefined> {
  return tx.first(db.updateTable('customers.consent').set({ withdrawn_at: tx.now.toISOString(), withdrawn_way: way, withdrawal_recorded_by: tx.work.actor.id })
    .where('hospital_id', '=', tx.hospitalId).where('id', '=', id).where('withdrawn_at', 'is', null)
    .returning(['id', 'customer_id', 'purpose', 'party', 'wording', 'way', 'given_at', 'withdrawn_at'])) as Promise<ConsentRow | undefined>
}
export async function consent(tx: Tx, id: string): Promise<ConsentRow> {
  return tx.found(db.selectFrom('customers.consent').select(['id', 'customer_id', 'purpose', 'party', 'wording', 'way', 'given_at', 'withdrawn_at']).where('hospital_id', '=', tx.hospitalId).where('id', '=', id)) as Promise<ConsentRow>
}

/* notes */
export async function insertNote(tx: Tx, row: { id: string; customer_id: string; text_sealed: Buffer }): Promise<void> {
  await tx.exec(db.insertInto('customers.note').values({ hospital_id: tx.hospitalId, ...row, created_at: tx.now.toISOString(), created_by: tx.work.actor.id }))
}
export interface NoteRow { id: string; customer_id: string; text_sealed: Buffer; created_by: string | null; voided_at: string | null; record_salt: Buffer | null }
export async function notesByIds(tx: Tx, ids: readonly string[]): Promise<NoteRow[]> {
  return tx.rows<NoteRow>(
    `select n.id, n.customer_id, n.text_sealed, n.created_by, n.voided_at, c.record_salt
       from customers.note n join customers.customer c on c.hospital_id = n.hospital_id and c.id = n.customer_id
      where n.hospital_id = $1 and n.id = any($2)`, [tx.hospitalId, ids])
}

/* merges */
export interface MergeRow { id: string; kept_id: string; merged_id: string; reason: string; filled: { fields: string[] }; merged_at: string; merged_by: string | null; undo_until: string; undone_at: string | null }
export async function insertMerge(tx: Tx, row: { kept_id: string; merged_id: string; reason: string; filled: { fields: string[] }; undo_until: string }): Promise<string> {
  const id = newId()
  await tx.exec(db.insertInto('customers.merge').values({ hospital_id: tx.hospitalId, id, ...row, filled: JSON.stringify(row.filled), merged_at: tx.now.toISOString(), merged_by: tx.work.actor.id }))
  return id
}
export async function mergeById(tx: Tx, id: string): Promise<MergeRow> {
  return tx.found(db.selectFrom('customers.merge').select(['id', 'kept_id', 'merged_id', 'reason', 'filled', 'merged_at', 'merged_by', 'undo_until', 'undone_at']).where('hospital_id', '=', tx.hospitalId).where('id', '=', id).forUpdate()) as Promise<MergeRow>
}
export async function setUndone(tx: Tx, id: string, reason: string): Promise<void> {
  await tx.exec(db.updateTable('customers.merge').set({ undone_at: tx.now.toISOString(), undone_by: tx.work.actor.id, undo_reason: reason }).where('hospital_id', '=', tx.hospitalId).where('id', '=', id))
}
/** Sets or removes the pointer to the record that stands for the person, on both sides. */
export async function point(tx: Tx, mergedId: string, keptId: string | null, countedOn: string, by: 1 | -1): Promise<void> {
  await Promise.all([
    tx.run('update customers.customer set merged_into = $3, version = version + 1, changed_at = $4, changed_by = $5 where hospital_id = $1 and id = $2', [tx.hospitalId, mergedId, keptId, tx.now.toISOString(), tx.work.actor.id]),
    tx.run('update customers.customer set merged_count = merged_count + $3, version = version + 1, changed_at = $4, changed_by = $5 where hospital_id = $1 and id = $2', [tx.hospitalId, countedOn, by, tx.now.toISOString(), tx.work.actor.id]),
  ])
}
/** Plain fields and flags of two records, for filling what is empty. */
export async function fillable(tx: Tx, ids: readonly string[]): Promise<Map<string, Record<string, unknown>>> {
  const rows = await tx.rows<Record<string, unknown> & { id: string }>(
    `select id, birth_date, age_noted, age_noted_on, nullif(sex, 'unknown') as sex, nullif(salutation, '') as salutation, nullif(occupation, '') as occupation, nullif(region, '') as region,
            source, source_customer_id, source_staff_id, nullif(source_note, '') as source_note, contact_way, nullif(contact_time, '') as contact_time, owner_id, owner_since, photo_file_id,
            nullif(level, 'ordinary') as level, nullif(vip, false) as vip, nullif(has_allergies, false) as has_allergies, nullif(has_conditions, false) as has_conditions,
            nullif(do_not_contact, false) as do_not_contact, nullif(do_not_contact_reason, '') as do_not_contact_reason
       from customers.customer where hospital_id = $1 and id = any($2)`, [tx.hospitalId, ids])
  return new Map(rows.map(({ id, ...rest }) => [id, rest]))
}

/* visits */
/** Marks a visit completed (or taken back) and recomputes what the lifecycle stands on, over all records of the person. */
export async function markVisit(tx: Tx, customerId: string, visitId: string, finishedAt: string, voided: boolean): Promise<void> {
  await tx.run(
    `insert into customers.visit_mark (hospital_id, customer_id, visit_id, finished_at, voided_at) values ($1, $2, $3, $4, $5)
     on conflict on constraint visit_mark_pk do update set finished_at = excluded.finished_at, voided_at = excluded.voided_at`,
    [tx.hospitalId, customerId, visitId, finishedAt, voided ? tx.now.toISOString() : null])
  await recount(tx, customerId)
}
/** Recomputes the visits counted on the record that stands for a person. */
export async function recount(tx: Tx, customerId: string): Promise<void> {
  const aliases = await aliasesOf(tx, customerId)
  await tx.run(
    `update customers.customer c set visit_count = v.n, recent_visits = v.recent, last_visit_at = v.recent[1]
       from (select count(*)::int as n, coalesce((array_agg(m.finished_at order by m.finished_at desc))[1:20], '{}') as recent
               from customers.visit_mark m where m.hospital_id = $1 and m.customer_id = any($3) and m.voided_at is null) v
      where c.hospital_id = $1 and c.id = $2`, [tx.hospitalId, aliases[0] ?? customerId, aliases])
}
