import { Link } from 'react-router';
import { useMessages } from '../../shared/i18n';
import { conceptAddress } from '../concept-address';
import type { ShownConcept, ShownTrial } from '../concept-fragments';
import shared from '../concepts.module.css';
import { trialMessages } from './messages';

/** An organisation has one open trial of a concept; undefined where it has none. */
export function openTrialOf({ trials }: ShownConcept, organisationId: string | null): ShownTrial | undefined {
  return trials.find(
    ({ isOpen, organisation }) => isOpen && organisation !== null && organisation.id === organisationId,
  );
}

/** Says that it is tried already, and leads to where one writes how it goes. */
export function AlreadyThere({ concept, trial }: { concept: ShownConcept; trial: ShownTrial }) {
  const t = useMessages(trialMessages);
  return (
    <div className={shared.notice}>
      <p>
        <strong>{t.alreadyTitle}.</strong> {t.alreadyText}
      </p>
      <Link to={`${conceptAddress(concept)}#forsoeg-${trial.id}`}>{t.toOpen}</Link>
    </div>
  );
}
