import type { SharedProblemCode } from '@samspil/domain/shared';
import { defineProblemTexts } from './problems';

export const sharedProblemTexts = defineProblemTexts<SharedProblemCode>(
  {
    'shared.cursor-invalid': 'Listen har ændret sig. Indlæs siden igen.',
    'shared.page-size': 'Så mange kan ikke vises på én gang.',
    'shared.unusable-value': 'Et felt har en værdi, der ikke kan gemmes.',
    'shared.unusable-character': 'Teksten indeholder et tegn, der ikke kan gemmes. Skriv den igen.',
    'shared.too-many-requests': ({ seconds }) => `Det gik for stærkt. Prøv igen om ${seconds} sekunder.`,
  },
  {
    'shared.cursor-invalid': 'The list has changed. Load the page again.',
    'shared.page-size': 'That many cannot be shown at once.',
    'shared.unusable-value': 'A field has a value that cannot be stored.',
    'shared.unusable-character': 'The text holds a character that cannot be stored. Type it again.',
    'shared.too-many-requests': ({ seconds }) => `That was too fast. Try again in ${seconds} seconds.`,
  },
);
