import { useQuery } from '@apollo/client/react';
import { IconDownload, IconPrinter, IconUserPlus } from '@tabler/icons-react';
import { Link, useLocation, useSearchParams } from 'react-router';
import { SelectField } from '../shared/forms';
import { useLanguage, useMessages } from '../shared/i18n';
import { Button, ButtonLink, EmptyState, FailureState, LoadingState, Page, ShowMore } from '../shared/ui';
import { useViewer } from '../shared/viewer';
import {
  isNarrowed,
  readDirectoryAddress,
  roleName,
  writeDirectoryAddress,
  type DirectoryAddress,
} from './directory-address';
import { DirectoryFilters } from './directory-filters';
import { DIRECTORY_RIGHTS_QUERY, POSITIONS_PER_PAGE, POSITIONS_QUERY } from './directory-queries';
import classes from './directory.module.css';
import { directoryMessages } from './messages';
import { OwnAddress } from './own-address';
import { PositionsTable } from './positions-table';
import { useDirectoryNetwork } from './use-directory-network';
import { ToVacancies, Vacancies } from './vacancies';

/** Who has which role; names and contact data as far as the reader may know them. */
export function DirectoryPage() {
  const t = useMessages(directoryMessages);
  const { signedIn } = useViewer();
  const { pathname, search } = useLocation();
  const network = useDirectoryNetwork();
  const { networkId, options, loading, error, retry } = network;
  return (
    <Page title={t.title} lead={t.lead} actions={<Actions network={network} />}>
      {error !== undefined && <FailureState error={error} onRetry={retry} />}
      {loading && <LoadingState lines={8} />}
      {!signedIn && !loading && (
        <p className={classes.note}>
          {t.visitorNote} <Link to={`/log-ind?next=${encodeURIComponent(pathname + search)}`}>{t.signInForNames}</Link>
        </p>
      )}
      {signedIn && <OwnAddress />}
      {options.length > 1 && networkId !== null && (
        <div className={classes.network} data-print="hide">
          <SelectField label={t.network} value={networkId} options={options} onChange={network.choose} />
        </div>
      )}
      {networkId !== null && !loading && <Directory key={networkId} networkId={networkId} />}
    </Page>
  );
}

function Actions({ network: { networkId, linkTo } }: { network: ReturnType<typeof useDirectoryNetwork> }) {
  const t = useMessages(directoryMessages);
  const { language } = useLanguage();
  const { data } = useQuery(DIRECTORY_RIGHTS_QUERY, {
    variables: { networkId: networkId ?? '' },
    skip: networkId === null,
  });
  const can = data?.directoryViewerCan;
  return (
    <>
      <Button
        variant="default"
        icon={<IconPrinter size={20} stroke={1.75} aria-hidden />}
        onClick={() => window.print()}
      >
        {t.print}
      </Button>
      {can?.export && networkId !== null && (
        <a
          className={classes.export}
          href={`/personer/eksport.csv?${new URLSearchParams({ netvaerk: networkId, lang: language }).toString()}`}
          download
        >
          <IconDownload size={20} stroke={1.75} aria-hidden />
          {t.exportCsv}
        </a>
      )}
      {can?.register && (
        <ButtonLink to={linkTo('/personer/ny')} icon={<IconUserPlus size={20} stroke={1.75} aria-hidden />}>
          {t.register}
        </ButtonLink>
      )}
    </>
  );
}

function Directory({ networkId }: { networkId: string }) {
  const [parameters, setParameters] = useSearchParams();
  const address = readDirectoryAddress(parameters);
  const change = (changes: Partial<DirectoryAddress>) =>
    setParameters((now) => writeDirectoryAddress({ ...readDirectoryAddress(now), ...changes }, now), {
      replace: true,
      preventScrollReset: true,
    });
  return (
    <>
      <DirectoryFilters networkId={networkId} address={address} onChange={change} />
      <ToVacancies networkId={networkId} organisationId={address.organisationId} />
      <Positions networkId={networkId} address={address} onChange={change} />
      <Vacancies networkId={networkId} organisationId={address.organisationId} />
    </>
  );
}

interface PositionsProps {
  networkId: string;
  address: DirectoryAddress;
  onChange: (changes: Partial<DirectoryAddress>) => void;
}

const NOTHING: DirectoryAddress = { text: '', role: '', organisationId: '', sector: '' };

function Positions({ networkId, address, onChange }: PositionsProps) {
  const { data, previousData, error, refetch, fetchMore } = useQuery(POSITIONS_QUERY, {
    variables: { networkId, first: POSITIONS_PER_PAGE, ...wishOf(address) },
    fetchPolicy: 'cache-and-network',
  });
  if (!data && error) return <FailureState error={error} onRetry={() => void refetch()} />;
  // While it is narrowed the former list stays, so that the page does not jump.
  const shown = data ?? previousData;
  if (!shown) return <LoadingState lines={8} />;
  const { edges, pageInfo } = shown.directoryPositions;
  if (edges.length === 0) return <NoPositions narrowed={isNarrowed(address)} onClear={() => onChange(NOTHING)} />;
  return (
    <div aria-busy={!data}>
      <PositionsTable positions={edges.map(({ node }) => node)} />
      {pageInfo.hasNextPage && <ShowMore onMore={() => fetchMore({ variables: { after: pageInfo.endCursor } })} />}
    </div>
  );
}

function wishOf({ text, role, organisationId, sector }: DirectoryAddress) {
  return {
    text,
    role: role === '' ? null : roleName(role),
    organisationId: organisationId || null,
    sector: sector || null,
  };
}

function NoPositions({ narrowed, onClear }: { narrowed: boolean; onClear: () => void }) {
  const t = useMessages(directoryMessages);
  if (narrowed) {
    return (
      <EmptyState title={t.emptyTitle} action={<Button onClick={onClear}>{t.clear}</Button>}>
        {t.emptyText}
      </EmptyState>
    );
  }
  return (
    <EmptyState title={t.noneTitle} action={<ButtonLink to="/netvaerk">{t.seeNetwork}</ButtonLink>}>
      {t.noneText}
    </EmptyState>
  );
}
