import { ApolloProvider } from '@apollo/client/react';
import { MantineProvider } from '@mantine/core';
import { RouterProvider } from 'react-router/dom';
import { LanguageProvider } from '../shared/i18n';
import { ProblemTextsContext } from '../shared/problems';
import { theme } from '../shared/theme';
import { createApolloClient } from './apollo';
import { createRouter } from './router';
import { VIEWER_QUERY, ViewerProvider } from './viewer-provider';

const apollo = createApolloClient({
  onSignedOut: () => void apollo.refetchQueries({ include: [VIEWER_QUERY] }),
});
const router = createRouter();
const loadProblemTexts = () => import('./problem-texts').then((module) => module.problemTexts);

/** Styles come from static files (`withCssVariables={false}` …): nothing is injected, so a strict policy holds. */
export function App() {
  return (
    <MantineProvider
      theme={theme}
      defaultColorScheme="auto"
      withCssVariables={false}
      withStaticClasses={false}
      withGlobalClasses={false}
    >
      <LanguageProvider>
        <ApolloProvider client={apollo}>
          <ViewerProvider>
            <ProblemTextsContext value={loadProblemTexts}>
              <RouterProvider router={router} />
            </ProblemTextsContext>
          </ViewerProvider>
        </ApolloProvider>
      </LanguageProvider>
    </MantineProvider>
  );
}
