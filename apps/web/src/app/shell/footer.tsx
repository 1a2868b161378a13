import { Link } from 'react-router';
import { useMessages } from '../../shared/i18n';
import classes from './footer.module.css';
import { shellMessages } from './shell-messages';

export function Footer() {
  const t = useMessages(shellMessages);
  return (
    <footer className={classes.footer} data-print="hide">
      <div className={classes.inner}>
        <p>{t.about}</p>
        <nav aria-label={t.footer}>
          <ul>
            <li>
              <Link to="/tilgaengelighed">{t.accessibility}</Link>
            </li>
            <li>
              <Link to="/privatliv">{t.privacy}</Link>
            </li>
            <li>
              <a href="/feeds/knowledge.atom">{t.newItemsFeed}</a>
            </li>
          </ul>
        </nav>
      </div>
    </footer>
  );
}
