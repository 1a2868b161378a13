import { useMutation, useQuery } from '@apollo/client/react';
import { useEffect, useState, type FormEvent } from 'react';
import { useNavigate, useParams } from 'react-router';
import { SelectField } from '../../shared/forms';
import { useFormat, useMessages } from '../../shared/i18n';
import { FormProblems, useProblemFocus, useSentOnce, useStep } from '../../shared/sending';
import { Button, FailureState, LoadingState, NoAccessState, Page, useUndoToast } from '../../shared/ui';
import { useViewer } from '../../shared/viewer';
import { networkMessages } from '../messages';
import { PROGRAMME_QUERY } from '../network-queries';
import classes from '../network.module.css';
import {
  ADD_ORGANISATION,
  ALL_ORGANISATIONS_QUERY,
  ORGANISATION_FORM_QUERY,
  SAVE_MEMBERSHIP,
  type OrganisationLists,
} from '../organisation-queries';
import { forgetOrganisations } from './memberships-editor';
import { ORGANISATION_FIELDS, OrganisationFields } from './organisation-fields';
import {
  contentInput,
  NEW_ORGANISATION,
  NEW_PERIOD,
  periodInput,
  problemsWithPeriod,
  problemsWithValues,
} from './organisation-values';
import { PeriodFields } from './period-fields';

/** Taking an organisation into a programme: one that is there, or a new one. */
export function NewMemberPage() {
  const t = useMessages(networkMessages);
  const format = useFormat();
  const { id = '' } = useParams();
  const { signedIn } = useViewer();
  const { data, error, refetch } = useQuery(PROGRAMME_QUERY, { variables: { id } });
  const name = data && format.text(data.network.name);
  const trail = [
    { label: t.title, to: '/netvaerk' },
    ...(name ? [{ label: name, to: `/netvaerk/program/${id}` }] : []),
  ];
  return (
    <Page title={t.form.addTitle} lead={t.form.addLead} breadcrumbs={trail}>
      {!data && (error ? <FailureState error={error} onRetry={() => void refetch()} /> : <LoadingState lines={6} />)}
      {data && !data.network.viewerCan.edit && <NoAccessState signedIn={signedIn} />}
      {data?.network.viewerCan.edit && <Choosing networkId={id} />}
    </Page>
  );
}

function Choosing({ networkId }: { networkId: string }) {
  const t = useMessages(networkMessages);
  const [chosen, setChosen] = useState('');
  const { offered, error, refetch } = useOffered(networkId);
  const lists = useQuery(ORGANISATION_FORM_QUERY);
  const failed = error ?? lists.error;
  const again = () => void Promise.all([refetch(), lists.refetch()]);
  if (offered === null || !lists.data) {
    return failed ? <FailureState error={failed} onRetry={again} /> : <LoadingState lines={6} />;
  }
  return (
    <div className={classes.form}>
      <SelectField
        label={t.form.existing}
        hint={t.form.existingHint}
        value={chosen}
        options={[{ value: '', label: t.form.newOne }, ...offered]}
        onChange={setChosen}
      />
      {chosen === '' ? (
        <NewOne networkId={networkId} lists={lists.data} />
      ) : (
        <Existing key={chosen} networkId={networkId} organisationId={chosen} />
      )}
    </div>
  );
}

/** All that are not in the programme and never were, by name. */
function useOffered(networkId: string) {
  const format = useFormat();
  const { data, error, refetch, fetchMore } = useQuery(ALL_ORGANISATIONS_QUERY);
  const { hasNextPage = false, endCursor = null } = data?.organisations.pageInfo ?? {};
  useEffect(() => {
    if (hasNextPage) void fetchMore({ variables: { after: endCursor } });
  }, [hasNextPage, endCursor, fetchMore]);
  if (!data) return { offered: null, error, refetch };
  const offered = data.organisations.edges
    .filter(({ node }) => node.standings.every((standing) => standing.networkId !== networkId))
    .map(({ node }) => ({ value: node.id, label: format.text(node.name) }));
  return { offered, error, refetch };
}

function Existing({ networkId, organisationId }: { networkId: string; organisationId: string }) {
  const t = useMessages(networkMessages);
  const navigate = useNavigate();
  const adding = useStep(SAVE_MEMBERSHIP, forgetOrganisations);
  const [period, setPeriod] = useState(NEW_PERIOD);
  const [found, setFound] = useState<ReturnType<typeof problemsWithPeriod>>([]);
  const form = useProblemFocus<HTMLFormElement>(found);
  const problems = [...found, ...adding.problems];
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const wrong = problemsWithPeriod(period, []);
    setFound(wrong);
    if (wrong.length > 0) return;
    const input = { networkId, organisationId, period: periodInput(period) };
    if (await adding.take({ input }, t.form.added)) await navigate(`/netvaerk/program/${networkId}`);
  };
  return (
    <form ref={form} className={classes.form} onSubmit={(event) => void submit(event)} noValidate>
      <PeriodFields period={period} problems={problems} onChange={setPeriod} />
      <FormProblems problems={problems} fields={['period']} failure={adding.failure} />
      <div className={classes.buttons}>
        <Button type="submit" busy={adding.busy}>
          {t.form.add}
        </Button>
      </div>
    </form>
  );
}

const NEW_MEMBER = { ...NEW_ORGANISATION, period: NEW_PERIOD };

function NewOne({ networkId, lists }: { networkId: string; lists: OrganisationLists }) {
  const t = useMessages(networkMessages);
  const navigate = useNavigate();
  const toast = useUndoToast();
  const [add] = useMutation(ADD_ORGANISATION, { update: forgetOrganisations });
  const adding = useSentOnce(`new-member-${networkId}`, NEW_MEMBER, {
    problemsWith: (values) => [...problemsWithValues(values), ...problemsWithPeriod(values.period, [])],
    send: (id, { period, ...content }) =>
      add({ variables: { input: { id, networkId, content: contentInput(content), period: periodInput(period) } } }),
  });
  const { values, problems, change } = adding;
  const form = useProblemFocus<HTMLFormElement>(problems);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if ((await adding.send()) === null) return;
    toast({ text: t.form.added });
    await navigate(`/netvaerk/program/${networkId}`);
  };
  return (
    <form ref={form} className={classes.form} onSubmit={(event) => void submit(event)} noValidate>
      <OrganisationFields values={values} problems={problems} lists={lists} onChange={change} />
      <PeriodFields period={values.period} problems={problems} onChange={(period) => change({ period })} />
      <FormProblems problems={problems} fields={[...ORGANISATION_FIELDS, 'period']} failure={adding.failure} />
      <div className={classes.buttons}>
        <Button type="submit" busy={adding.busy}>
          {t.form.add}
        </Button>
      </div>
    </form>
  );
}
