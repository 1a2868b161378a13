import { useMutation } from '@apollo/client/react';
import { CONCEPT_LIMITS, type ConceptProblemCode } from '@samspil/domain/concepts';
import { problem, type Problem } from '@samspil/domain/shared';
import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { v7 } from 'uuid';
import { failureOf, problemsOf } from '../../shared/graphql';
import { useLanguage } from '../../shared/i18n';
import { forgetText, keepText, keptText } from '../../shared/kept-texts';
import { useViewer } from '../../shared/viewer';
import { DRAFT_CONCEPT } from '../concept-mutations';
import { forgetConceptLists } from '../forget-concepts';

interface NewValues {
  readonly title: string;
  readonly ownerId: string;
  readonly activityIds: readonly string[];
}

interface KeptNew {
  readonly id: string;
  readonly values: NewValues;
}

/** A concept that is about to begin. What is typed stays in the browser until it is there; sent twice it is there once. */
export function useNewConcept(networkId: string, ownId: string) {
  const navigate = useNavigate();
  const { language } = useLanguage();
  const { userId } = useViewer().viewer;
  const [parameters] = useSearchParams();
  const name = `new-concept-${networkId}`;
  const [opened] = useState(() => openedWith(parameters.get('fra'), ownId, keptText<KeptNew>(userId, name)));
  const [values, setValues] = useState(opened.values);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [draft, { loading, error }] = useMutation(DRAFT_CONCEPT, { update: forgetConceptLists });
  const change = (changes: Partial<NewValues>) => {
    const next = { ...values, ...changes };
    setValues(next);
    keepText(userId, name, { id: opened.id, values: next });
  };
  const begin = async () => {
    const found = problemsWithNew(values);
    setProblems(found);
    if (found.length > 0) return;
    try {
      const { title, ownerId, activityIds } = values;
      const input = {
        ...{ id: opened.id, networkId, ownerId, fromActivityIds: [...activityIds] },
        language: language === 'da' ? ('DA' as const) : ('EN' as const),
        ...(title.trim() === '' ? {} : { content: { title } }),
      };
      await draft({ variables: { input } });
      forgetText(userId, name);
      await navigate(`/koncepter/${opened.id}/rediger`);
    } catch (refused) {
      setProblems(problemsOf(refused));
    }
  };
  const failure = error && failureOf(error).kind;
  return { values, change, problems, failure: failure === 'problems' ? undefined : failure, busy: loading, begin };
}

/** `?fra=id,id`: drawn from these activities, and a new one each time. */
function openedWith(from: string | null, ownId: string, kept: KeptNew | null): KeptNew {
  const activityIds = (from ?? '').split(',').filter(Boolean).slice(0, CONCEPT_LIMITS.activities);
  if (activityIds.length > 0) return { id: v7(), values: { title: '', ownerId: ownId, activityIds } };
  return kept ?? { id: v7(), values: { title: '', ownerId: ownId, activityIds: [] } };
}

/** It is called as the first activity, or as the writer says. */
function problemsWithNew({ title, activityIds }: NewValues): Problem<ConceptProblemCode>[] {
  if (title.length > CONCEPT_LIMITS.title) {
    return [problem('concepts.text-too-long', 'title', { max: CONCEPT_LIMITS.title })];
  }
  return title.trim() === '' && activityIds.length === 0 ? [problem('concepts.title-missing', 'title')] : [];
}
