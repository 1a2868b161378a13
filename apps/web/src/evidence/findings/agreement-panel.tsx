import { useQuery } from '@apollo/client/react';
import { useFormat, useMessages } from '../../shared/i18n';
import { useProblemText } from '../../shared/problems';
import { DataTable, FailureState, LoadingState } from '../../shared/ui';
import { AGREEMENT_QUERY, type Agreement } from './findings-queries';
import classes from './findings.module.css';
import { problemOf } from './remark';
import { ratingMessages } from './rating-messages';

interface AgreementPanelProps {
  networkId: string;
  sourceSlug: string | null;
}

/** How far every two raters agree, by Cohen's kappa with its interval. */
export function AgreementPanel({ networkId, sourceSlug }: AgreementPanelProps) {
  const t = useMessages(ratingMessages);
  const { data, error, refetch } = useQuery(AGREEMENT_QUERY, {
    variables: { networkId, sourceSlug },
    fetchPolicy: 'cache-and-network',
  });
  return (
    <section className={classes.agreement}>
      <h2>{t.agreementTitle}</h2>
      <p className={classes.small}>{t.agreementHint}</p>
      {error && !data && <FailureState error={error} onRetry={() => void refetch()} />}
      {!error && !data && <LoadingState lines={3} />}
      {data?.findingAgreement.length === 0 && <p>{t.noAgreement}</p>}
      {data?.findingAgreement.map((agreement) => (
        <OfTwo key={`${agreement.firstRater.id} ${agreement.secondRater.id}`} agreement={agreement} />
      ))}
    </section>
  );
}

type Kappa = Agreement['direction'];

function OfTwo({ agreement }: { agreement: Agreement }) {
  const t = useMessages(ratingMessages);
  const { firstRater, secondRater, disagreements } = agreement;
  const open = disagreements.filter(({ isResolved }) => !isResolved).length;
  const nameOf = (person: { name: string | null }) => person.name ?? t.unknownPerson;
  return (
    <>
      <KappaTable caption={t.agreementOf(nameOf(firstRater), nameOf(secondRater))} agreement={agreement} />
      <p className={classes.small}>{t.disagreementCount(open, disagreements.length)}</p>
    </>
  );
}

function KappaTable({ caption, agreement }: { caption: string; agreement: Agreement }) {
  const t = useMessages(ratingMessages);
  const format = useFormat();
  const textOf = useProblemText();
  const number = (value: number | null) => (value === null ? '–' : format.number(value, { decimals: 2 }));
  const remarks = ({ problems }: Kappa) => problems.map((remark) => textOf(problemOf(remark))).join(' ');
  return (
    <DataTable
      caption={caption}
      showCaption
      rows={[
        { name: t.direction, kappa: agreement.direction },
        { name: t.certainty, kappa: agreement.certainty },
      ]}
      rowKey={({ name }) => name}
      columns={[
        { key: 'on', header: t.agreementOn, cell: ({ name }) => name },
        { key: 'pairs', header: t.pairs, numeric: true, cell: ({ kappa }) => format.number(kappa.pairs) },
        {
          key: 'observed',
          header: t.observed,
          numeric: true,
          cell: ({ kappa }) => (kappa.observed === null ? '–' : format.percent(kappa.observed)),
        },
        { key: 'kappa', header: t.kappa, numeric: true, cell: ({ kappa }) => number(kappa.kappa) },
        {
          key: 'interval',
          header: t.interval,
          cell: ({ kappa }) =>
            kappa.ciLower === null || kappa.ciUpper === null
              ? remarks(kappa) || '–'
              : t.fromTo(number(kappa.ciLower), number(kappa.ciUpper)),
        },
      ]}
    />
  );
}
