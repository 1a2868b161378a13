import { Suspense, useCallback, useEffect, useState } from 'react';
import { Outlet, ScrollRestoration, useNavigation } from 'react-router';
import { GlobalSearch } from '../../search';
import { useMessages } from '../../shared/i18n';
import { OfflineBanner, UndoToastProvider } from '../../shared/ui';
import { useViewer } from '../../shared/viewer';
import { Footer } from './footer';
import { Header } from './header';
import { laterPart } from './later-part';
import { MobileNavigation } from './mobile-navigation';
import { shellMessages } from './shell-messages';
import classes from './shell.module.css';

const WaitingBanner = laterPart(async () => (await import('./waiting-banner')).WaitingBanner);

/** What surrounds every screen. */
export function Shell() {
  const t = useMessages(shellMessages);
  const { viewer } = useViewer();
  const { searching, openSearch, closeSearch } = useGlobalSearch();
  return (
    <UndoToastProvider>
      <a href="#indhold" className={classes.skip}>
        {t.skip}
      </a>
      <div className={classes.shell}>
        <Header onSearch={openSearch} />
        <OfflineBanner />
        {viewer.networks.length > 0 && (
          <Suspense>
            <WaitingBanner />
          </Suspense>
        )}
        <Pending />
        <main id="indhold" tabIndex={-1} className={classes.main}>
          <Outlet />
        </main>
        <Footer />
        <MobileNavigation />
      </div>
      {searching && (
        <Suspense>
          <GlobalSearch onClose={closeSearch} />
        </Suspense>
      )}
      <ScrollRestoration />
    </UndoToastProvider>
  );
}

/** ⌘K or Ctrl-K from anywhere, and the button in the header. */
function useGlobalSearch() {
  const [searching, setSearching] = useState(false);
  const openSearch = useCallback(() => setSearching(true), []);
  const closeSearch = useCallback(() => setSearching(false), []);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.metaKey || event.ctrlKey)) return;
      event.preventDefault();
      setSearching(true);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
  return { searching, openSearch, closeSearch };
}

/** A thin line while the next screen is on its way. */
function Pending() {
  const t = useMessages(shellMessages);
  const busy = useNavigation().state !== 'idle';
  return (
    <div role="status" className={classes.pending} data-busy={busy}>
      {busy && <span className="visually-hidden">{t.opening}</span>}
    </div>
  );
}
