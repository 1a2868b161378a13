import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
  type ReactNode,
} from 'react';

/** What the reader chose; `auto` follows the device. */
export type ColourChoice = 'auto' | 'light' | 'dark';

// public/first-paint.js reads the same key before the first paint.
const STORAGE_KEY = 'samspil-colours';
const CHOICES: readonly ColourChoice[] = ['auto', 'light', 'dark'];

interface ColourScheme {
  readonly choice: ColourChoice;
  /** What is in force. */
  readonly scheme: 'light' | 'dark';
  readonly choose: (choice: ColourChoice) => void;
}

const ColourSchemeContext = createContext<ColourScheme>({ choice: 'auto', scheme: 'light', choose: () => undefined });

export function useColourScheme(): ColourScheme {
  return useContext(ColourSchemeContext);
}

function rememberedChoice(): ColourChoice {
  try {
    return CHOICES.find((choice) => choice === window.localStorage.getItem(STORAGE_KEY)) ?? 'auto';
  } catch {
    return 'auto';
  }
}

function rememberChoice(choice: ColourChoice): void {
  try {
    window.localStorage.setItem(STORAGE_KEY, choice);
  } catch {
    // Storage can be switched off in the browser; the choice then lasts until the page is loaded again.
  }
}

const deviceDark = () => window.matchMedia('(prefers-color-scheme: dark)');

function subscribeToDevice(onChange: () => void): () => void {
  const query = deviceDark();
  query.addEventListener('change', onChange);
  return () => query.removeEventListener('change', onChange);
}

export function ColourSchemeProvider({ children }: { children: ReactNode }) {
  const [choice, setChoice] = useState<ColourChoice>(rememberedChoice);
  const dark = useSyncExternalStore(subscribeToDevice, () => deviceDark().matches);
  const scheme = choice === 'auto' ? (dark ? 'dark' : 'light') : choice;
  useEffect(() => {
    document.documentElement.setAttribute('data-mantine-color-scheme', scheme);
  }, [scheme]);
  const choose = useCallback((next: ColourChoice) => {
    rememberChoice(next);
    setChoice(next);
  }, []);
  const value = useMemo(() => ({ choice, scheme, choose }) as const, [choice, scheme, choose]);
  return <ColourSchemeContext value={value}>{children}</ColourSchemeContext>;
}
