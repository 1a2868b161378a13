import { useMutation, useQuery } from '@apollo/client/react';
import { canRequestContact } from '@samspil/domain/matching';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { useFormat, useMessages } from '../shared/i18n';
import { FormProblems } from '../shared/sending';
import {
  Button,
  ButtonLink,
  ConfirmDialog,
  DemoBadge,
  FailureState,
  KeyValues,
  LoadingState,
  Page,
  useUndoToast,
} from '../shared/ui';
import { failureOf, problemsOf } from '../shared/graphql';
import { useViewer } from '../shared/viewer';
import { PERSON_QUERY, REMOVE_PERSON, type ShownPerson } from './directory-queries';
import classes from './directory.module.css';
import { forgetDirectory } from './forget-directory';
import { directoryMessages } from './messages';
import { AskOrganisation } from './organisation-roles';
import { OpenAddress } from './own-address';
import { Contact } from './positions-table';
import { RoleList } from './role-list';
import { today } from '../shared/today';

/** Somebody with roles, and how he or she is reached. */
export function PersonPage() {
  const t = useMessages(directoryMessages);
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(PERSON_QUERY, { variables: { id }, fetchPolicy: 'cache-and-network' });
  const trail = [{ label: t.title, to: '/personer' }];
  if (!data) {
    return (
      <Page title={t.title} breadcrumbs={trail}>
        {error ? <FailureState error={error} onRetry={() => void refetch()} /> : <LoadingState lines={6} />}
      </Page>
    );
  }
  const person = data.directoryPerson;
  return (
    <Page
      title={person.name}
      eyebrow={person.isDemonstration ? <DemoBadge /> : person.isOwn ? t.own : undefined}
      breadcrumbs={trail}
      actions={<Actions person={person} />}
    >
      {person.isAddressOpen && <OpenAddress person={person} />}
      <Facts person={person} />
      <Roles person={person} />
      {person.viewerCan.remove && <Removal person={person} />}
    </Page>
  );
}

function Actions({ person: { id, isOwn, viewerCan, positions } }: { person: ShownPerson }) {
  const t = useMessages(directoryMessages);
  const format = useFormat();
  const { viewer } = useViewer();
  const place = positions.find(
    ({ isCurrent, networkId, organisation }) => isCurrent && canRequestContact(viewer, networkId, organisation.id),
  );
  return (
    <>
      {place && !isOwn && (
        <AskOrganisation
          networkId={place.networkId}
          organisationId={place.organisation.id}
          name={format.text(place.organisation.name)}
        />
      )}
      {viewerCan.edit && (
        <ButtonLink to={`/personer/${id}/rediger`} icon={<IconPencil size={20} stroke={1.75} aria-hidden />}>
          {isOwn ? t.editOwn : t.edit}
        </ButtonLink>
      )}
    </>
  );
}

function Facts({ person }: { person: ShownPerson }) {
  const t = useMessages(directoryMessages);
  const format = useFormat();
  const { email, phone, viewerCan, contactPurpose, consentOn, deleteOn, forgetOn, isNamePublic } = person;
  const hasContact = email !== null || phone !== null;
  return (
    <KeyValues
      rows={[
        [t.contact, viewerCan.seeContact ? <Contact email={email} phone={phone} /> : null],
        [t.contactPurpose, contactPurpose],
        [t.consentOn, consentOn && format.date(consentOn)],
        [t.deleteOn, deleteOn && hasContact ? t.contactKept(format.date(deleteOn)) : null],
        [t.forgetOn, forgetOn && t.forgetOnText(format.date(forgetOn))],
        [t.visibility, viewerCan.edit ? (isNamePublic ? t.namePublic : t.nameInside) : null],
      ]}
    />
  );
}

function Roles({ person: { positions } }: { person: ShownPerson }) {
  const t = useMessages(directoryMessages);
  const current = positions.filter(({ isCurrent }) => isCurrent);
  const coming = positions.filter(({ isCurrent, validFrom }) => !isCurrent && validFrom > today());
  const former = positions.filter(({ isCurrent, validFrom }) => !isCurrent && validFrom <= today());
  return (
    <>
      {current.length > 0 && <RoleList title={t.currentRoles} positions={current} />}
      {current.length === 0 && <p className={classes.soft}>{t.noCurrentRoles}</p>}
      {coming.length > 0 && <RoleList title={t.comingRoles} positions={coming} />}
      {former.length > 0 && <RoleList title={t.formerRoles} positions={former} />}
    </>
  );
}

/** It cannot be undone, so it is asked for first. */
function Removal({ person: { id, lock, name } }: { person: ShownPerson }) {
  const t = useMessages(directoryMessages);
  const navigate = useNavigate();
  const toast = useUndoToast();
  const [asked, setAsked] = useState(false);
  const [remove, { loading, error }] = useMutation(REMOVE_PERSON, { update: forgetDirectory });
  const confirm = async () => {
    try {
      await remove({ variables: { input: { id, lock } } });
    } catch {
      setAsked(false);
      return;
    }
    toast({ text: t.removed(name) });
    await navigate('/personer');
  };
  const failure = error && failureOf(error).kind !== 'problems' ? 'failed' : undefined;
  return (
    <div className={classes.removal} data-print="hide">
      <FormProblems problems={error ? problemsOf(error) : []} fields={[]} failure={failure} />
      <Button variant="default" icon={<IconTrash size={20} stroke={1.75} aria-hidden />} onClick={() => setAsked(true)}>
        {t.remove}
      </Button>
      <ConfirmDialog
        opened={asked}
        title={t.removeTitle(name)}
        confirmLabel={t.remove}
        danger
        busy={loading}
        onConfirm={() => void confirm()}
        onCancel={() => setAsked(false)}
      >
        <p>{t.removeText}</p>
        <p>{t.removeMinutes}</p>
      </ConfirmDialog>
    </div>
  );
}
