import { NetworkStatus } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useFormat, useMessages } from '../shared/i18n';
import { NetworkSelect, useNetworkChoice, type NetworkChoice } from '../shared/network-choice';
import { Button, EmptyState, FailureState, LoadingState, NoAccessState, Page } from '../shared/ui';
import classes from './identity.module.css';
import { InviteForm } from './invite-form';
import { MANAGED_NETWORKS_QUERY, MEMBERS_PER_PAGE, MEMBERS_QUERY, type ManagedNetwork } from './member-queries';
import { MemberTable } from './member-table';
import { identityMessages } from './messages';

const TYPING_MS = 250;

/** Who belongs to a network and what each may do; for coordinators and administrators. */
export function MembersPage() {
  const t = useMessages(identityMessages);
  const { data, loading, error, refetch } = useQuery(MANAGED_NETWORKS_QUERY);
  const networks = data?.viewer.networks.filter(({ viewerCan }) => viewerCan.seeMembers) ?? [];
  const choice = useNetworkChoice(networks.map(({ network }) => network.id));
  const chosen = networks.find(({ network }) => network.id === choice.networkId);
  if (chosen) return <NetworkMembers key={chosen.network.id} chosen={chosen} choice={choice} />;
  return (
    <Page title={t.members}>
      {error && <FailureState error={error} onRetry={() => void refetch()} />}
      {!error && (loading ? <LoadingState lines={6} /> : <NoAccessState signedIn={data?.viewer.user != null} />)}
    </Page>
  );
}

interface NetworkMembersProps {
  chosen: ManagedNetwork;
  choice: NetworkChoice;
}

function NetworkMembers({ chosen, choice }: NetworkMembersProps) {
  const t = useMessages(identityMessages);
  const format = useFormat();
  const [inviting, setInviting] = useState(false);
  const [search, setSearch] = useState('');
  const [searched] = useDebouncedValue(search.trim(), TYPING_MS);
  const nameOf = ({ network }: ManagedNetwork) => format.text({ da: network.nameDa, en: network.nameEn });
  return (
    <Page
      title={t.members}
      eyebrow={nameOf(chosen)}
      lead={t.membersLead}
      actions={!inviting && <Button onClick={() => setInviting(true)}>{t.invite}</Button>}
    >
      {inviting && (
        <InviteForm
          networkId={chosen.network.id}
          networkName={nameOf(chosen)}
          mayAppointAdministrators={chosen.viewerCan.appointAdministrators}
          onClose={() => setInviting(false)}
        />
      )}
      <div className={classes.filters}>
        <NetworkSelect {...choice} />
        <TextInput
          label={t.searchMembers}
          type="search"
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
      </div>
      <MemberList chosen={chosen} networkName={nameOf(chosen)} search={searched} onShowAll={() => setSearch('')} />
    </Page>
  );
}

interface MemberListProps {
  chosen: ManagedNetwork;
  networkName: string;
  search: string;
  onShowAll: () => void;
}

function MemberList({ chosen, networkName, search, onShowAll }: MemberListProps) {
  const t = useMessages(identityMessages);
  const { data, previousData, error, refetch, fetchMore, networkStatus } = useQuery(MEMBERS_QUERY, {
    variables: { networkId: chosen.network.id, search, first: MEMBERS_PER_PAGE },
    notifyOnNetworkStatusChange: true,
  });
  const page = (data ?? previousData)?.members;
  if (!page && error) return <FailureState error={error} onRetry={() => void refetch()} />;
  if (!page) return <LoadingState lines={6} />;
  if (page.edges.length === 0) {
    return (
      <EmptyState title={t.noMembersFound} action={<Button onClick={onShowAll}>{t.showAll}</Button>} role="status">
        {t.noMembersFoundText}
      </EmptyState>
    );
  }
  return (
    <>
      <MemberTable
        networkId={chosen.network.id}
        networkName={networkName}
        members={page.edges.map(({ node }) => node)}
        mayAppointAdministrators={chosen.viewerCan.appointAdministrators}
      />
      <div className={classes.more}>
        {page.pageInfo.hasNextPage && (
          <Button
            variant="default"
            busy={networkStatus === NetworkStatus.fetchMore}
            onClick={() => void fetchMore({ variables: { after: page.pageInfo.endCursor } })}
          >
            {t.showMore}
          </Button>
        )}
        <span role="status" className={classes.soft}>
          {t.shown(page.edges.length)}
        </span>
      </div>
    </>
  );
}
