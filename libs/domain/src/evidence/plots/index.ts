export { forestPlot } from './forest-plot.js';
export {
  naturally,
  numbersFor,
  type ForestPlotData,
  type ForestResult,
  type ForestSection,
  type ForestStudy,
  type PlottedEffect,
} from './forest-sheet.js';
export { funnelPlot, isWithinFunnel, type FunnelPlotData, type FunnelStudy } from './funnel-plot.js';
export { onNaturalScale } from './natural-scale.js';
export { plotFile } from './plot-file.js';
export { shortened, type Plot, type PlotMark, type PlotSize } from './plot-marks.js';
export { plotNumbers, type PlotNumbers } from './plot-numbers.js';
export { PLOT_WORDS, type PlotWords } from './plot-words.js';
export { readSynthesisAddress, synthesisParameters, type SynthesisAddress } from './synthesis-address.js';
