import type { SynthesisAddress } from '@samspil/domain/evidence';
import { graphql, type ResultOf, type VariablesOf } from '../../shared/graphql';
import { findingFilterInput, graphqlName } from '../finding-filter-input';

const ESTIMATE = graphql(`
  fragment Estimate on SynthesisEstimate @_unmask {
    estimate
    ciLower
    ciUpper
  }
`);

const RESULT = graphql(
  `
    fragment Result on SynthesisResult @_unmask {
      pooling {
        ...Estimate
      }
      piLower
      piUpper
      p
      tau2
      i2
      q
      qDegrees
      qP
    }
  `,
  [ESTIMATE],
);

export const SYNTHESIS_QUERY = graphql(
  `
    query Synthesis($input: SynthesisInput!) {
      synthesis(input: $input) {
        method
        test
        higherIsBetter
        hasFunnel
        studies {
          findingId
          sourceId
          label
          url
          statement
          outcome {
            da
            en
          }
          unit
          comparison
          designTier
          trial
          certainty
          participants
          isDemonstration
          isTurned
          measure
          standardError
          weight
          subgroup
          pooling {
            ...Estimate
          }
        }
        withoutEffect {
          findingId
          label
          url
          statement
        }
        result {
          ...Result
        }
        problems {
          code
        }
        notes {
          code
        }
        leaveOneOut {
          findingId
          result {
            ...Result
          }
        }
        subgroups {
          qBetween
          qBetweenDegrees
          qBetweenP
          subgroups {
            subgroup
            label {
              da
              en
            }
            studies
            result {
              ...Result
            }
          }
        }
        subgroupProblems {
          code
        }
        regression {
          moderator
          studies
          line {
            slope {
              estimate
              ciLower
              ciUpper
              p
            }
            r2
          }
          problems {
            code
          }
        }
      }
    }
  `,
  [ESTIMATE, RESULT],
);

export type Synthesis = ResultOf<typeof SYNTHESIS_QUERY>['synthesis'];
export type Study = Synthesis['studies'][number];
export type Result = NonNullable<Synthesis['result']>;

/** The API's question for what the address says. */
export function synthesisInput(asked: SynthesisAddress): VariablesOf<typeof SYNTHESIS_QUERY>['input'] {
  const { findingIds, filters, method, test, subgroups, moderator } = asked;
  return {
    findingIds: [...findingIds],
    filters: findingFilterInput(filters),
    method,
    test: graphqlName(test),
    subgroups: subgroups && graphqlName(subgroups),
    moderator: moderator && graphqlName(moderator),
    level: 0.95,
  };
}
