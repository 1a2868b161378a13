import './mantine.css';
import './fonts.css';
import './theme.css';
import './base.css';

export { theme } from './theme';
