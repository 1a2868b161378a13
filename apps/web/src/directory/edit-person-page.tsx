import { useMutation, useQuery } from '@apollo/client/react';
import { canRegisterPeople } from '@samspil/domain/directory';
import { useMemo } from 'react';
import { useNavigate, useParams } from 'react-router';
import { useMessages } from '../shared/i18n';
import { DraftForm, useDraft } from '../shared/sending';
import { FailureState, LoadingState, NoAccessState, Page } from '../shared/ui';
import { useViewer } from '../shared/viewer';
import { PERSON_QUERY, SAVE_PERSON, type ShownPerson } from './directory-queries';
import { forgetDirectory } from './forget-directory';
import { directoryMessages } from './messages';
import { PersonFields } from './person-fields';
import { RoleList } from './role-list';
import { contentInput, PERSON_FIELDS, positionInputs, problemsWithValues, valuesOf } from './person-values';

/** What is known of somebody, and the roles the writer keeps. */
export function EditPersonPage() {
  const t = useMessages(directoryMessages);
  const { signedIn } = useViewer();
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(PERSON_QUERY, { variables: { id } });
  const person = data?.directoryPerson;
  const trail = [
    { label: t.title, to: '/personer' },
    ...(person ? [{ label: person.name, to: `/personer/${id}` }] : []),
  ];
  return (
    <Page title={t.editTitle} breadcrumbs={trail}>
      {!person && (error ? <FailureState error={error} onRetry={() => void refetch()} /> : <LoadingState lines={6} />)}
      {person?.viewerCan.edit === false && <NoAccessState signedIn={signedIn} />}
      {person?.viewerCan.edit && <Editing key={person.id} person={person} onRefresh={() => void refetch()} />}
    </Page>
  );
}

interface EditingProps {
  person: ShownPerson;
  onRefresh: () => void;
}

function Editing({ person, onRefresh }: EditingProps) {
  const t = useMessages(directoryMessages);
  const navigate = useNavigate();
  const networkIds = useKeptNetworks(person);
  const draft = usePersonDraft(person, networkIds.length > 0);
  const others = person.positions.filter(({ viewerCan }) => !viewerCan.keep);
  return (
    <DraftForm
      draft={draft}
      fields={PERSON_FIELDS}
      nameOf={(field) => t.fieldNames[field] ?? field}
      save={t.save}
      saved={t.saved}
      onSaved={() => navigate(`/personer/${person.id}`)}
      onRefresh={onRefresh}
    >
      <PersonFields values={draft.values} problems={draft.problems} networkIds={networkIds} onChange={draft.change} />
      {others.length > 0 && <RoleList title={t.otherRoles} positions={others} />}
    </DraftForm>
  );
}

/** The networks where the writer keeps roles, those of the person first; none for who only changes what is known of him- or herself. */
function useKeptNetworks({ positions }: ShownPerson): readonly string[] {
  const { viewer } = useViewer();
  const own = viewer.networks.map(({ networkId }) => networkId);
  const kept = own.filter((networkId) => canRegisterPeople(viewer, networkId));
  const here = new Set(positions.map(({ networkId }) => networkId));
  return kept.some((id) => here.has(id)) ? [...kept].sort((a, b) => Number(here.has(b)) - Number(here.has(a))) : [];
}

function usePersonDraft(person: ShownPerson, keepsRoles: boolean) {
  const { id, lock, positions } = person;
  const [save] = useMutation(SAVE_PERSON, { update: forgetDirectory });
  const values = useMemo(() => valuesOf(person), [person]);
  const hasOthers = positions.some(({ viewerCan }) => !viewerCan.keep);
  return useDraft(
    { name: `person-${id}`, lock, values },
    {
      conflictCode: 'directory.changed-meanwhile',
      problemsWith: (written) => problemsWithValues(written, hasOthers),
      send: async (seen, written) => {
        const roles = keepsRoles ? { positions: positionInputs(written) } : {};
        const input = { id, lock: seen, content: contentInput(written), ...roles };
        const { data } = await save({ variables: { input } });
        return data?.savePerson.lock ?? seen;
      },
    },
  );
}
