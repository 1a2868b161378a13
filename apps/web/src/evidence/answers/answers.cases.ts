import type { Answer, AnsweringFinding, Outcome, Row } from './answer-query';

const LONELY = { da: 'Ensomme', en: 'Lonely people' };
const WELLBEING = { da: 'Mental trivsel', en: 'Mental wellbeing' };

/** A finding behind an answer; give what the test is about. */
export function finding(given: Partial<AnsweringFinding> & Pick<AnsweringFinding, 'id'>): AnsweringFinding {
  return {
    __typename: 'AnswerFinding',
    url: `/viden/hansen2020#fund-${given.id}`,
    sourceId: 'source',
    isDirect: true,
    whyIndirect: [],
    remarks: [],
    statement: `Udsagn ${given.id}`,
    page: '12',
    intervention: 'ACTIVITY',
    activities: [{ __typename: 'AnswerTerm', id: 'af-singing', label: { da: 'Sang og kor', en: 'Singing' } }],
    targetGroups: [{ __typename: 'AnswerTerm', id: 'tg-lonely', label: LONELY }],
    outcome: { __typename: 'AnswerTerm', id: 'oc-wellbeing', label: WELLBEING },
    instrument: 'WEMWBS',
    comparison: 'RANDOMISED',
    designTier: 'RANDOMISED',
    design: { da: 'Lodtrækningsforsøg', en: 'Randomised trial' },
    trial: '',
    direction: 'IMPROVED',
    effect: null,
    certainty: 'LOW',
    certaintyReason: 'Ét lille forsøg.',
    certaintyRatedAt: null,
    studies: null,
    participants: 44,
    countries: ['GB'],
    transferNote: '',
    isDemonstration: false,
    ...given,
  };
}

export function outcome(given: Partial<Outcome> = {}): Outcome {
  return {
    __typename: 'AnswerOutcome',
    outcomeId: 'oc-wellbeing',
    label: WELLBEING,
    isAsked: false,
    directions: [{ __typename: 'AnswerDirectionCount', direction: 'IMPROVED', count: 2, findingIds: ['a', 'b'] }],
    contradicts: false,
    ranges: [],
    pooled: null,
    whyNotPooled: [{ code: 'evidence.fewer-than-three' }, { code: 'evidence.effect-missing' }],
    findingIds: ['a', 'b'],
    ...given,
  };
}

/** Singing: two findings of improvement and one of no difference, from two sources. */
export function row(given: Partial<Row> = {}): Row {
  return {
    __typename: 'AnswerRow',
    key: 'af-singing:activity',
    activityId: 'af-singing',
    label: { da: 'Sang og kor', en: 'Singing' },
    intervention: 'ACTIVITY',
    whyIndirect: [],
    research: {
      __typename: 'AnswerResearch',
      findingCount: 3,
      sourceCount: 2,
      studyCount: 2,
      sourcesByDesign: [
        { tier: 'RANDOMISED', sources: 1, findingIds: ['a'] },
        { tier: 'BEFORE_AFTER', sources: 1, findingIds: ['b', 'c'] },
      ],
      directions: [
        { __typename: 'AnswerDirectionCount', direction: 'IMPROVED', count: 2, findingIds: ['a', 'b'] },
        { __typename: 'AnswerDirectionCount', direction: 'NO_DIFFERENCE', count: 1, findingIds: ['c'] },
      ],
      contradicts: true,
      outcomes: [outcome()],
      certainty: { highest: 'LOW', lowest: 'VERY_LOW', rated: 2, notRated: 1 },
      countries: [{ code: 'GB', sources: 1 }],
      findingIds: ['a', 'b', 'c'],
    },
    practice: { activityCount: 0, text: 'Ingen evaluerede aktiviteter fra kommunerne endnu.' },
    takes: {
      weeks: { lowest: 10, highest: 14, findingIds: ['a'] },
      sessions: null,
      staff: [{ __typename: 'AnswerRemark', text: 'En korleder', findingIds: ['a'] }],
      cost: [],
      transfer: [],
    },
    notKnown: [
      {
        __typename: 'AnswerGap',
        code: 'NO_DANISH_STUDIES',
        text: 'Ingen af undersøgelserne er fra Danmark.',
        findingIds: ['a'],
      },
    ],
    ...given,
  };
}

const FINDINGS = [
  finding({
    id: 'a',
    effect: { measure: 'MD', estimate: 2.35, ciLower: 0.14, ciUpper: 4.56, level: 0.95, betterWhen: 'HIGHER' },
  }),
  finding({ id: 'b', comparison: 'BEFORE_AFTER' }),
  finding({ id: 'c', direction: 'NO_DIFFERENCE', certainty: null, certaintyReason: '' }),
];

/** An answer with singing as its only row. */
export function answer(given: Partial<Answer> = {}): Answer {
  return {
    question: 'ensomme sang',
    understanding: {
      chips: [
        { axis: 'TARGET_GROUP', termId: 'tg-lonely', label: LONELY, isFilter: false },
        { axis: 'ACTIVITY', termId: 'af-singing', label: { da: 'Sang og kor', en: 'Singing' }, isFilter: false },
      ],
      notUnderstood: ['måske'],
      anyActivity: null,
    },
    paragraph: [
      { text: '3 fund fra 2 kilder svarer direkte på spørgsmålet.', findingIds: ['a', 'b', 'c'] },
      { text: '1 fund viser ingen forskel.', findingIds: ['c'] },
      { text: 'Der er endnu ingen evaluerede aktiviteter fra kommunerne.', findingIds: [] },
    ],
    totals: {
      directFindings: 3,
      directSources: 2,
      directStudies: 2,
      indirectFindings: 0,
      indirectSources: 0,
      sources: 2,
      directRows: 1,
      indirectRows: 0,
    },
    cut: { indirectRows: 0, indirectFindings: 0 },
    rows: [row()],
    indirectRows: [],
    notKnown: [
      {
        __typename: 'AnswerGap',
        code: 'NO_DANISH_STUDIES',
        text: 'Ingen af undersøgelserne er fra Danmark.',
        findingIds: ['a'],
      },
    ],
    findings: FINDINGS,
    sources: [
      {
        id: 'source',
        slug: 'hansen2020',
        title: 'Singing together',
        authors: 'Hansen et al.',
        year: 2020,
        address: 'https://doi.org/10.1/x',
        bestDesign: 'RANDOMISED',
        isDirect: true,
        isDemonstration: false,
        findingIds: ['a', 'b', 'c'],
      },
    ],
    invented: [],
    notCoded: [],
    isPartial: false,
    requestQuestion: 'ensomme sang',
    csvUrl: '/hvad-virker/eksport.csv?q=ensomme+sang&lang=da',
    ...given,
  };
}

/** Nothing answers, and nothing is near. */
export function emptyAnswer(): Answer {
  return answer({
    paragraph: [{ text: 'Det ved vi ikke endnu: Ingen fund svarer direkte.', findingIds: [] }],
    totals: {
      directFindings: 0,
      directSources: 0,
      directStudies: 0,
      indirectFindings: 0,
      indirectSources: 0,
      sources: 0,
      directRows: 0,
      indirectRows: 0,
    },
    rows: [],
    notKnown: [
      {
        __typename: 'AnswerGap',
        code: 'NOTHING_DIRECT',
        text: 'Ingen fund svarer direkte på spørgsmålet.',
        findingIds: [],
      },
    ],
    findings: [],
    sources: [],
    notCoded: [{ id: 'n', url: '/viden/n', title: 'Ikke gennemgået', summary: '', year: 2021, isDemonstration: false }],
  });
}
