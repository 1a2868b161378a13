import type { InterfaceLanguage } from '../../shared/index.js';
import type { EffectMeasure } from '../synthesis/effect-size.js';
import type { PoolingMethod } from '../synthesis/heterogeneity.js';
import type { IntervalTest } from '../synthesis/synthesis-model.js';

/** What a plot says, on screen and in what is taken away from it. */
export interface PlotWords {
  readonly forest: string;
  readonly funnel: string;
  readonly measures: Readonly<Record<EffectMeasure, string>>;
  /** Short, as the head of a column: `OR`. */
  readonly symbols: Readonly<Record<EffectMeasure, string>>;
  readonly methods: Readonly<Record<PoolingMethod, string>>;
  readonly tests: Readonly<Record<IntervalTest, string>>;
  readonly study: string;
  /** Above figures with their intervals. */
  readonly withInterval: (symbol: string) => string;
  readonly weight: string;
  readonly better: string;
  readonly worse: string;
  readonly pooled: string;
  readonly pooledBy: (method: string, test: string) => string;
  readonly prediction: string;
  readonly standardError: string;
  readonly heterogeneity: (tau2: string, i2: string, q: string, degrees: number, p: string) => string;
  readonly studies: (count: number) => string;
  readonly notPooled: string;
  readonly forestDescription: (studies: string, pooled: string) => string;
  readonly funnelDescription: (studies: string, outside: number) => string;
  readonly limits: string;
}

const SYMBOLS: PlotWords['symbols'] = {
  MD: 'MD',
  SMD: 'SMD',
  SMCC: 'SMCC',
  SMCR: 'SMCR',
  RR: 'RR',
  OR: 'OR',
  RD: 'RD',
  ZCOR: 'r',
};

const DA: PlotWords = {
  forest: 'Forest plot',
  funnel: 'Tragtplot',
  measures: {
    MD: 'Forskel i gennemsnit (MD)',
    SMD: 'Standardiseret forskel (SMD)',
    SMCC: 'Standardiseret ændring (SMCC)',
    SMCR: 'Standardiseret ændring (SMCR)',
    RR: 'Relativ risiko (RR)',
    OR: 'Odds ratio (OR)',
    RD: 'Risikoforskel (RD)',
    ZCOR: 'Korrelation (r)',
  },
  symbols: SYMBOLS,
  methods: { EE: 'Fælles størrelse', DL: 'DerSimonian–Laird', REML: 'REML', PM: 'Paule–Mandel' },
  tests: { z: 'normalfordeling', knha: 'Knapp–Hartung' },
  study: 'Studie',
  withInterval: (symbol) => `${symbol} [95 %]`,
  weight: 'Vægt',
  better: 'bedre',
  worse: 'dårligere',
  pooled: 'Samlet',
  pooledBy: (method, test) => `Samlet (${method}, ${test})`,
  prediction: 'Ventet i et nyt studie',
  standardError: 'Standardfejl',
  heterogeneity: (tau2, i2, q, degrees, p) =>
    `Forskel mellem studierne: τ² = ${tau2}; I² = ${i2}; Q = ${q} (df = ${degrees}), ${p}`,
  studies: (count) => `${count} ${count === 1 ? 'studie' : 'studier'}`,
  notPooled: 'Tallene er ikke lagt sammen.',
  forestDescription: (studies, pooled) => `${studies} hver for sig. ${pooled} Alle tal står i tabellen.`,
  funnelDescription: (studies, outside) =>
    `${studies}: resultat vandret, standardfejl lodret. ${outside} ligger uden for grænserne. Alle tal står i tabellen.`,
  limits: '95 %-grænser, hvis alle studier målte det samme',
};

const EN: PlotWords = {
  forest: 'Forest plot',
  funnel: 'Funnel plot',
  measures: {
    MD: 'Difference of means (MD)',
    SMD: 'Standardised difference (SMD)',
    SMCC: 'Standardised change (SMCC)',
    SMCR: 'Standardised change (SMCR)',
    RR: 'Risk ratio (RR)',
    OR: 'Odds ratio (OR)',
    RD: 'Risk difference (RD)',
    ZCOR: 'Correlation (r)',
  },
  symbols: SYMBOLS,
  methods: { EE: 'Common effect', DL: 'DerSimonian–Laird', REML: 'REML', PM: 'Paule–Mandel' },
  tests: { z: 'normal distribution', knha: 'Knapp–Hartung' },
  study: 'Study',
  withInterval: (symbol) => `${symbol} [95%]`,
  weight: 'Weight',
  better: 'better',
  worse: 'worse',
  pooled: 'Pooled',
  pooledBy: (method, test) => `Pooled (${method}, ${test})`,
  prediction: 'Expected in a new study',
  standardError: 'Standard error',
  heterogeneity: (tau2, i2, q, degrees, p) =>
    `Differences between the studies: τ² = ${tau2}; I² = ${i2}; Q = ${q} (df = ${degrees}), ${p}`,
  studies: (count) => `${count} ${count === 1 ? 'study' : 'studies'}`,
  notPooled: 'The figures are not pooled.',
  forestDescription: (studies, pooled) => `${studies} one by one. ${pooled} All figures are in the table.`,
  funnelDescription: (studies, outside) =>
    `${studies}: result across, standard error down. ${outside} outside the limits. All figures are in the table.`,
  limits: '95% limits, if all studies measured the same',
};

export const PLOT_WORDS: Readonly<Record<InterfaceLanguage, PlotWords>> = { da: DA, en: EN };
