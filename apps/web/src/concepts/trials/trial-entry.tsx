import { IconPencil } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { Link } from 'react-router';
import { useMessages } from '../../shared/i18n';
import { Button, DemoBadge, KeyValues, LoadingState } from '../../shared/ui';
import { conceptAddress } from '../concept-address';
import type { ShownConcept, ShownTrial } from '../concept-fragments';
import shared from '../concepts.module.css';
import { conceptMessages } from '../messages';
import { TrialStatusBadge } from '../status-badge';
import { usePeriodText } from '../use-period-text';
import { usePlaceName } from '../use-place-name';
import { FollowLatest } from './follow-latest';
import { trialMessages } from './messages';
import classes from './trials.module.css';

/** Most only read, so the form is downloaded when somebody writes. */
const TrialForm = lazy(() => import('./trial-form').then((module) => ({ default: module.TrialForm })));

interface TrialEntryProps {
  concept: ShownConcept;
  trial: ShownTrial;
}

/** One trial, to be read, and to be kept by those who try it. */
export function TrialEntry({ concept, trial }: TrialEntryProps) {
  const t = useMessages(trialMessages);
  const placeName = usePlaceName();
  const [editing, setEditing] = useState(false);
  return (
    <article className={classes.trial}>
      <TrialHead concept={concept} trial={trial} />
      {editing ? (
        <Suspense fallback={<LoadingState lines={6} />}>
          <TrialForm
            concept={concept}
            trial={trial}
            onClose={() => setEditing(false)}
            onReopen={() => setEditing(true)}
          />
        </Suspense>
      ) : (
        <>
          <TrialText trial={trial} />
          {trial.viewerCan.edit && (
            <div className={shared.buttons} data-print="hide">
              <Button
                variant="default"
                aria-label={t.editing(placeName(trial))}
                icon={<IconPencil size={18} aria-hidden />}
                onClick={() => setEditing(true)}
              >
                {t.edit}
              </Button>
              {trial.hasNewerVersion && trial.isOpen && <FollowLatest concept={concept} trial={trial} />}
            </div>
          )}
        </>
      )}
    </article>
  );
}

function TrialHead({ concept, trial }: TrialEntryProps) {
  const t = useMessages(trialMessages);
  const { directions } = useMessages(conceptMessages);
  const placeName = usePlaceName();
  const { organisation, conceptVersion, hasNewerVersion } = trial;
  return (
    <header className={classes.head}>
      <h3>
        {organisation === null ? trial.place : <Link to={`/netvaerk/${organisation.id}`}>{placeName(trial)}</Link>}
      </h3>
      <TrialStatusBadge status={trial.status} />
      {trial.isDemonstration && <DemoBadge />}
      <p className={shared.soft}>
        {directions[trial.direction]}
        {' · '}
        {hasNewerVersion ? (
          <Link to={`${conceptAddress(concept)}?version=${conceptVersion}`}>{t.atVersion(conceptVersion)}</Link>
        ) : (
          t.atVersion(conceptVersion)
        )}
      </p>
    </header>
  );
}

function TrialText({ trial }: { trial: ShownTrial }) {
  const t = useMessages(trialMessages);
  const period = usePeriodText();
  const { reason, adaptations, activity, result, learning } = trial;
  const text = (written: string) =>
    written === '' ? null : (
      <span lang="da" className={shared.written}>
        {written}
      </span>
    );
  return (
    <>
      <KeyValues
        rows={[
          [t.period, period(trial)],
          [t.reason, text(reason)],
          [t.result, text(result)],
          [t.learning, text(learning)],
          [t.loggedAs, activity && <Link to={`/aktiviteter/${activity.id}`}>{activity.title}</Link>],
        ]}
      />
      {adaptations.length > 0 && (
        <div className={classes.adaptations}>
          <h4>{t.adapted}</h4>
          <ul>
            {adaptations.map(({ what, why }, index) => (
              <li key={`${index}:${what}`} lang="da">
                <span className={shared.written}>{what}</span>
                <span className={shared.written}>
                  <span className={shared.soft}>{t.because}:</span> {why}
                </span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
