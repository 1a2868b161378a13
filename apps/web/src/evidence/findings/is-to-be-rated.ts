import type { DeskFinding } from './finding-fragments';

/** Somebody else has rated, the viewer has not: until then the other's rating stays out of sight. */
export function isToBeRated({ ratings, hiddenRatings, viewerCan }: DeskFinding): boolean {
  return viewerCan.rate && hiddenRatings > 0 && !ratings.some(({ isOwn }) => isOwn);
}
