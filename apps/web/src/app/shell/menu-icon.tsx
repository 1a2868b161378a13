import { Suspense } from 'react';
import { laterPart } from './later-part';
import type { MenuIconProps } from './menu-icons';

const LoadedIcon = laterPart<MenuIconProps>(async () => (await import('./menu-icons')).MenuIcon);

/** The icon before a place in a menu. Nobody needs them to open the first page, so they come after it. */
export function MenuIcon(props: MenuIconProps) {
  return (
    <Suspense fallback={<svg width={props.size} height={props.size} aria-hidden />}>
      <LoadedIcon {...props} />
    </Suspense>
  );
}
