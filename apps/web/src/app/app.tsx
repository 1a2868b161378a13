import { ApolloProvider } from '@apollo/client/react';
import { RouterProvider } from 'react-router/dom';
import { LanguageProvider } from '../shared/i18n';
import { ProblemTextsContext } from '../shared/problems';
import { ColourSchemeProvider } from '../shared/theme';
import { createApolloClient } from './apollo';
import { createRouter } from './router';
import { VIEWER_QUERY, ViewerProvider } from './viewer-provider';

const apollo = createApolloClient({
  onSignedOut: () => void apollo.refetchQueries({ include: [VIEWER_QUERY] }),
});
const router = createRouter();
const loadProblemTexts = () => import('./problem-texts').then((module) => module.problemTexts);

export function App() {
  return (
    <ColourSchemeProvider>
      <LanguageProvider>
        <ApolloProvider client={apollo}>
          <ViewerProvider>
            <ProblemTextsContext value={loadProblemTexts}>
              <RouterProvider router={router} />
            </ProblemTextsContext>
          </ViewerProvider>
        </ApolloProvider>
      </LanguageProvider>
    </ColourSchemeProvider>
  );
}
