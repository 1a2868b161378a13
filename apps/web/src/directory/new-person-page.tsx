import { useMutation } from '@apollo/client/react';
import { canRegisterPeople, NO_PERSON, type PositionRole } from '@samspil/domain/directory';
import { organisationOf } from '@samspil/domain/shared';
import type { FormEvent } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { useMessages } from '../shared/i18n';
import { NetworkSelect, useNetworkChoice } from '../shared/network-choice';
import { FormProblems, useProblemFocus, useSentOnce } from '../shared/sending';
import { Button, LoadingState, NoAccessState, Page, useUndoToast } from '../shared/ui';
import { useViewer } from '../shared/viewer';
import { readDirectoryAddress } from './directory-address';
import { REGISTER_PERSON } from './directory-queries';
import classes from './directory.module.css';
import { forgetDirectory } from './forget-directory';
import { directoryMessages } from './messages';
import { PersonFields } from './person-fields';
import {
  contentInput,
  freshPosition,
  PERSON_FIELDS,
  positionInputs,
  problemsWithValues,
  type PersonValues,
} from './person-values';

/** Somebody new; a vacant role leads here with its place filled in. */
export function NewPersonPage() {
  const t = useMessages(directoryMessages);
  const { viewer, signedIn, loading } = useViewer();
  const kept = viewer.networks.map(({ networkId }) => networkId).filter((id) => canRegisterPeople(viewer, id));
  const network = useNetworkChoice(kept);
  const { networkId } = network;
  return (
    <Page title={t.newTitle} lead={t.newLead} breadcrumbs={[{ label: t.title, to: '/personer' }]}>
      {loading && <LoadingState />}
      {!loading && networkId === null && <NoAccessState signedIn={signedIn} />}
      <NetworkSelect {...network} />
      {networkId !== null && <Writing key={networkId} networkId={networkId} />}
    </Page>
  );
}

function Writing({ networkId }: { networkId: string }) {
  const t = useMessages(directoryMessages);
  const navigate = useNavigate();
  const toast = useUndoToast();
  const { name, begun } = useBegun(networkId);
  const [register] = useMutation(REGISTER_PERSON, { update: forgetDirectory });
  const writing = useSentOnce<PersonValues>(name, begun, {
    problemsWith: (values) => problemsWithValues(values, false),
    send: (id, values) =>
      register({ variables: { input: { id, content: contentInput(values), positions: positionInputs(values) } } }),
  });
  const form = useProblemFocus<HTMLFormElement>(writing.problems);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const id = await writing.send();
    if (id === null) return;
    toast({ text: t.saved });
    await navigate(`/personer/${id}`);
  };
  return (
    <form ref={form} className={classes.form} onSubmit={(event) => void submit(event)} noValidate>
      <PersonFields
        values={writing.values}
        problems={writing.problems}
        networkIds={[networkId]}
        onChange={writing.change}
      />
      <FormProblems problems={writing.problems} fields={PERSON_FIELDS} failure={writing.failure} />
      <div className={classes.buttons}>
        <Button type="submit" busy={writing.busy}>
          {t.save}
        </Button>
        <p className={classes.soft}>{t.kept}</p>
      </div>
    </form>
  );
}

/** What the form begins with: the vacant role of the address, or the own organisation. What is written for each is kept apart. */
function useBegun(networkId: string): { name: string; begun: PersonValues } {
  const [parameters] = useSearchParams();
  const { viewer } = useViewer();
  const { organisationId, role, sector } = readDirectoryAddress(parameters);
  const position = freshPosition(networkId, {
    organisationId: organisationId || (organisationOf(viewer, networkId) ?? ''),
    role: role === '' ? USUAL_ROLE : role,
    sector: sector || null,
  });
  const name = ['new-person', networkId, organisationId, role, sector].join('-');
  return { name, begun: { ...NO_PERSON, positions: [position] } };
}

const USUAL_ROLE: PositionRole = 'administration';
