import './fonts.css';
import './theme.css';
import './base.css';

export { ColourSchemeProvider, useColourScheme, type ColourChoice } from './colour-scheme';
