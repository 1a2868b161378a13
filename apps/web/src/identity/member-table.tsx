import { useMutation } from '@apollo/client/react';
import { Alert } from '@mantine/core';
import { useState } from 'react';
import { failureOf, problemsOf } from '../shared/graphql';
import { useFormat, useMessages } from '../shared/i18n';
import { useProblemText } from '../shared/problems';
import { Button, ConfirmDialog, DataTable, DemoBadge, FailureState, StatusBadge, useUndoToast } from '../shared/ui';
import { useViewer } from '../shared/viewer';
import { ChangeRolesDialog } from './change-roles-dialog';
import classes from './identity.module.css';
import { MEMBERS_QUERY, REMOVE_MEMBER, type Member } from './member-queries';
import { identityMessages } from './messages';
import { OrganisationDialog } from './organisation-dialog';

interface MemberTableProps {
  networkId: string;
  networkName: string;
  members: readonly Member[];
  mayAppointAdministrators: boolean;
}

type Action = { readonly kind: 'roles' | 'organisation' | 'remove'; readonly member: Member };

export function MemberTable({ networkId, networkName, members, mayAppointAdministrators }: MemberTableProps) {
  const t = useMessages(identityMessages);
  const format = useFormat();
  const [action, setAction] = useState<Action>();
  const close = () => setAction(undefined);
  return (
    <>
      <DataTable
        caption={t.memberTable(networkName)}
        rows={members}
        rowKey={({ id }) => id}
        columns={[
          { key: 'name', header: t.name, cell: (member) => <Name member={member} /> },
          { key: 'email', header: t.email, cell: ({ email }) => <Email address={email} /> },
          { key: 'roles', header: t.roles, cell: (member) => <Roles member={member} /> },
          {
            key: 'organisation',
            header: t.organisation,
            cell: ({ organisation }) => (organisation ? format.text(organisation.name) : ''),
          },
          { key: 'since', header: t.since, cell: ({ since }) => format.date(since) },
          { key: 'actions', header: t.actions, cell: (member) => <Actions member={member} onChoose={setAction} /> },
        ]}
      />
      {action?.kind === 'roles' && (
        <ChangeRolesDialog
          networkId={networkId}
          member={action.member}
          mayAppointAdministrators={mayAppointAdministrators}
          onClose={close}
        />
      )}
      {action?.kind === 'organisation' && (
        <OrganisationDialog networkId={networkId} member={action.member} onClose={close} />
      )}
      {action?.kind === 'remove' && <RemoveDialog networkId={networkId} member={action.member} onClose={close} />}
    </>
  );
}

/** An address that does not fit is broken before its @ first. */
function Email({ address }: { address: string }) {
  const at = address.lastIndexOf('@');
  return (
    <span className={classes.email}>
      {address.slice(0, at)}
      <wbr />
      {address.slice(at)}
    </span>
  );
}

function Name({ member }: { member: Member }) {
  const t = useMessages(identityMessages);
  const { viewer } = useViewer();
  return (
    <span className={classes.member}>
      {member.name}
      {member.userId === viewer.userId && <StatusBadge tone="accent">{t.you}</StatusBadge>}
      {member.demo && <DemoBadge />}
      {!member.hasSignedIn && <StatusBadge>{t.neverSignedIn}</StatusBadge>}
    </span>
  );
}

function Roles({ member }: { member: Member }) {
  const t = useMessages(identityMessages);
  return (
    <span className={classes.badges}>
      {member.roles.map((role) => (
        <StatusBadge key={role}>{t.roleNames[role]}</StatusBadge>
      ))}
    </span>
  );
}

function Actions({ member, onChoose }: { member: Member; onChoose: (action: Action) => void }) {
  const t = useMessages(identityMessages);
  return (
    <span className={classes.rowActions}>
      {member.viewerCan.changeRoles && (
        <Button
          variant="default"
          onClick={() => onChoose({ kind: 'roles', member })}
          aria-label={t.changeRolesOf(member.name)}
        >
          {t.changeRoles}
        </Button>
      )}
      {member.viewerCan.setOrganisation && (
        <Button
          variant="default"
          onClick={() => onChoose({ kind: 'organisation', member })}
          aria-label={t.organisationOf(member.name)}
        >
          {t.organisation}
        </Button>
      )}
      {member.viewerCan.remove && (
        <Button
          variant="default"
          onClick={() => onChoose({ kind: 'remove', member })}
          aria-label={t.removeOf(member.name)}
        >
          {t.remove}
        </Button>
      )}
    </span>
  );
}

/** Taking away access cannot be undone without a new invitation, so it asks first. */
function RemoveDialog({ networkId, member, onClose }: { networkId: string; member: Member; onClose: () => void }) {
  const t = useMessages(identityMessages);
  const textOf = useProblemText();
  const toast = useUndoToast();
  const [remove, { loading, error }] = useMutation(REMOVE_MEMBER, { refetchQueries: [MEMBERS_QUERY] });
  const confirm = async () => {
    const { error: refused } = await remove({
      variables: { input: { networkId, userId: member.userId } },
      errorPolicy: 'all',
    });
    if (refused) return;
    toast({ text: t.removed(member.name) });
    onClose();
  };
  return (
    <ConfirmDialog
      opened
      danger
      title={t.removeTitle(member.name)}
      confirmLabel={t.remove}
      busy={loading}
      onConfirm={() => void confirm()}
      onCancel={onClose}
    >
      <p>{t.removeText}</p>
      {error && failureOf(error).kind !== 'problems' && <FailureState error={error} />}
      {problemsOf(error).map((found) => (
        <Alert key={found.code} color="red" variant="light" role="alert">
          {textOf(found)}
        </Alert>
      ))}
    </ConfirmDialog>
  );
}
