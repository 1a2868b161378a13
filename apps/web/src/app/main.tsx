import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app';
import { reloadAfterUpdate } from './reload-after-update';

const container = document.getElementById('root');
if (!container) throw new Error('index.html has no element #root');
reloadAfterUpdate();
createRoot(container).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
