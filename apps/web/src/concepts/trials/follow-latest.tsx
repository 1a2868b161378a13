import { useMutation } from '@apollo/client/react';
import { useMessages } from '../../shared/i18n';
import { Button, useUndoToast } from '../../shared/ui';
import type { ShownConcept, ShownTrial } from '../concept-fragments';
import { SAVE_TRIAL } from '../concept-mutations';
import { trialMessages } from './messages';

/** From now on the trial follows the latest version of the concept. */
export function FollowLatest({ concept, trial }: { concept: ShownConcept; trial: ShownTrial }) {
  const t = useMessages(trialMessages);
  const toast = useUndoToast();
  const [save, { loading }] = useMutation(SAVE_TRIAL);
  const follow = async () => {
    try {
      await save({ variables: { input: { id: trial.id, lock: trial.lock, takeOverLatestVersion: true } } });
      toast({ text: t.saved });
    } catch {
      toast({ text: t.failed });
    }
  };
  return (
    <Button variant="default" busy={loading} onClick={() => void follow()}>
      {t.takeOver(concept.version)}
    </Button>
  );
}
