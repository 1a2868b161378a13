export { Connection, PageInfo, toConnection, type ConnectionOf, type EdgeOf } from './connection.js';
export { decodeCursor, encodeCursor, MOST_CHOICES, pageSize } from './cursor.js';
export { isInstant, placeByChange, type PlaceByChange } from './place-by-change.js';
