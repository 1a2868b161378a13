import { forestPlot, funnelPlot, type ForestPlotData, type FunnelPlotData, type Plot } from '@samspil/domain/evidence';
import { useMemo } from 'react';
import { useLanguage } from '../../shared/i18n';
import { useNarrow } from '../map/use-narrow';

export function useForestPlot(data: ForestPlotData): Plot {
  const { language } = useLanguage();
  const size = useNarrow() ? 'narrow' : 'wide';
  return useMemo(() => forestPlot(data, language, size), [data, language, size]);
}

export function useFunnelPlot(data: FunnelPlotData): Plot {
  const { language } = useLanguage();
  const size = useNarrow() ? 'narrow' : 'wide';
  return useMemo(() => funnelPlot(data, language, size), [data, language, size]);
}
