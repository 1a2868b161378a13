import {
  forestPlot,
  funnelPlot,
  type ForestPlotData,
  type FunnelPlotData,
  type Plot,
  type PlotSize,
} from '@samspil/domain/evidence';
import { useMemo, useSyncExternalStore } from 'react';
import { useLanguage } from '../../shared/i18n';

/** Where the wide drawing would have to shrink too far to be read; paper is always wide enough. */
const NARROW = 'screen and (max-width: 43.99em)';

function subscribe(changed: () => void): () => void {
  const query = window.matchMedia(NARROW);
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
}

function usePlotSize(): PlotSize {
  return useSyncExternalStore(subscribe, () => (window.matchMedia(NARROW).matches ? 'narrow' : 'wide'));
}

export function useForestPlot(data: ForestPlotData): Plot {
  const { language } = useLanguage();
  const size = usePlotSize();
  return useMemo(() => forestPlot(data, language, size), [data, language, size]);
}

export function useFunnelPlot(data: FunnelPlotData): Plot {
  const { language } = useLanguage();
  const size = usePlotSize();
  return useMemo(() => funnelPlot(data, language, size), [data, language, size]);
}
