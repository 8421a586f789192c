/* Keeps the files of the pages so that "my updates" opens without a line. No answer of the API is kept here. */
const shelf = 'moc-pages-1';

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.filter((name) => name !== shelf).map((name) => caches.delete(name))))
      .then(() => self.clients.claim()),
  );
});

/* The page tells which files it stands on: those that came before this worker was there are kept now. */
self.addEventListener('message', ({ data }) => {
  const files = Array.isArray(data?.files) ? data.files.filter((file) => new URL(file, location.origin).origin === location.origin) : [];
  void keepAll(files).catch(() => undefined);
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== location.origin || url.pathname.startsWith('/api/')) return;
  if (request.mode === 'navigate') event.respondWith(freshPage(request));
  else if (url.pathname.startsWith('/assets/')) event.respondWith(keptFile(request));
});

async function keepAll(files) {
  const kept = await caches.open(shelf);
  await kept.addAll(files);
  await keepPage(kept, await fetch('/'));
}

/** One page stands for all; what the server wants fetched beside it is only right for the address it came from. */
async function keepPage(kept, answer) {
  if (!answer.ok) return;
  const headers = new Headers(answer.headers);
  headers.delete('link');
  await kept.put('/', new Response(await answer.blob(), { headers }));
}

/** The page as the server has it; without a line the one that was seen last. */
async function freshPage(request) {
  const kept = await caches.open(shelf);
  try {
    const answer = await fetch(request);
    await keepPage(kept, answer.clone());
    return answer;
  } catch (failure) {
    const last = await kept.match('/');
    if (last) return last;
    throw failure;
  }
}

/** Files are named by their content: what is kept is right for good. */
async function keptFile(request) {
  const kept = await caches.open(shelf);
  const found = await kept.match(request);
  if (found) return found;
  const answer = await fetch(request);
  if (answer.ok) await kept.put(request, answer.clone());
  return answer;
}
