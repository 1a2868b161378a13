import {
  forestPlot,
  funnelPlot,
  type ForestPlotData,
  type FunnelPlotData,
  type Plot,
  type PlotSize,
} from '@samspil/domain/evidence';
import { useMemo } from 'react';
import { useLanguage } from '../../shared/i18n';
import { useMedia } from '../../shared/use-media';

/** Where the wide drawing would have to shrink too far to be read; paper is always wide enough. */
const NARROW = 'screen and (max-width: 43.99em)';

function usePlotSize(): PlotSize {
  return useMedia(NARROW) ? 'narrow' : 'wide';
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
