import { ApolloClient } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { MantineProvider } from '@mantine/core';
import { VISITOR, type InterfaceLanguage, type Role, type Viewer } from '@samspil/domain/shared';
import { render } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { createMemoryRouter, type RouteObject } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { createCache } from '../graphql';
import { LanguageProvider } from '../i18n';
import { ProblemTextsContext, type ProblemTexts } from '../problems';
import { LoadingState, UndoToastProvider } from '../ui';
import { ViewerContext, type CurrentViewer } from '../viewer';
import { answeringLink, type Answer } from './answers';

interface PageSetting {
  /** Address to open, with its query. */
  readonly at: string;
  /** What the server says, by `answers`, `refuses`, `unreachable`, `neverAnswers`. */
  readonly answers?: readonly Answer[];
  readonly language?: InterfaceLanguage;
  /** Roles of a signed-in viewer; a visitor without. */
  readonly roles?: readonly Role[];
  /** The networks where the viewer has these roles; one without. */
  readonly networks?: readonly string[];
  /** The organisation the viewer speaks for in them; none without. */
  readonly organisationId?: string;
  readonly problemTexts?: ProblemTexts;
}

/** Opens a screen as the app would, with prepared answers instead of a server. */
export function renderPage(routes: RouteObject[], setting: PageSetting) {
  const { answers = [], language = 'da', roles, networks, organisationId, problemTexts = { da: {}, en: {} } } = setting;
  const router = createMemoryRouter([{ HydrateFallback: LoadingState, children: routes }], {
    initialEntries: [setting.at],
  });
  const apollo = new ApolloClient({ cache: createCache(), link: answeringLink(answers) });
  const loadProblemTexts = () => Promise.resolve(problemTexts);
  const view = render(
    <MantineProvider env="test" withCssVariables={false}>
      <LanguageProvider initial={language}>
        <ApolloProvider client={apollo}>
          <ViewerContext value={viewerWith(roles, networks, organisationId)}>
            <ProblemTextsContext value={loadProblemTexts}>
              <UndoToastProvider>
                <RouterProvider router={router} />
              </UndoToastProvider>
            </ProblemTextsContext>
          </ViewerContext>
        </ApolloProvider>
      </LanguageProvider>
    </MantineProvider>,
  );
  return { ...view, router, apollo, user: userEvent.setup() };
}

function viewerWith(
  roles: readonly Role[] | undefined,
  ids: readonly string[] = ['network'],
  organisationId: string | null = null,
): CurrentViewer {
  const viewer: Viewer = roles
    ? { userId: 'viewer', networks: ids.map((networkId) => ({ networkId, roles, organisationId })) }
    : VISITOR;
  const networkNames = new Map(ids.map((id) => [id, { da: `Netværk ${id}`, en: `Network ${id}` }]));
  return { viewer, name: roles ? 'Kim Prøve' : null, networkNames, loading: false };
}
