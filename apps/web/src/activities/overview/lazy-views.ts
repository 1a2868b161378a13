import { lazy } from 'react';
import type { View } from './overview-address';

/** Ways to look, and things to do, that not every visit needs: downloaded when they are first wanted. */
const table = () => import('./activity-table');
const map = () => import('./municipality-map');
const timeline = () => import('./timeline');

export const ActivityTable = lazy(async () => ({ default: (await table()).ActivityTable }));
export const MunicipalityMap = lazy(async () => ({ default: (await map()).MunicipalityMap }));
export const Timeline = lazy(async () => ({ default: (await timeline()).Timeline }));
export const ChosenBar = lazy(async () => ({ default: (await import('./chosen-bar')).ChosenBar }));
export const OfflineOverview = lazy(async () => ({ default: (await import('./offline-overview')).OfflineOverview }));
export const SavedFilters = lazy(async () => ({ default: (await import('./saved-filters')).SavedFilters }));

const PARTS: Readonly<Partial<Record<View, () => Promise<unknown>>>> = { table, map, timeline };

/** Begins to download the parts of a view while its activities are still being asked for. */
export function prepareView(view: View): void {
  // What cannot be had now is asked for again when it is drawn, and told there.
  void PARTS[view]?.().catch(() => undefined);
}
