import { withFilterToggled } from '../../search';
import { useFormat, useMessages } from '../../shared/i18n';
import { ButtonLink } from '../../shared/ui';
import { countsByMunicipality, levelRanges } from './map-model';
import { overviewMessages } from './messages';
import classes from './municipality-map.module.css';
import { MunicipalityTable } from './municipality-table';
import { overviewLink, type OverviewAddress } from './overview-address';
import type { OverviewAnswer } from './overview-queries';
import { TileMap } from './tile-map';
import type { ChangeOverview } from './use-overview-address';
import { useMunicipalities } from './use-overview-labels';

interface MapProps {
  overview: OverviewAddress;
  answer: OverviewAnswer;
  onChange: ChangeOverview;
}

/** Where activities take place: a tile for each municipality, and the same numbers as a table beside it. */
export function MunicipalityMap({ overview, answer, onChange }: MapProps) {
  const t = useMessages(overviewMessages);
  const format = useFormat();
  const municipalities = useMunicipalities();
  const counts = countsByMunicipality(answer, overview);
  const chosen = overview.filters['municipality'] ?? [];
  const largest = Math.max(0, ...counts.values());
  const toggle = (code: string) => onChange(withFilterToggled(overview, 'municipality', code));
  return (
    <div className={classes.both}>
      <section aria-label={t.views.map} className={classes.map}>
        <p className={classes.hint} data-print="hide">
          {t.mapHint}
        </p>
        <TileMap {...{ municipalities, counts, chosen, largest }} onToggle={toggle} />
        {chosen.length > 0 && (
          <div className={classes.open} data-print="hide">
            <ButtonLink to={overviewLink({ ...overview, view: 'list' })} variant="outline">
              {t.showFound(answer.total, format.number(answer.total))}
            </ButtonLink>
          </div>
        )}
        <Legend largest={largest} />
        <p className={classes.hint}>
          {t.mapSeveral}
          {overview.own && ` ${t.mapOfOwn(format.number(answer.edges.length))}`}
        </p>
      </section>
      <MunicipalityTable {...{ municipalities, counts, chosen }} onToggle={toggle} />
    </div>
  );
}

function Legend({ largest }: { largest: number }) {
  const t = useMessages(overviewMessages);
  return (
    <section aria-label={t.legend} className={classes.legend}>
      <ul>
        <li>
          <span className={classes.sample} data-level={0} aria-hidden />
          {t.legendNone}
        </li>
        {levelRanges(largest).map(({ level, from, to }) => (
          <li key={level}>
            <span className={classes.sample} data-level={level} aria-hidden />
            {t.legendRange(from, to)}
          </li>
        ))}
        <li>
          <span className={classes.sample} data-level={1} data-chosen="true" aria-hidden />
          {t.legendChosen}
        </li>
      </ul>
    </section>
  );
}
