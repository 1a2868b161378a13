import { useFormat, useMessages } from '../../shared/i18n';
import { overviewMessages } from './messages';
import classes from './municipality-map.module.css';
import type { OverviewMunicipality } from './overview-queries';

interface MunicipalityTableProps {
  municipalities: readonly OverviewMunicipality[];
  counts: ReadonlyMap<string, number>;
  chosen: readonly string[];
  onToggle: (code: string) => void;
}

/** The numbers of the map in words: most first, then by name. Those with none are only counted. */
export function MunicipalityTable({ municipalities, counts, chosen, onToggle }: MunicipalityTableProps) {
  const t = useMessages(overviewMessages);
  const format = useFormat();
  const countOf = ({ code }: OverviewMunicipality) => counts.get(code) ?? 0;
  const shown = municipalities
    .filter((one) => countOf(one) > 0 || chosen.includes(one.code))
    .toSorted((a, b) => countOf(b) - countOf(a) || format.compare(a.name, b.name));
  const left = municipalities.length - shown.length;
  return (
    <div className={classes.beside}>
      <table className={classes.table}>
        <caption>{t.mapTable}</caption>
        <thead>
          <tr>
            <th scope="col">{t.municipality}</th>
            <th scope="col" data-numeric="true">
              {t.count}
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((one) => (
            <tr key={one.code}>
              <th scope="row">
                <label>
                  <input type="checkbox" checked={chosen.includes(one.code)} onChange={() => onToggle(one.code)} />
                  {one.name}
                </label>
              </th>
              <td data-numeric="true">{format.number(countOf(one))}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {municipalities.length > 0 && left > 0 && <p className={classes.hint}>{t.withNone(left)}</p>}
    </div>
  );
}
