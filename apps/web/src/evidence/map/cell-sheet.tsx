import { useQuery } from '@apollo/client/react';
import { entryInWords, sidesOf, type MapEntry } from '@samspil/domain/evidence';
import { requestAddress } from '@samspil/domain/requests';
import { IconMessageQuestion } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useFormat, useMessages } from '../../shared/i18n';
import { Button, ButtonLink, DemoBadge, FailureState, LoadingState, ShowMore, SideSheet } from '../../shared/ui';
import { synthesisLink } from '../synthesis/synthesis-link';
import { useEvidenceWords } from '../use-evidence-words';
import classes from './cell-sheet.module.css';
import type { CellAddress, MapAddress } from './map-address';
import { Marks } from './map-mark';
import type { MapModel, PlacedLine } from './map-model';
import { CELL_QUERY, mapInput, type CellFindingNode } from './map-queries';
import { mapMessages, useMapWords } from './messages';
import { useNarrow } from '../../shared/use-narrow';

interface CellSheetProps {
  map: MapAddress;
  model: MapModel;
  /** Takes all filters away. */
  onWiden: () => void;
  onClose: () => void;
}

/** What stands behind the cell that the address opens; for a gap the next step. */
export function CellSheet({ map, model, onWiden, onClose }: CellSheetProps) {
  const format = useFormat();
  const narrow = useNarrow();
  const row = lineOf(model.rows, map.cell?.row);
  const column = lineOf(model.columns, map.cell?.column);
  const opened = row !== undefined && column !== undefined;
  return (
    <SideSheet
      opened={opened}
      modal={narrow}
      subject={opened ? `${row.id} ${column.id}` : undefined}
      title={opened && `${format.text(row.label)} × ${format.text(column.label)}`}
      onClose={onClose}
    >
      {opened && map.cell && (
        <Cell map={map} cell={map.cell} model={model} row={row} column={column} onWiden={onWiden} />
      )}
    </SideSheet>
  );
}

function lineOf(lines: readonly PlacedLine[], id: string | undefined): PlacedLine | undefined {
  return lines.find((line) => line.id === id);
}

interface CellProps {
  map: MapAddress;
  cell: CellAddress;
  model: MapModel;
  row: PlacedLine;
  column: PlacedLine;
  onWiden: () => void;
}

function Cell({ map, cell, model, row, column, onWiden }: CellProps) {
  const t = useMessages(mapMessages);
  const format = useFormat();
  const entries = model.entriesAt(row.place, column.place);
  const names = { row: format.text(row.label), column: format.text(column.label) };
  const question = `/hvad-virker?q=${encodeURIComponent(`${names.row} ${names.column}`)}`;
  if (entries.length === 0) {
    if (model.isNarrowed)
      return <NoneWithFilters text={t.noneWithFiltersText(names.row, names.column)} {...{ onWiden }} />;
    return <Gap names={names} termIds={[row.id, column.id]} />;
  }
  return (
    <>
      <Summary entries={entries} largest={model.largest} />
      <p className={classes.question}>
        <Link to={question}>{t.askQuestion}</Link>
        <Link to={figuresOf(map, cell)}>{t.sideBySide}</Link>
      </p>
      <Findings map={map} cell={cell} />
    </>
  );
}

function Gap({ names, termIds }: { names: { row: string; column: string }; termIds: readonly string[] }) {
  const t = useMessages(mapMessages);
  const asked = { question: t.gapQuestion(names.row, names.column), termIds };
  return (
    <div className={classes.gap}>
      <h3>{t.gapTitle}</h3>
      <p>{t.gapText(names.row, names.column)}</p>
      <ButtonLink to={requestAddress(asked)} icon={<IconMessageQuestion size={20} stroke={1.75} aria-hidden />}>
        {t.askForKnowledge}
      </ButtonLink>
    </div>
  );
}

/** What filters leave out may be known all the same. */
function NoneWithFilters({ text, onWiden }: { text: string; onWiden: () => void }) {
  const t = useMessages(mapMessages);
  return (
    <div className={classes.gap}>
      <h3>{t.noneWithFilters}</h3>
      <p>{text}</p>
      <Button onClick={onWiden}>{t.clearFilters}</Button>
    </div>
  );
}

/** The findings of the cell with their figures beside each other. */
function figuresOf({ axes, filters }: MapAddress, { row, column }: CellAddress): string {
  const { rows, columns } = sidesOf(axes);
  return synthesisLink({ filters: { ...filters, [rows]: [row], [columns]: [column] } });
}

function Summary({ entries, largest }: { entries: readonly MapEntry[]; largest: number }) {
  const words = useMapWords();
  return (
    <ul className={classes.summary}>
      {entries.map((entry) => (
        <li key={entry.intervention}>
          <Marks entries={[entry]} largest={largest} words={words} />
          <p>{entryInWords(entry, words)}</p>
        </li>
      ))}
    </ul>
  );
}

function Findings({ map, cell }: { map: MapAddress; cell: CellAddress }) {
  const t = useMessages(mapMessages);
  const format = useFormat();
  const { data, error, refetch, fetchMore } = useQuery(CELL_QUERY, {
    variables: { input: { ...mapInput(map), ...cell } },
    fetchPolicy: 'cache-and-network',
  });
  const found = data?.cellFindings;
  if (error && !found) return <FailureState error={error} onRetry={() => void refetch()} />;
  if (!found) return <LoadingState lines={6} />;
  const total = found.totalCount ?? found.edges.length;
  return (
    <>
      <p role="status" className={classes.shown}>
        {t.findingsOf(format.number(found.edges.length), format.number(total))}
      </p>
      <ol className={classes.findings}>
        {found.edges.map(({ node }) => (
          <li key={node.id}>
            <FindingEntry finding={node} />
          </li>
        ))}
      </ol>
      {found.pageInfo.hasNextPage && (
        <ShowMore onMore={() => fetchMore({ variables: { after: found.pageInfo.endCursor } })} />
      )}
    </>
  );
}

function FindingEntry({ finding }: { finding: CellFindingNode }) {
  const t = useMessages(mapMessages);
  const words = useEvidenceWords();
  const { source } = finding;
  const facts = [
    [t.design, words.tier(finding.designTier)],
    [t.certainty, finding.certainty === null ? t.notRated : words.certainty(finding.certainty)],
    [t.comparison, words.comparison(finding.comparison)],
    [t.intervention, words.kind(finding.intervention)],
  ] as const;
  return (
    <article className={classes.finding}>
      <p className={classes.direction} data-direction={finding.direction}>
        {words.direction(finding.direction)}
        {!finding.exact && <span className={classes.narrower}>{t.narrower}</span>}
        {finding.isDemonstration && <DemoBadge />}
      </p>
      <p className={classes.statement} lang="da">
        {finding.statement}
      </p>
      <dl className={classes.facts}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className={classes.source}>
        <Link to={`/viden/${source.slug}#fund-${finding.id}`}>{source.title}</Link>
        {source.year !== null && ` (${source.year})`}
        {finding.page !== '' && `, ${t.page(finding.page)}`}
      </p>
    </article>
  );
}
