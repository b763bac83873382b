import type { BrowserContext, Page, Request as PageRequest, Route } from 'playwright';
import { fromChromium } from './addresses.ts';
import { answerTest } from './control.ts';
import { handlerFor } from './protocol.ts';
import { mayRequest } from './session.ts';

/** What became of the requests of all pages; addresses as the application knows them. */
const traffic = {
  /** Answered by the application. */
  served: [] as string[],
  /** Cancelled by the application's webRequest listener. */
  refused: [] as string[],
  /** Let out by the application: Electron would have gone to the network. The double does not. */
  escaped: [] as string[],
};
answerTest('traffic', () => traffic);

let requests = 0;

/**
 * Answers a window's requests in Electron's place.
 * @param mayNavigate asks the application about a navigation of a frame
 */
export async function answerRequests(
  page: Page,
  mayNavigate: (request: PageRequest) => boolean,
): Promise<void> {
  await page.route('**/*', async (route, request) => {
    if (request.isNavigationRequest() && !mayNavigate(request)) return route.abort('aborted');
    await answer(route, request);
  });
}

/** A page that is no window of the application gets nothing at all. */
export async function refuseOtherPages(context: BrowserContext): Promise<void> {
  await context.route('**/*', (route) => route.abort('blockedbyclient'));
}

async function answer(route: Route, request: PageRequest): Promise<void> {
  const address = fromChromium(request.url());
  const allowed = await mayRequest({
    id: ++requests,
    url: address,
    method: request.method(),
    resourceType: request.isNavigationRequest() ? 'mainFrame' : 'other',
    referrer: '',
    timestamp: Date.now(),
    uploadData: [],
  });
  if (!allowed) {
    traffic.refused.push(address);
    return route.abort('blockedbyclient');
  }
  const handler = handlerFor(address);
  if (handler === null) {
    traffic.escaped.push(address);
    return route.abort('internetdisconnected');
  }
  traffic.served.push(address);
  const body = request.postDataBuffer();
  const response = await handler(
    new Request(address, {
      method: request.method(),
      headers: request.headers(),
      body: body && Buffer.from(body),
    }),
  );
  await route.fulfill({
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: Buffer.from(await response.arrayBuffer()),
  });
}
