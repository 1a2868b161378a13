import { useQuery } from '@apollo/client/react';
import { useFormat, useMessages } from '../shared/i18n';
import { FormProblems, useStep } from '../shared/sending';
import { Button } from '../shared/ui';
import {
  CONFIRM_ADDRESS,
  DISOWN_PERSON,
  OWN_ADDRESS_QUERY,
  type PersonWithOwnAddress,
  type ShownPerson,
} from './directory-queries';
import classes from './directory.module.css';
import { forgetDirectory } from './forget-directory';
import { directoryMessages } from './messages';

/** Somebody has registered a person with the address of who is looking: is it him or her? */
export function OwnAddress() {
  const { data } = useQuery(OWN_ADDRESS_QUERY);
  return data?.peopleWithOwnAddress.map((one) => <IsItYou key={one.person.id} {...one} />) ?? null;
}

function IsItYou({ person, canClaim }: PersonWithOwnAddress) {
  const t = useMessages(directoryMessages);
  const format = useFormat();
  const claiming = useStep(CONFIRM_ADDRESS, forgetDirectory);
  const disowning = useStep(DISOWN_PERSON, forgetDirectory);
  const input = { id: person.id, lock: person.lock };
  const roles = person.positions
    .filter(({ isCurrent }) => isCurrent)
    .map(({ role, organisation }) => `${t.roles[role]}, ${format.text(organisation.name)}`);
  return (
    <section className={classes.notice} aria-label={t.isItYou} data-print="hide">
      <h2>{t.isItYou}</h2>
      <p>{t.isItYouLead}</p>
      <p>
        <strong>{person.name}</strong>
        {roles.length > 0 && ` · ${roles.join(' · ')}`}
      </p>
      {!canClaim && <p>{t.askCoordinator}</p>}
      <FormProblems
        problems={[...claiming.problems, ...disowning.problems]}
        failure={claiming.failure ?? disowning.failure}
      />
      <div className={classes.buttons}>
        {canClaim && (
          <Button busy={claiming.busy} onClick={() => void claiming.take({ input }, t.claimed)}>
            {t.itIsMe}
          </Button>
        )}
        <Button variant="default" busy={disowning.busy} onClick={() => void disowning.take({ input }, t.disowned)}>
          {t.itIsNotMe}
        </Button>
      </div>
    </section>
  );
}

/** For those who look after the person: what the address does not do yet, and the way to change that. */
export function OpenAddress({ person: { id, lock, viewerCan } }: { person: ShownPerson }) {
  const t = useMessages(directoryMessages);
  const confirming = useStep(CONFIRM_ADDRESS, forgetDirectory);
  return (
    <div className={classes.notice} data-print="hide">
      <p>
        {t.addressOpen} {!viewerCan.confirmAddress && t.addressOpenHow}
      </p>
      <FormProblems problems={confirming.problems} failure={confirming.failure} />
      {viewerCan.confirmAddress && (
        <div>
          <Button
            variant="default"
            busy={confirming.busy}
            onClick={() => void confirming.take({ input: { id, lock } }, t.addressConfirmed)}
          >
            {t.confirmAddress}
          </Button>
        </div>
      )}
    </div>
  );
}
