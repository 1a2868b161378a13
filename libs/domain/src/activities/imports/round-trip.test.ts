import fc from 'fast-check';
import {
  ACCESS_WAYS,
  ACTIVITY_KINDS,
  ACTIVITY_STATUSES,
  DEVELOPMENT_STAGES,
  FIELDS,
  LINK_LEVELS,
  NO_CONTENT,
  normaliseActivity,
  PARTNER_ROLES,
  SENDERS,
  SHARINGS,
  type ActivityContent,
} from '../index.js';
import { LABELS, NAMES, TERMS } from './imports.cases.js';
import {
  ACTIVITY_COLUMNS,
  cellAsText,
  KIND_WORDS,
  readActivityRow,
  STATUS_WORDS,
  unmistakableLabel,
  writeActivityRow,
} from './index.js';

describe('what is written is read', () => {
  const name = fc
    .string({ minLength: 1, maxLength: 30 })
    .map((text) => text.replaceAll(/[\r\n\s]+/gu, ' ').trim())
    .filter((text) => text !== '' && !text.startsWith("'"));
  const count = fc.option(fc.integer({ min: 0, max: 2_000_000 }), { nil: null });
  const some = <Value>(values: readonly Value[]) => fc.subarray([...values]);
  const maybe = <Value>(values: readonly Value[]) => fc.option(fc.constantFrom(...values), { nil: null });
  const partnerName = name.filter((text) => !/\([^()]*\)$/u.test(text) && NAMES.organisations(text).length === 0);
  const payerName = name.filter((text) => !/:\s*$/u.test(text));
  const day = fc.option(
    fc
      .date({ min: new Date('1970-01-02'), max: new Date('2099-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10)),
    { nil: null },
  );
  const content: fc.Arbitrary<ActivityContent> = fc
    .record({
      title: name,
      description: name,
      kind: fc.constantFrom(...ACTIVITY_KINDS),
      status: fc.constantFrom(...ACTIVITY_STATUSES),
      startsOn: day,
      endsOn: day,
      targetGroups: some(TERMS.targetGroups.map(({ id }) => id)),
      artForms: some(TERMS.artForms.map(({ id }) => id)),
      linkLevel: maybe(LINK_LEVELS),
      stage: maybe(DEVELOPMENT_STAGES),
      sender: maybe(SENDERS),
      access: maybe(ACCESS_WAYS),
      fields: some(FIELDS).map((fields) => fields.map((field) => ({ field, who: `Team ${field}` }))),
      municipalityCodes: some(['0661', '0751']),
      partners: fc.uniqueArray(
        fc.record({ organisationId: fc.constant(null), name: partnerName, role: fc.constantFrom(...PARTNER_ROLES) }),
        { maxLength: 4, selector: (partner) => partner.name },
      ),
      payers: fc.array(fc.record({ name: payerName, amountDkk: count }), { maxLength: 4 }),
      registered: count,
      costDkk: count,
      goalIds: some(['mg-1']),
    })
    .map((some) => normaliseActivity({ ...NO_CONTENT, ...some }));

  it.each(['da', 'en'] as const)('in %s', (language) => {
    const labels = { language, publicUrl: 'https://samspil.example', labelOf: (id: string) => LABELS.get(id) };
    const id = '0190a000-0000-7000-8000-00000000000a';
    fc.assert(
      fc.property(content, fc.constantFrom(...SHARINGS), (written, sharing) => {
        const row = writeActivityRow({ id, ownerId: 'org-museum', sharing, content: written }, labels);
        const cells = row.map((cell) => cellAsText(cell, language));
        const back = readActivityRow(cells, ACTIVITY_COLUMNS, NAMES, '2026-11-22');
        expect(back).toEqual({ content: written, ownerId: 'org-museum', sharing, activityId: id, problems: [] });
      }),
    );
  });

  it('a label that leads elsewhere is written as the id', () => {
    expect(unmistakableLabel('org-museum', 'Museet', NAMES.organisations)).toBe('Museet');
    expect(unmistakableLabel('org-a', 'Kunsthallen', NAMES.organisations)).toBe('org-a');
    expect(unmistakableLabel('org-x', undefined, NAMES.organisations)).toBe('org-x');
  });

  it('every possibility has a word of its own in both languages', () => {
    for (const { values, words, read: readWord } of [KIND_WORDS, STATUS_WORDS]) {
      for (const value of values) {
        const { da, en } = (words as Record<string, { da: string; en: string }>)[value] ?? { da: '', en: '' };
        expect([readWord(da), readWord(en), readWord(value)]).toEqual([value, value, value]);
      }
    }
  });
});
