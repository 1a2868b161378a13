import {
  IconMapPin,
  IconMicroscope,
  IconPalette,
  IconSitemap,
  IconTargetArrow,
  IconUsers,
  type TablerIcon,
} from '@tabler/icons-react';
import { FINDING_FACETS, type FindingFacet, type FindingFilters } from '@samspil/domain/evidence';
import { useRef } from 'react';
import { useTermLabels } from '../../search';
import { useFormat, useMessages } from '../../shared/i18n';
import { Chip, DroppedChip } from '../../shared/ui';
import { useFilterLabels } from '../map/use-filter-labels';
import { useEvidenceWords } from '../use-evidence-words';
import { withValueToggled } from '../with-value-toggled';
import type { AnswerAddress } from './answer-address';
import type { Understanding } from './answer-query';
import { answerMessages } from './messages';
import classes from './understanding.module.css';

type Axis = Understanding['chips'][number]['axis'];

const ICONS: Readonly<Record<Axis, TablerIcon>> = {
  TARGET_GROUP: IconUsers,
  OUTCOME: IconTargetArrow,
  ACTIVITY: IconPalette,
  SETTING: IconMapPin,
  ORG_FORM: IconSitemap,
  DESIGN: IconMicroscope,
};

interface PanelProps {
  asked: AnswerAddress;
  understanding: Understanding;
  onChange: (changes: Partial<AnswerAddress>) => void;
}

/** How the question was read, for whom first; every part can be taken away, and put back. */
export function UnderstandingPanel({ asked, understanding, onChange }: PanelProps) {
  const t = useMessages(answerMessages);
  const heading = useRef<HTMLHeadingElement>(null);
  // The pressed chip goes away, so the place in the page is kept by its heading.
  const change = (changes: Partial<AnswerAddress>) => {
    heading.current?.focus({ preventScroll: true });
    onChange(changes);
  };
  const { chips, notUnderstood, anyActivity } = understanding;
  return (
    <section className={classes.panel} aria-labelledby="understood">
      <h2 ref={heading} id="understood" tabIndex={-1} className={classes.title}>
        {t.understood}
      </h2>
      {chips.length === 0 && anyActivity === null && <p className={classes.note}>{t.understoodNothing}</p>}
      <ul className={classes.chips}>
        {chips.map((chip) => (
          <UnderstoodChip key={`${chip.axis} ${chip.termId}`} chip={chip} asked={asked} onChange={change} />
        ))}
        <FilterChips asked={asked} chips={chips} onChange={change} />
      </ul>
      {anyActivity !== null && <p className={classes.note}>{t.anyActivity(anyActivity)}</p>}
      {notUnderstood.length > 0 && <p className={classes.note}>{t.notUnderstood(notUnderstood.join(', '))}</p>}
      <Dropped asked={asked} onChange={change} />
    </section>
  );
}

interface ChipProps extends Omit<PanelProps, 'understanding'> {
  chip: Understanding['chips'][number];
}

function UnderstoodChip({ chip, asked, onChange }: ChipProps) {
  const t = useMessages(answerMessages);
  const format = useFormat();
  const Icon = ICONS[chip.axis];
  const remove = () =>
    onChange(
      chip.isFilter
        ? { filters: withoutTerm(asked.filters, chip.termId) }
        : { dropped: [...asked.dropped, chip.termId] },
    );
  return (
    <li>
      <span className={classes.axis}>
        <Icon size={18} stroke={1.6} aria-hidden />
        {t.axes[chip.axis]}
      </span>
      <Chip label={format.text(chip.label)} onRemove={remove} />
    </li>
  );
}

function withoutTerm(filters: FindingFilters, termId: string): FindingFilters {
  const facet = FINDING_FACETS.find((one) => (filters[one] as readonly string[]).includes(termId));
  return facet === undefined ? filters : withValueToggled(filters, facet, termId);
}

/** What narrows the answer but is no part of the question. */
function FilterChips({
  asked: { filters },
  chips,
  onChange,
}: Omit<PanelProps, 'understanding'> & Pick<Understanding, 'chips'>) {
  const words = useEvidenceWords();
  const label = useFilterLabels();
  const understood = new Set(chips.map(({ termId }) => termId));
  const others = FINDING_FACETS.flatMap((facet) =>
    [...filters[facet]]
      .filter((value) => !understood.has(value))
      .map((value) => [facet, value] as [FindingFacet, string]),
  );
  const { yearFrom, yearTo } = filters;
  return (
    <>
      {others.map(([facet, value]) => (
        <li key={`${facet} ${value}`}>
          <span className={classes.axis}>{words.facets[facet]}</span>
          <Chip
            label={label(facet, value)}
            onRemove={() => onChange({ filters: withValueToggled(filters, facet, value) })}
          />
        </li>
      ))}
      {yearFrom !== null && (
        <li>
          <Chip label={words.from(yearFrom)} onRemove={() => onChange({ filters: { ...filters, yearFrom: null } })} />
        </li>
      )}
      {yearTo !== null && (
        <li>
          <Chip label={words.until(yearTo)} onRemove={() => onChange({ filters: { ...filters, yearTo: null } })} />
        </li>
      )}
    </>
  );
}

function Dropped({ asked: { dropped }, onChange }: Omit<PanelProps, 'understanding'>) {
  const t = useMessages(answerMessages);
  const labelOf = useTermLabels();
  if (dropped.length === 0) return null;
  return (
    <div className={classes.droppedTerms} data-print="hide">
      <h3 className={classes.axis}>{t.dropped}</h3>
      <ul className={classes.chips}>
        {dropped.map((term) => (
          <li key={term}>
            <DroppedChip
              label={labelOf(term)}
              onPutBack={() => onChange({ dropped: dropped.filter((one) => one !== term) })}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}
