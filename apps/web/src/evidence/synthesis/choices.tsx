import {
  INTERVAL_TESTS,
  POOLING_METHODS,
  SUBGROUPINGS,
  type IntervalTest,
  type PoolingMethod,
  type Subgrouping,
  type SynthesisAddress,
} from '@samspil/domain/evidence';
import { useMessages } from '../../shared/i18n';
import { useAtOnce } from '../../shared/routing/use-at-once';
import classes from './choices.module.css';
import { synthesisMessages } from './messages';

export type Change = (changes: Partial<SynthesisAddress>) => void;

/** How it is computed; the address keeps it, so that a shared link shows the same. */
export function Choices({ asked, onChange }: { asked: SynthesisAddress; onChange: Change }) {
  const t = useMessages(synthesisMessages);
  return (
    <fieldset className={classes.choices} data-print="hide">
      <legend className="visually-hidden">{t.choices}</legend>
      <Choice<PoolingMethod>
        label={t.method}
        value={asked.method}
        options={RECOMMENDED_FIRST}
        texts={t.methods}
        onChange={(method) => onChange({ method: method ?? 'REML' })}
      />
      <Choice<IntervalTest>
        label={t.test}
        value={asked.test}
        options={[...INTERVAL_TESTS].reverse()}
        texts={t.tests}
        onChange={(test) => onChange({ test: test ?? 'knha' })}
      />
      <Choice<Subgrouping>
        label={t.subgroupsBy}
        value={asked.subgroups}
        options={SUBGROUPINGS}
        texts={t.subgroupings}
        none={t.none}
        onChange={(subgroups) => onChange({ subgroups })}
      />
    </fieldset>
  );
}

const RECOMMENDED_FIRST = [...POOLING_METHODS].sort((a, b) => Number(b === 'REML') - Number(a === 'REML'));

interface ChoiceProps<Value extends string> {
  label: string;
  value: Value | null;
  options: readonly Value[];
  texts: Readonly<Record<Value, string>>;
  /** Offered first when nothing need be chosen. */
  none?: string;
  onChange: (value: Value | null) => void;
}

export function Choice<Value extends string>({ label, value, options, texts, none, onChange }: ChoiceProps<Value>) {
  const [chosen, choose] = useAtOnce(value, onChange);
  return (
    <label className={classes.choice}>
      <span>{label}</span>
      <select
        value={chosen ?? ''}
        onChange={(event) => choose(options.find((option) => option === event.currentTarget.value) ?? null)}
      >
        {none !== undefined && <option value="">{none}</option>}
        {options.map((option) => (
          <option key={option} value={option}>
            {texts[option]}
          </option>
        ))}
      </select>
    </label>
  );
}
