import type { Plot, PlotMark } from '@samspil/domain/evidence';
import { useId } from 'react';
import classes from './plot-figure.module.css';

/** In pixels of the drawing's own grid. */
const NARROWEST_WIDE = 500;

/** A plot on the page, in the colours of the page; every figure in it stands in a table beside it. */
export function PlotFigure({ plot }: { plot: Plot }) {
  const id = useId();
  return (
    <figure className={classes.figure}>
      <svg
        className={classes.plot}
        data-narrow={plot.width < NARROWEST_WIDE}
        viewBox={`0 0 ${plot.width} ${plot.height}`}
        role="img"
        aria-labelledby={`${id}title ${id}description`}
      >
        <title id={`${id}title`}>{plot.title}</title>
        <desc id={`${id}description`}>{plot.description}</desc>
        {plot.marks.map((mark) => (
          <Mark key={`${mark.kind} ${mark.key}`} mark={mark} />
        ))}
      </svg>
    </figure>
  );
}

function Mark({ mark }: { mark: PlotMark }) {
  if (mark.kind === 'path') return <path data-role={mark.role} d={mark.d} />;
  return (
    <text data-role={mark.role} x={mark.x} y={mark.y} textAnchor={mark.anchor}>
      {mark.text}
    </text>
  );
}
