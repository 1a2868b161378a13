/** The two questions a map lays against each other; rows first. */
export const MAP_AXES = ['target-group-by-activity', 'target-group-by-outcome', 'activity-by-outcome'] as const;
export type MapAxes = (typeof MAP_AXES)[number];

/** The vocabularies that can stand along a side of the map. */
export type MapVocabulary = 'targetGroups' | 'artForms' | 'outcomes';

export interface MapSides {
  readonly rows: MapVocabulary;
  readonly columns: MapVocabulary;
}

const SIDES: Readonly<Record<MapAxes, MapSides>> = {
  'target-group-by-activity': { rows: 'targetGroups', columns: 'artForms' },
  'target-group-by-outcome': { rows: 'targetGroups', columns: 'outcomes' },
  'activity-by-outcome': { rows: 'artForms', columns: 'outcomes' },
};

export function sidesOf(axes: MapAxes): MapSides {
  return SIDES[axes];
}
