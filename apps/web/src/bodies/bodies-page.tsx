import { useQuery } from '@apollo/client/react';
import { canManageBodies, isSeatOn } from '@samspil/domain/bodies';
import { IconPrinter, IconUsersPlus } from '@tabler/icons-react';
import { Link, useSearchParams } from 'react-router';
import { SelectField } from '../shared/forms';
import { useFormat, useMessages } from '../shared/i18n';
import {
  Button,
  ButtonLink,
  DataTable,
  DemoBadge,
  EmptyState,
  FailureState,
  LoadingState,
  Page,
  ShowMore,
  StatusBadge,
  type Column,
} from '../shared/ui';
import { useViewer } from '../shared/viewer';
import { BODIES_PER_PAGE, BODIES_QUERY, type ListedBody } from './body-queries';
import classes from './bodies.module.css';
import { bodyMessages } from './messages';
import { today } from '../shared/today';
import { useTermText } from './use-term-text';

const PARAMETER = 'netvaerk';

/** The bodies of each programme, and whether they are put together as agreed. */
export function BodiesPage() {
  const t = useMessages(bodyMessages);
  const { viewer } = useViewer();
  const mayManage = viewer.networks.some(({ networkId }) => canManageBodies(viewer, networkId));
  const actions = (
    <>
      <Button
        variant="default"
        icon={<IconPrinter size={20} stroke={1.75} aria-hidden />}
        onClick={() => window.print()}
      >
        {t.print}
      </Button>
      {mayManage && (
        <ButtonLink to="/grupper/ny" icon={<IconUsersPlus size={20} stroke={1.75} aria-hidden />}>
          {t.setUp}
        </ButtonLink>
      )}
    </>
  );
  return (
    <Page title={t.title} lead={t.lead} actions={actions}>
      <Bodies mayManage={mayManage} />
    </Page>
  );
}

function Bodies({ mayManage }: { mayManage: boolean }) {
  const t = useMessages(bodyMessages);
  const format = useFormat();
  const [parameters, setParameters] = useSearchParams();
  const chosen = parameters.get(PARAMETER);
  const { data, error, refetch, fetchMore } = useQuery(BODIES_QUERY, {
    variables: { networkId: chosen, first: BODIES_PER_PAGE },
    fetchPolicy: 'cache-and-network',
  });
  if (!data && error) return <FailureState error={error} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState lines={8} />;
  const { edges, pageInfo } = data.bodies;
  const options = data.networks.map(({ id, name }) => ({ value: id, label: format.text(name) }));
  const bodies = edges.map(({ node }) => node);
  const order = [...new Set(bodies.map(({ networkId }) => networkId))];
  const shown = order.flatMap((networkId) => data.networks.find(({ id }) => id === networkId) ?? []);
  return (
    <>
      {options.length > 1 && (
        <div className={classes.networkChoice} data-print="hide">
          <SelectField
            label={t.network}
            value={chosen ?? ''}
            options={[{ value: '', label: t.allNetworks }, ...options]}
            onChange={(id) => setParameters(id === '' ? {} : { [PARAMETER]: id })}
          />
        </div>
      )}
      {bodies.length === 0 && <None mayManage={mayManage} />}
      {shown.map(({ id, name }) => (
        <section key={id} className={classes.network} aria-label={format.text(name)}>
          <h2>{format.text(name)}</h2>
          <BodiesTable caption={format.text(name)} bodies={bodies.filter(({ networkId }) => networkId === id)} />
        </section>
      ))}
      {pageInfo.hasNextPage && <ShowMore onMore={() => fetchMore({ variables: { after: pageInfo.endCursor } })} />}
    </>
  );
}

function None({ mayManage }: { mayManage: boolean }) {
  const t = useMessages(bodyMessages);
  const action = mayManage ? (
    <ButtonLink to="/grupper/ny">{t.setUp}</ButtonLink>
  ) : (
    <ButtonLink to="/netvaerk">{t.toNetwork}</ButtonLink>
  );
  return (
    <EmptyState title={t.emptyTitle} action={action}>
      {mayManage ? t.emptyForKeeper : t.emptyText}
    </EmptyState>
  );
}

function BodiesTable({ caption, bodies }: { caption: string; bodies: readonly ListedBody[] }) {
  const t = useMessages(bodyMessages);
  const format = useFormat();
  const columns: readonly Column<ListedBody>[] = [
    { key: 'name', header: t.name, cell: (body) => <BodyName body={body} /> },
    { key: 'kind', header: t.kind, cell: ({ kind }) => t.kinds[kind] },
    { key: 'composition', header: t.compositionColumn, cell: ({ composition }) => format.text(composition.summary) },
    { key: 'term', header: t.termColumn, cell: ({ terms }) => <CurrentTerm terms={terms} /> },
  ];
  return <DataTable caption={caption} columns={columns} rows={bodies} rowKey={({ id }) => id} />;
}

function BodyName({ body: { id, name, state, isDemonstration } }: { body: ListedBody }) {
  const t = useMessages(bodyMessages);
  const format = useFormat();
  return (
    <span className={classes.bodyName}>
      <Link to={`/grupper/${id}`}>{format.text(name)}</Link>
      {state !== 'ACTIVE' && <StatusBadge>{t.states[state]}</StatusBadge>}
      {isDemonstration && <DemoBadge />}
    </span>
  );
}

function CurrentTerm({ terms }: { terms: ListedBody['terms'] }) {
  const textOf = useTermText();
  const term = terms.find((one) => isSeatOn(today(), one)) ?? terms.at(-1);
  return term ? textOf(term) : '–';
}
