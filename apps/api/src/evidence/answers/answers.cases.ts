import type { TestPerson } from '../../testing/people.js';
import type { TestApi } from '../../testing/start-test-api.js';

const ASK = `query ($input: WhatWorksInput!) {
  whatWorks(input: $input) {
    understanding { chips { axis termId matched aspect isFilter label { da } } notUnderstood anyActivity }
    paragraph { text findingIds }
    totals { directFindings directSources indirectFindings indirectSources sources directRows indirectRows }
    cut { findings directRows indirectRows sources indirectFindings invented }
    invented { id isDirect isDemonstration statement } inventedSources { slug isDemonstration findingIds }
    rows { ...row } indirectRows { ...row }
    notKnown { code text findingIds }
    findings { id url isDirect whyIndirect remarks statement direction certainty effect { estimate } outcome { id } }
    sources { slug authors title year isDirect bestDesign }
    notCoded { id url title isDemonstration } isPartial requestQuestion csvUrl
  }
}
fragment row on AnswerRow {
  key activityId label { da } intervention whyIndirect { text findingIds }
  research {
    findingCount sourceCount bestDesign bestComparison contradicts
    sourcesByDesign { tier sources } directions { direction count findingIds }
    outcomes { outcomeId isAsked contradicts ranges { measure instrumentId lowest highest count }
      pooled { estimate ciLower ciUpper piLower piUpper } whyNotPooled { code } }
    certainty { highest lowest rated notRated } countries { code sources }
  }
  practice { activityCount text } takes { weeks { lowest highest } sessions { lowest } staff { text } }
  notKnown { code text }
}`;

interface Clause {
  readonly text: string;
  readonly findingIds: readonly string[];
}

export interface Answered {
  readonly understanding: {
    readonly chips: readonly { readonly axis: string; readonly termId: string; readonly isFilter: boolean }[];
    readonly notUnderstood: readonly string[];
    readonly anyActivity: string | null;
  };
  readonly paragraph: readonly Clause[];
  readonly totals: Readonly<Record<string, number>>;
  readonly cut: Readonly<Record<string, number>>;
  readonly invented: readonly { readonly id: string }[];
  readonly inventedSources: readonly { readonly slug: string; readonly isDemonstration: boolean }[];
  readonly rows: readonly AskedRow[];
  readonly indirectRows: readonly AskedRow[];
  readonly notKnown: readonly { readonly code: string; readonly text: string }[];
  readonly findings: readonly {
    readonly id: string;
    readonly isDirect: boolean;
    readonly whyIndirect: readonly string[];
  }[];
  readonly sources: readonly { readonly slug: string; readonly isDirect: boolean }[];
  readonly notCoded: readonly { readonly id: string; readonly url: string; readonly isDemonstration: boolean }[];
  readonly requestQuestion: string;
  readonly csvUrl: string;
}

export interface AskedRow {
  readonly key: string;
  readonly activityId: string | null;
  readonly intervention: string;
  readonly whyIndirect: readonly Clause[];
  readonly research: {
    readonly findingCount: number;
    readonly directions: readonly { readonly direction: string; readonly count: number }[];
    readonly outcomes: readonly {
      readonly outcomeId: string | null;
      readonly pooled: { readonly estimate: number; readonly ciLower: number; readonly piLower: number } | null;
      readonly whyNotPooled: readonly { readonly code: string }[];
    }[];
  };
}

/** Asks as a visitor, or as somebody. */
export function askerOf(api: TestApi, as?: TestPerson) {
  return async (question: string, more: object = {}): Promise<Answered> => {
    const input = { question, ...more };
    const answer = await api.graphql<{ whatWorks: Answered }>(ASK, { input }, as ? { as } : {});
    if (answer.data === null) throw new Error(JSON.stringify(answer.errors));
    return answer.data.whatWorks;
  };
}
