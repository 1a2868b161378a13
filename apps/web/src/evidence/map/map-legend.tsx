import {
  DESIGN_TIERS,
  DIRECTIONS,
  directionStrip,
  INTERVENTION_LETTERS,
  INTERVENTIONS,
  markPath,
} from '@samspil/domain/evidence';
import type { ReactNode } from 'react';
import { useMessages } from '../../shared/i18n';
import classes from './map-legend.module.css';
import marks from './map-mark.module.css';
import { mapMessages, useMapWords } from './messages';

const STRIP = { x: 0, y: 6, width: 26, height: 10 } as const;

/** What shapes, letters, strips and empty cells say. */
export function MapLegend() {
  const t = useMessages(mapMessages);
  return (
    <section className={classes.legend} aria-labelledby="map-legend">
      <h2 id="map-legend">{t.legend}</h2>
      <div className={classes.parts}>
        <Designs />
        <Interventions />
        <Directions />
      </div>
    </section>
  );
}

function Designs() {
  const t = useMessages(mapMessages);
  const words = useMapWords();
  return (
    <div>
      <p>{t.legendShape}</p>
      <ul className={classes.list}>
        {DESIGN_TIERS.map((tier) => (
          <li key={tier}>
            <Sign>
              <path className={marks.mark} fillRule="evenodd" d={markPath(tier, 12, 11, 8)} />
            </Sign>
            <span>
              <b>{words.tierCodes[tier]}</b> {words.tiers[tier]}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Interventions() {
  const t = useMessages(mapMessages);
  const words = useMapWords();
  return (
    <div>
      <p>{t.legendLetters}</p>
      <ul className={classes.list}>
        {INTERVENTIONS.map((intervention) => (
          <li key={intervention}>
            <Sign>
              <path className={marks.mark} data-intervention={intervention} d={markPath('randomised', 12, 11, 8)} />
            </Sign>
            <span>
              <b>{INTERVENTION_LETTERS[intervention]}</b> {words.interventions[intervention]}
            </span>
          </li>
        ))}
        <li>
          <span className={classes.gap} aria-hidden />
          {t.legendGap}
        </li>
      </ul>
    </div>
  );
}

function Directions() {
  const t = useMessages(mapMessages);
  const words = useMapWords();
  return (
    <div>
      <p>{t.legendStrip}</p>
      <ul className={classes.list}>
        {DIRECTIONS.map((direction) => (
          <li key={direction}>
            <Sign>
              <path className={marks.strip} d={directionStrip([{ direction, count: 1 }], STRIP)} />
            </Sign>
            {words.directions[direction]}
          </li>
        ))}
      </ul>
      <p>{t.legendBroader}</p>
    </div>
  );
}

function Sign({ children }: { children: ReactNode }) {
  return (
    <svg className={marks.marks} width="26" height="22" aria-hidden focusable="false">
      {children}
    </svg>
  );
}
