import {
  directionStrip,
  INTERVENTION_LETTERS,
  markPath,
  markRadius,
  type MapEntry,
  type MapWords,
} from '@samspil/domain/evidence';
import classes from './map-mark.module.css';

/** In pixels of the drawing; a cell is as high as it has entries. */
const ENTRY = { width: 84, height: 34, mark: 16, text: 34, textDown: 15, stripDown: 20 } as const;
const STRIP = { width: 44, height: 8 } as const;
const LARGEST_RADIUS = 11;

interface MarksProps {
  entries: readonly MapEntry[];
  largest: number;
  words: MapWords;
}

/** The entries of a cell below one another: mark, number, design, and how the findings point. The cell has it in words. */
export function Marks({ entries, largest, words }: MarksProps) {
  return (
    <svg
      className={classes.marks}
      width={ENTRY.width}
      height={ENTRY.height * entries.length}
      aria-hidden
      focusable="false"
    >
      {entries.map((entry, place) => (
        <EntryMark
          key={entry.intervention}
          entry={entry}
          top={place * ENTRY.height}
          radius={markRadius(entry.findings, largest, LARGEST_RADIUS)}
          code={words.tierCodes[entry.bestTier]}
        />
      ))}
    </svg>
  );
}

interface EntryMarkProps {
  entry: MapEntry;
  top: number;
  radius: number;
  code: string;
}

function EntryMark({ entry, top, radius, code }: EntryMarkProps) {
  const letter = INTERVENTION_LETTERS[entry.intervention];
  const strip = { x: ENTRY.text, y: top + ENTRY.stripDown, ...STRIP };
  return (
    <>
      <path
        className={classes.mark}
        data-intervention={entry.intervention}
        fillRule="evenodd"
        d={markPath(entry.bestTier, ENTRY.mark, top + ENTRY.height / 2, radius)}
      />
      <text x={ENTRY.text} y={top + ENTRY.textDown}>
        {letter === '' ? `${entry.findings} ${code}` : `${letter} ${entry.findings} ${code}`}
      </text>
      <path className={classes.strip} d={directionStrip(entry.directions, strip)} />
    </>
  );
}
