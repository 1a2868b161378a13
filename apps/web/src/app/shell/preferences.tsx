import { IconDeviceDesktop, IconMoon, IconSun } from '@tabler/icons-react';
import { useLanguage, useMessages } from '../../shared/i18n';
import { useColourScheme } from '../../shared/theme';
import classes from './preferences.module.css';
import { shellMessages } from './shell-messages';

/** The other language, named in that language. */
export function LanguageSwitch() {
  const t = useMessages(shellMessages);
  const { language, chooseLanguage } = useLanguage();
  const other = language === 'da' ? 'en' : 'da';
  return (
    <button type="button" className={classes.button} lang={other} onClick={() => chooseLanguage(other)}>
      {other === 'en' ? t.english : t.danish}
    </button>
  );
}

const NEXT_SCHEME = { auto: 'light', light: 'dark', dark: 'auto' } as const;
const SCHEME_ICONS = { auto: IconDeviceDesktop, light: IconSun, dark: IconMoon };

/** Goes round: as the device, light, dark. The name says what is in force. */
export function ColourSwitch() {
  const t = useMessages(shellMessages);
  const { choice, choose } = useColourScheme();
  const Icon = SCHEME_ICONS[choice];
  const names = { auto: t.asDevice, light: t.light, dark: t.dark };
  const label = `${t.colours}: ${names[choice]}`;
  return (
    <button
      type="button"
      className={classes.button}
      aria-label={label}
      title={label}
      onClick={() => choose(NEXT_SCHEME[choice])}
    >
      <Icon size={20} stroke={1.75} aria-hidden />
    </button>
  );
}
