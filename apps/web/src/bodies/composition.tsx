import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useFormat, useMessages } from '../shared/i18n';
import { FormProblems } from '../shared/sending';
import { Button, Section } from '../shared/ui';
import type { ShownBody, ShownBreach, ShownCandidate } from './body-queries';
import classes from './bodies.module.css';
import { bodyMessages } from './messages';
import { useMending, type Mending } from './use-mending';

/** In one sentence whether the composition holds; below it each breach, what mends it, and who could. */
export function Composition({ body }: { body: ShownBody }) {
  const t = useMessages(bodyMessages);
  const format = useFormat();
  const mending = useMending(body);
  const { holds, summary, breaches } = body.composition;
  const Icon = holds ? IconCircleCheck : IconAlertTriangle;
  return (
    <Section title={t.composition}>
      <p className={classes.verdict} data-holds={holds}>
        <Icon size={28} stroke={1.75} aria-hidden />
        <span>{format.text(summary)}</span>
      </p>
      {breaches.length > 0 && (
        <ul className={classes.breaches} aria-label={t.mends}>
          {breaches.map((breach) => (
            <li key={breach.key}>
              <Breach breach={breach} canManage={body.viewerCan.manage} mending={mending} />
            </li>
          ))}
        </ul>
      )}
      <FormProblems problems={mending.problems} failure={mending.failure} />
    </Section>
  );
}

interface BreachProps {
  breach: ShownBreach;
  canManage: boolean;
  mending: Mending;
}

/** Breaches that somebody can be suggested for. */
const SUGGESTED: readonly ShownBreach['mend'][] = ['FILL_SEAT', 'APPOINT', 'ELECT'];

function Breach({ breach, canManage, mending }: BreachProps) {
  const t = useMessages(bodyMessages);
  const format = useFormat();
  const clause = format.text(breach.clause);
  const { otherBody, mend, candidates } = breach;
  return (
    <>
      <h3>{`${clause.charAt(0).toUpperCase()}${clause.slice(1)}.`}</h3>
      <p>{t.mend[mend]}</p>
      {mend === 'ELSEWHERE' && otherBody && (
        <p>
          <Link to={`/grupper/${otherBody.id}`}>{t.toOtherBody(format.text(otherBody.name))}</Link>
        </p>
      )}
      {canManage && candidates.length > 0 && (
        <ul className={classes.candidates} aria-label={t.candidates} data-print="hide">
          {candidates.map((candidate) => (
            <li key={candidate.person.id}>
              <CandidateButton breach={breach} candidate={candidate} mending={mending} />
            </li>
          ))}
        </ul>
      )}
      {canManage && candidates.length === 0 && SUGGESTED.includes(mend) && (
        <p className={classes.soft} data-print="hide">
          {t.noCandidates} <Link to="/personer">{t.toPeople}</Link>
        </p>
      )}
    </>
  );
}

function CandidateButton({
  breach,
  candidate,
  mending,
}: Omit<BreachProps, 'canManage'> & { candidate: ShownCandidate }) {
  const t = useMessages(bodyMessages);
  const format = useFormat();
  const { person, organisationName, sector, reason } = candidate;
  const name = person.name ?? t.nameHidden;
  const facts = [
    organisationName && format.text(organisationName),
    sector && format.text(sector.label).toLowerCase(),
    t.reasons[reason],
  ];
  return (
    <>
      <Button variant="default" busy={mending.busy} onClick={() => void mending.mend(breach, candidate)}>
        {reason === 'IS_MEMBER' ? t.elect(name) : t.give(name)}
      </Button>
      <span className={classes.soft}>{facts.filter(Boolean).join(' · ')}</span>
    </>
  );
}
