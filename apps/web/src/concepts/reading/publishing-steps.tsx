import { Button } from '../../shared/ui';
import { useMessages } from '../../shared/i18n';
import { conceptAddress } from '../concept-address';
import type { ShownConcept } from '../concept-fragments';
import { conceptMessages } from '../messages';
import { useConceptSteps } from '../use-concept-steps';
import { ButtonLink } from '../../shared/ui';

/** What one can do about a concept that is not (all) out. Publishing is done where the text is, with its note. */
export function PublishingSteps({ concept }: { concept: ShownConcept }) {
  const t = useMessages(conceptMessages);
  const steps = useConceptSteps(concept.id);
  if (concept.viewerCan.restore) {
    return (
      <Button busy={steps.busy} onClick={() => void steps.restore(concept.lock)}>
        {t.restore}
      </Button>
    );
  }
  if (!concept.viewerCan.edit) return null;
  return (
    <ButtonLink to={conceptAddress(concept, 'rediger')} variant="default">
      {t.edit}
    </ButtonLink>
  );
}
