import { useMutation } from '@apollo/client/react';
import type { Problem } from '@samspil/domain/shared';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { v7 } from 'uuid';
import { failureOf, problemsOf } from '../../shared/graphql';
import { useMessages } from '../../shared/i18n';
import { forgetText, keepText, keptText } from '../../shared/kept-texts';
import { useUndoToast } from '../../shared/ui';
import { useViewer } from '../../shared/viewer';
import { conceptAddress } from '../concept-address';
import type { ShownConcept } from '../concept-fragments';
import { ADOPT_CONCEPT } from '../concept-mutations';
import { forgetConceptLists } from '../forget-concepts';
import { trialMessages } from './messages';
import { problemsWithTrialValues, trialInput, type TrialValues } from './trial-values';

const BEGUN: TrialValues = {
  organisationId: null,
  place: '',
  status: 'planned',
  reason: '',
  adaptations: [],
  startsOn: '',
  endsOn: '',
  activityId: null,
  result: '',
  learning: '',
};

interface KeptAdoption {
  readonly id: string;
  readonly values: TrialValues;
}

/** The trial that is about to begin. What is typed stays in the browser until it is sent; sent twice it is there once. */
export function useAdoption(concept: ShownConcept, networkId: string, organisationId: string | null) {
  const t = useMessages(trialMessages);
  const toast = useUndoToast();
  const navigate = useNavigate();
  const { userId } = useViewer().viewer;
  const name = `adopt-${concept.id}`;
  const [opened] = useState(
    () => keptText<KeptAdoption>(userId, name) ?? { id: v7(), values: { ...BEGUN, organisationId } },
  );
  const [values, setValues] = useState(opened.values);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [adopt, { loading, error }] = useMutation(ADOPT_CONCEPT, { update: forgetConceptLists });
  const change = (changes: Partial<TrialValues>) =>
    setValues((before) => {
      const next = { ...before, ...changes };
      keepText(userId, name, { id: opened.id, values: next });
      return next;
    });
  const send = async () => {
    const found = problemsWithTrialValues(values);
    setProblems(found);
    if (found.length > 0) return;
    try {
      const fields = Object.keys(values) as (keyof TrialValues)[];
      const where = values.organisationId === null ? {} : { networkId, organisationId: values.organisationId };
      const input = { ...trialInput(values, fields), ...where, id: opened.id, conceptId: concept.id };
      await adopt({ variables: { input } });
      forgetText(userId, name);
      toast({ text: t.adopted });
      await navigate(`${conceptAddress(concept)}#forsoeg-${opened.id}`);
    } catch (refused) {
      setProblems(problemsOf(refused));
    }
  };
  const failure = error && failureOf(error).kind;
  return { values, problems, busy: loading, failure: failure === 'problems' ? undefined : failure, change, send };
}
