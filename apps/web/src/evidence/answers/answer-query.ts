import type { InterfaceLanguage } from '@samspil/domain/shared';
import { graphql, type ResultOf, type VariablesOf } from '../../shared/graphql';
import { findingFilterInput, graphqlName } from '../finding-filter-input';
import type { AnswerAddress } from './answer-address';
import { ANSWER_FINDING } from './answer-finding-fragment';

const DIRECTIONS = graphql(`
  fragment DirectionCount on AnswerDirectionCount @_unmask {
    __typename
    direction
    count
    findingIds
  }
`);

const REMARK = graphql(`
  fragment AnswerRemarkText on AnswerRemark @_unmask {
    __typename
    text
    findingIds
  }
`);

const GAP = graphql(`
  fragment AnswerGapText on AnswerGap @_unmask {
    __typename
    code
    text
    findingIds
  }
`);

const OUTCOME = graphql(
  `
    fragment AnswerOutcomeFigures on AnswerOutcome @_unmask {
      __typename
      outcomeId
      label {
        da
        en
      }
      isAsked
      directions {
        ...DirectionCount
      }
      contradicts
      ranges {
        measure
        comparison
        higherIsBetter
        lowest
        highest
        count
        findingIds
      }
      pooled {
        measure
        comparison
        higherIsBetter
        estimate
        ciLower
        ciUpper
        piLower
        piUpper
        i2
        findingIds
      }
      whyNotPooled {
        code
      }
      findingIds
    }
  `,
  [DIRECTIONS],
);

const RESEARCH = graphql(
  `
    fragment AnswerResearchFigures on AnswerResearch @_unmask {
      __typename
      findingCount
      sourceCount
      studyCount
      sourcesByDesign {
        tier
        sources
        findingIds
      }
      directions {
        ...DirectionCount
      }
      contradicts
      outcomes {
        ...AnswerOutcomeFigures
      }
      certainty {
        highest
        lowest
        rated
        notRated
      }
      countries {
        code
        sources
      }
      findingIds
    }
  `,
  [DIRECTIONS, OUTCOME],
);

const ROW = graphql(
  `
    fragment AnswerRowFigures on AnswerRow @_unmask {
      __typename
      key
      activityId
      label {
        da
        en
      }
      intervention
      whyIndirect {
        ...AnswerRemarkText
      }
      research {
        ...AnswerResearchFigures
      }
      practice {
        activityCount
        text
      }
      takes {
        weeks {
          lowest
          highest
          findingIds
        }
        sessions {
          lowest
          highest
          findingIds
        }
        staff {
          ...AnswerRemarkText
        }
        cost {
          ...AnswerRemarkText
        }
        transfer {
          ...AnswerRemarkText
        }
      }
      notKnown {
        ...AnswerGapText
      }
    }
  `,
  [REMARK, RESEARCH, GAP],
);

export const WHAT_WORKS_QUERY = graphql(
  `
    query WhatWorks($input: WhatWorksInput!) {
      whatWorks(input: $input) {
        question
        understanding {
          chips {
            axis
            termId
            label {
              da
              en
            }
            isFilter
          }
          notUnderstood
          anyActivity
        }
        paragraph {
          text
          findingIds
        }
        totals {
          directFindings
          directSources
          directStudies
          indirectFindings
          indirectSources
          sources
          directRows
          indirectRows
        }
        cut {
          indirectRows
          indirectFindings
        }
        rows {
          ...AnswerRowFigures
        }
        indirectRows {
          ...AnswerRowFigures
        }
        notKnown {
          ...AnswerGapText
        }
        findings {
          ...AnswerFindingText
        }
        sources {
          id
          slug
          title
          authors
          year
          address
          bestDesign
          isDirect
          isDemonstration
          findingIds
        }
        invented {
          id
          url
          statement
        }
        notCoded {
          id
          url
          title
          summary
          year
          isDemonstration
        }
        isPartial
        requestQuestion
        csvUrl
      }
    }
  `,
  [ROW, GAP, ANSWER_FINDING],
);

export type Answer = ResultOf<typeof WHAT_WORKS_QUERY>['whatWorks'];
export type Row = Answer['rows'][number];
export type Research = Row['research'];
export type Outcome = Research['outcomes'][number];
export type DirectionCount = Research['directions'][number];
export type AnsweringFinding = Answer['findings'][number];
export type AnsweringSource = Answer['sources'][number];
export type Understanding = Answer['understanding'];
export type Figure = NonNullable<Outcome['pooled']>;

/** The API's question for what the address says. */
export function answerInput(
  { question, filters, dropped, sort }: AnswerAddress,
  language: InterfaceLanguage,
): VariablesOf<typeof WHAT_WORKS_QUERY>['input'] {
  return {
    question,
    filters: findingFilterInput(filters),
    dropped: [...dropped],
    sort: graphqlName(sort),
    language: graphqlName(language),
  };
}
