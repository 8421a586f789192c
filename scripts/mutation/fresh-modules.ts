/**
 * Loads the modules of a folder again and again in one process: each generation of addresses is a fresh set of modules,
 * and `vitest` inside the folder is the collector beside this file. Node keeps old generations, so the process is to be
 * restarted now and then.
 */
import { readFileSync } from 'node:fs';
import { registerHooks, stripTypeScriptTypes } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** Which generation a file belongs to now; addresses with different generations are different modules. */
export interface Generations {
  code: number;
  readonly tests: Map<string, number>;
}

/** Libraries that have another face while mutants are judged. */
const faces: Readonly<Record<string, string>> = {
  vitest: new URL('collect-tests.ts', import.meta.url).href,
  'fast-check': new URL('few-examples.ts', import.meta.url).href,
};

const own = new URL('./', import.meta.url).href;

/** Serves the modules below the folder by generation, their types stripped once, the project's packages from the same folder. */
export function serveFreshModules(folder: string, packages: Readonly<Record<string, string>>, generations: Generations): void {
  const home = pathToFileURL(`${folder}/`).href;
  const stripped = new Map<string, string>();

  registerHooks({
    resolve(specifier, context, next) {
      const inside = context.parentURL?.startsWith(home) === true && !context.parentURL.startsWith(own);
      const face = inside ? faces[specifier] : undefined;
      if (face) return { url: face, format: 'module-typescript', shortCircuit: true };
      const address = inside ? (packages[specifier] ?? (specifier.startsWith('.') ? new URL(specifier, context.parentURL).href : undefined)) : undefined;
      const url = address ?? (specifier.startsWith(home) ? specifier : undefined);
      if (!url?.split('?')[0]?.endsWith('.ts')) return next(specifier, context);
      return { url: stamped(url.split('?')[0] ?? url, context.parentURL), format: 'module', shortCircuit: true };
    },
    load(url, context, next) {
      if (!url.startsWith(home) || !url.includes('?code=')) return next(url, context);
      const path = fileURLToPath(url.split('?')[0] ?? url);
      let source = stripped.get(path);
      if (source === undefined) {
        source = stripTypeScriptTypes(readFileSync(path, 'utf8'));
        stripped.set(path, source);
      }
      return { format: 'module', source, shortCircuit: true };
    },
  });

  function stamped(url: string, parent: string | undefined): string {
    const isCode = url.startsWith(`${home}domain/`) && !url.endsWith('.test.ts') && !url.includes('/testing/');
    if (isCode || url.startsWith(`${home}facts/`)) return `${url}?code=${generations.code}`;
    const generation = url.endsWith('.test.ts') ? generations.tests.get(url) : /\btests=([\d.]+)/.exec(parent ?? '')?.[1];
    return `${url}?code=${generations.code}&tests=${generation ?? 0}`;
  }
}
