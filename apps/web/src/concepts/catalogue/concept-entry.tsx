import { conceptSummary } from '@samspil/domain/concepts';
import { IconArrowUpRight, IconHome2 } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useMessages } from '../../shared/i18n';
import { DemoBadge, StatusBadge } from '../../shared/ui';
import { conceptAddress } from '../concept-address';
import { ConceptCodes } from '../concept-codes';
import type { ListedConcept } from '../concept-fragments';
import { conceptMessages } from '../messages';
import { TrialStatusBadge } from '../status-badge';
import { useOriginText } from '../use-origin-text';
import { usePlaceName } from '../use-place-name';
import classes from './catalogue.module.css';

const PLACES_SHOWN = 4;

export function ConceptEntries({ concepts }: { concepts: readonly ListedConcept[] }) {
  const t = useMessages(conceptMessages);
  return (
    <section aria-labelledby="concepts">
      <h2 id="concepts" className="visually-hidden">
        {t.results}
      </h2>
      <ul className={classes.list}>
        {concepts.map((concept) => (
          <li key={concept.id}>
            <ConceptEntry concept={concept} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** One concept: what it is for, for whom, and beside that where it is tried and which way it has travelled. */
function ConceptEntry({ concept }: { concept: ListedConcept }) {
  return (
    <article className={classes.entry}>
      <div className={classes.entryText}>
        <Standing concept={concept} />
        <h3 className={classes.entryTitle}>
          <Link to={conceptAddress(concept)} lang="da">
            {concept.title}
          </Link>
        </h3>
        {concept.purpose !== '' && (
          <p className={classes.purpose} lang="da">
            {conceptSummary(concept)}
          </p>
        )}
        <ConceptCodes terms={concept.terms} />
      </div>
      <WhereTried concept={concept} />
    </article>
  );
}

function Standing({ concept }: { concept: ListedConcept }) {
  const t = useMessages(conceptMessages);
  const originText = useOriginText();
  const { state, version, sharing, hasUnpublishedChanges } = concept;
  return (
    <p className={classes.standing}>
      <span>{originText(concept)}</span>
      {state !== 'PUBLISHED' && <StatusBadge>{t.states[state]}</StatusBadge>}
      {state === 'PUBLISHED' && hasUnpublishedChanges && <StatusBadge tone="accent">{t.unpublished}</StatusBadge>}
      {version > 0 && sharing === 'NETWORK' && <StatusBadge>{t.networkOnly}</StatusBadge>}
      {concept.isDemonstration && <DemoBadge />}
    </p>
  );
}

function WhereTried({ concept: { trials } }: { concept: ListedConcept }) {
  const t = useMessages(conceptMessages);
  const isHere = ({ direction }: ListedConcept['trials'][number]) => direction.endsWith('_HERE');
  if (trials.length === 0) return <p className={classes.untried}>{t.notTried}</p>;
  return (
    <div className={classes.tried}>
      <Places
        title={t.triedHere}
        icon={<IconHome2 size={16} stroke={1.75} aria-hidden />}
        trials={trials.filter(isHere)}
      />
      <Places
        title={t.triedElsewhere}
        icon={<IconArrowUpRight size={16} stroke={1.75} aria-hidden />}
        trials={trials.filter((trial) => !isHere(trial))}
      />
    </div>
  );
}

interface PlacesProps {
  title: string;
  icon: ReactNode;
  trials: ListedConcept['trials'];
}

function Places({ title, icon, trials }: PlacesProps) {
  const placeName = usePlaceName();
  if (trials.length === 0) return null;
  return (
    <div>
      <h4>
        {icon}
        {title}
      </h4>
      <ul>
        {trials.slice(0, PLACES_SHOWN).map((trial) => (
          <li key={trial.id}>
            {placeName(trial)} <TrialStatusBadge status={trial.status} />
          </li>
        ))}
        {trials.length > PLACES_SHOWN && <li>+ {trials.length - PLACES_SHOWN}</li>}
      </ul>
    </div>
  );
}
