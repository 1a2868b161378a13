import type { ApolloCache } from '@apollo/client';
import { useState, type FormEvent } from 'react';
import { useFormat, useMessages } from '../../shared/i18n';
import { FormProblems, useProblemFocus, useStep } from '../../shared/sending';
import { Button, Section } from '../../shared/ui';
import { networkMessages } from '../messages';
import classes from '../network.module.css';
import {
  REMOVE_MEMBERSHIP,
  SAVE_MEMBERSHIP,
  type MembershipPeriod,
  type OrganisationNetwork,
  type ShownOrganisation,
} from '../organisation-queries';
import { usePeriod } from '../programme-parts';
import { NEW_PERIOD, periodInput, periodOf, problemsWithPeriod, type PeriodValues } from './organisation-values';
import { PeriodFields } from './period-fields';

interface MembershipsEditorProps {
  organisation: ShownOrganisation;
  networks: readonly OrganisationNetwork[];
}

/** Periods in the programmes that the viewer looks after. */
export function MembershipsEditor({ organisation, networks }: MembershipsEditorProps) {
  const t = useMessages(networkMessages);
  const editable = networks.filter(({ id }) => organisation.viewerCan.editMembershipsIn.includes(id));
  if (editable.length === 0) return null;
  return (
    <Section title={t.form.periods}>
      <p className={classes.purpose}>{t.form.periodsLead}</p>
      {editable.map((network) => (
        <OfNetwork key={network.id} organisation={organisation} network={network} />
      ))}
    </Section>
  );
}

interface OfNetworkProps {
  organisation: ShownOrganisation;
  network: OrganisationNetwork;
}

function OfNetwork({ organisation, network }: OfNetworkProps) {
  const t = useMessages(networkMessages);
  const format = useFormat();
  const [opened, setOpened] = useState<MembershipPeriod | 'new'>();
  const periods = organisation.standings.find(({ networkId }) => networkId === network.id)?.periods ?? [];
  const close = () => setOpened(undefined);
  return (
    <div className={classes.group}>
      <h3>{format.text(network.name)}</h3>
      <ul className={classes.periods}>
        {periods.map((period) => (
          <li key={period.id}>
            <PeriodRow
              period={period}
              networkId={network.id}
              organisationId={organisation.id}
              onChange={() => setOpened(period)}
            />
          </li>
        ))}
      </ul>
      {opened === undefined ? (
        <Button variant="default" onClick={() => setOpened('new')}>
          {t.form.addPeriod}
        </Button>
      ) : (
        <PeriodForm
          key={opened === 'new' ? 'new' : opened.id}
          organisationId={organisation.id}
          networkId={network.id}
          period={opened === 'new' ? null : opened}
          others={periods.filter((one) => opened === 'new' || one.id !== opened.id)}
          onClose={close}
        />
      )}
    </div>
  );
}

interface PeriodRowProps {
  period: MembershipPeriod;
  networkId: string;
  organisationId: string;
  onChange: () => void;
}

/** What was taken away comes back with undo, as a period of its own. */
function PeriodRow({ period, networkId, organisationId, onChange }: PeriodRowProps) {
  const t = useMessages(networkMessages);
  const spoken = usePeriod();
  const removing = useStep(REMOVE_MEMBERSHIP, forgetOrganisations);
  const restoring = useStep(SAVE_MEMBERSHIP, forgetOrganisations);
  const name = `${t.standing[period.kind]} ${spoken(period.from, period.to)}`;
  const restore = () => {
    const input = { networkId, organisationId, period: periodInput(periodOf(period)) };
    return restoring.take({ input }, t.form.periodSaved);
  };
  const remove = () => removing.take({ input: { id: period.id, lock: period.lock } }, t.form.periodRemoved, restore);
  return (
    <>
      <span>{name}</span>
      <span className={classes.buttons}>
        <Button variant="default" aria-label={t.form.periodNamed(t.form.changePeriod, name)} onClick={onChange}>
          {t.form.changePeriod}
        </Button>
        <Button
          variant="default"
          busy={removing.busy}
          aria-label={t.form.periodNamed(t.form.removePeriod, name)}
          onClick={() => void remove()}
        >
          {t.form.removePeriod}
        </Button>
      </span>
      <FormProblems problems={removing.problems} failure={removing.failure} />
    </>
  );
}

interface PeriodFormProps {
  organisationId: string;
  networkId: string;
  /** The one that is changed; without one it is new. */
  period: MembershipPeriod | null;
  others: readonly MembershipPeriod[];
  onClose: () => void;
}

function PeriodForm({ organisationId, networkId, period, others, onClose }: PeriodFormProps) {
  const t = useMessages(networkMessages);
  const saving = useStep(SAVE_MEMBERSHIP, forgetOrganisations);
  const [values, setValues] = useState<PeriodValues>(period === null ? NEW_PERIOD : periodOf(period));
  const [found, setFound] = useState<ReturnType<typeof problemsWithPeriod>>([]);
  const problems = [...found, ...saving.problems];
  const form = useProblemFocus<HTMLFormElement>(found);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const wrong = problemsWithPeriod(values, others);
    setFound(wrong);
    if (wrong.length > 0) return;
    const seen = period === null ? {} : { id: period.id, lock: period.lock };
    const input = { ...seen, networkId, organisationId, period: periodInput(values) };
    if (await saving.take({ input }, t.form.periodSaved)) onClose();
  };
  return (
    <form ref={form} className={classes.form} onSubmit={(event) => void submit(event)} noValidate>
      <PeriodFields period={values} problems={problems} onChange={setValues} />
      <FormProblems problems={problems} fields={['period']} failure={saving.failure} />
      <div className={classes.buttons}>
        <Button type="submit" busy={saving.busy}>
          {t.form.savePeriod}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t.form.cancel}
        </Button>
      </div>
    </form>
  );
}

/** Lists say how organisations stand. */
export function forgetOrganisations(cache: ApolloCache): void {
  cache.evict({ id: 'ROOT_QUERY', fieldName: 'organisations' });
  cache.evict({ id: 'ROOT_QUERY', fieldName: 'networks' });
  cache.gc();
}
