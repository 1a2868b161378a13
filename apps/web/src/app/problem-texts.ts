import type { IdentityProblemCode } from '@samspil/domain/identity';
import type { ImportProblemCode } from '@samspil/domain/imports';
import type { KnowledgeProblemCode } from '@samspil/domain/knowledge';
import type { NetworkProblemCode } from '@samspil/domain/network';
import type { SearchProblemCode } from '@samspil/domain/search';
import type { SharedProblemCode } from '@samspil/domain/shared';
import type { VocabularyProblemCode } from '@samspil/domain/vocabulary';
import { identityProblemTexts } from '../identity';
import { importProblemTexts } from '../imports';
import { knowledgeProblemTexts } from '../knowledge';
import { networkProblemTexts } from '../network';
import { searchProblemTexts } from '../search';
import type { ProblemTexts } from '../shared/problems';
import { sharedProblemTexts } from '../shared/shared-problem-texts';
import { vocabularyProblemTexts } from '../vocabulary';

/** Every code the domain knows; a capability whose texts are missing below fails the type check. */
type EveryProblemCode =
  | IdentityProblemCode
  | ImportProblemCode
  | KnowledgeProblemCode
  | NetworkProblemCode
  | SearchProblemCode
  | SharedProblemCode
  | VocabularyProblemCode;

export const problemTexts: ProblemTexts<EveryProblemCode> = {
  da: {
    ...identityProblemTexts.da,
    ...importProblemTexts.da,
    ...knowledgeProblemTexts.da,
    ...networkProblemTexts.da,
    ...searchProblemTexts.da,
    ...sharedProblemTexts.da,
    ...vocabularyProblemTexts.da,
  },
  en: {
    ...identityProblemTexts.en,
    ...importProblemTexts.en,
    ...knowledgeProblemTexts.en,
    ...networkProblemTexts.en,
    ...searchProblemTexts.en,
    ...sharedProblemTexts.en,
    ...vocabularyProblemTexts.en,
  },
};
