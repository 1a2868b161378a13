import { randomUUID } from 'node:crypto';
import { codesOf, type FindingContent, type FindingState } from '@samspil/domain/evidence';
import type { TestApi } from '../../testing/start-test-api.js';

/** A small vocabulary with narrower terms, and a term that one network alone has. */
export async function plantTerms(api: TestApi): Promise<void> {
  await api.database.query(`
    INSERT INTO network (id, name_da, name_en) VALUES ('midtjylland', 'Midtjylland', 'Central Jutland'),
      ('fyn', 'Fyn', 'Funen') ON CONFLICT DO NOTHING;
    INSERT INTO vocabulary (id, title_da, title_en, position) VALUES ('targetGroups', 'Målgrupper', 'Target groups', 1),
      ('artForms', 'Kunstarter', 'Art forms', 2), ('outcomes', 'Udbytte', 'Outcomes', 3),
      ('evidenceTypes', 'Evidens', 'Evidence', 8) ON CONFLICT DO NOTHING;
    INSERT INTO term (id, vocabulary_id, label_da, label_en, broader_id, network_id, position) VALUES
      ('tg-cmd', 'targetGroups', 'Lettere psykiske lidelser', 'Common mental disorders', NULL, NULL, 1),
      ('tg-stress', 'targetGroups', 'Stress', 'Stress', 'tg-cmd', NULL, 2),
      ('tg-anxiety', 'targetGroups', 'Angst', 'Anxiety', 'tg-cmd', NULL, 3),
      ('tg-older', 'targetGroups', 'Ældre', 'Older people', NULL, NULL, 4),
      ('tg-pain', 'targetGroups', 'Smerter', 'Pain', NULL, NULL, 5),
      ('tg-fyn--island', 'targetGroups', 'Øboere', 'Islanders', 'tg-older', 'fyn', 6),
      ('af-music', 'artForms', 'Musik', 'Music', NULL, NULL, 1),
      ('af-singing', 'artForms', 'Sang og kor', 'Singing', 'af-music', NULL, 2),
      ('af-reading', 'artForms', 'Læsegrupper', 'Shared reading', NULL, NULL, 3),
      ('oc-wellbeing', 'outcomes', 'Trivsel', 'Wellbeing', NULL, NULL, 1),
      ('oc-pain', 'outcomes', 'Mindre smerte', 'Less pain', NULL, NULL, 2),
      ('et-rct', 'evidenceTypes', 'Randomiseret forsøg', 'Randomised trial', NULL, NULL, 1),
      ('et-qual', 'evidenceTypes', 'Kvalitativ', 'Qualitative', NULL, NULL, 2)`);
}

/** A published source as the bank stores it; answers its id. */
export async function plantSource(
  api: TestApi,
  slug: string,
  { year = 2020, country = 'DK' }: { year?: number; country?: string } = {},
): Promise<string> {
  const [item, version] = [randomUUID(), randomUUID()];
  const content = {
    language: 'en',
    country,
    codes: [],
    bibliography: { title: `Title of ${slug}`, issued: { 'date-parts': [[year]] } },
  };
  await api.database.query(
    `WITH item AS (
       INSERT INTO knowledge_item (id, slug, network_id, state, published_version_id, origin)
       VALUES ($1, $2, 'midtjylland', 'published', $3, 'entered'))
     INSERT INTO knowledge_version (id, item_id, number, state, content) VALUES ($3, $1, 1, 'published', $4)`,
    [item, slug, version, JSON.stringify(content)],
  );
  return item;
}

const PLAIN: FindingContent = {
  statement: 'Deltagerne trivedes bedre.',
  place: { page: '12', quote: '' },
  intervention: 'activity',
  activities: ['af-singing'],
  conditions: ['tg-stress'],
  lifeSituations: [],
  incomeSupport: [],
  outcome: 'oc-wellbeing',
  instrument: null,
  instrumentNote: '',
  settings: [],
  orgForms: [],
  comparison: 'none',
  direction: 'improved',
  effect: null,
  design: 'et-qual',
  trial: '',
  certainty: null,
  certaintyReason: '',
  studies: 1,
  participants: null,
  resources: { weeks: null, sessions: null, staff: '', cost: '' },
  countries: [],
  transferNote: '',
};

/** Marks a finding or a source as invented; of a source, as if it had been so when it was published. */
export async function markInvented(api: TestApi, table: 'finding' | 'knowledge_item', id: string): Promise<void> {
  await api.database.query(`UPDATE ${table} SET is_demonstration = true WHERE id = $1`, [id]);
}

/** A finding in a source, published unless told otherwise; answers its id. */
export async function plantFinding(
  api: TestApi,
  sourceId: string,
  changes: Partial<FindingContent> = {},
  state: FindingState = 'published',
): Promise<string> {
  const id = randomUUID();
  const content = { ...PLAIN, ...changes };
  await api.database.query(
    `WITH stored AS (
       INSERT INTO finding (id, network_id, source_id, state, content, origin, withdrawn_reason)
       VALUES ($1, 'midtjylland', $2, $3, $4, 'entered', CASE WHEN $3 = 'withdrawn' THEN 'Fejl' END) RETURNING id)
     INSERT INTO finding_code (finding_id, role, term_id)
     SELECT stored.id, code ->> 'role', code ->> 'termId' FROM stored, jsonb_array_elements($5) AS code`,
    [id, sourceId, state, JSON.stringify(content), JSON.stringify(codesOf(content))],
  );
  return id;
}
