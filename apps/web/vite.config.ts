/** Builds the web pages into dist/: hashed files, no inline script or style, the text faces preloaded. */
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/** The faces of the first view; the italics follow when the page asks for them. */
const firstFaces = /source-(serif-4-(latin|vietnamese)-opsz|sans-3-(latin|vietnamese)-wght)-normal.*\.woff2$/;

function preloadFaces(): Plugin {
  return {
    name: 'moc-preload-faces',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle }) =>
        Object.keys(bundle ?? {})
          .filter((file) => firstFaces.test(file))
          .map((file) => ({
            tag: 'link',
            attrs: { rel: 'preload', as: 'font', type: 'font/woff2', href: `/${file}`, crossorigin: '' },
            injectTo: 'head' as const,
          })),
    },
  };
}

export default defineConfig({
  plugins: [react(), preloadFaces()],
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    reportCompressedSize: true,
    rollupOptions: {
      // The domain's modules only define things: what the pages do not use (readers of texts and files) stays out.
      treeshake: { moduleSideEffects: (id: string) => !/[\\/](domain|facts|adapters)[\\/]/.test(id) },
      // What every page stands on stays one file: cut up by what later pages share with it, it would compress worse. The panel
      // beside the text and what it shows come after the first paint.
      output: {
        codeSplitting: {
          groups: [
            {
              name: 'page',
              test: /[\\/]web[\\/]src[\\/](resolution[\\/](?!panel|related-works|responsible)|i18n[\\/](?!messages\.en)|(shell|dataset|as-known-on)[\\/])/,
            },
          ],
        },
      },
    },
  },
  server: { proxy: { '/api': process.env['MOC_API'] ?? 'http://127.0.0.1:4700' } },
});
