/** `npm test`: installs what the tests need, runs every test with Vitest, and ends with the line "N passed, N failed". */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { countTests } from './count-tests.mjs';
import { buildWeb, childEnvironment, getNode, hydratePostgres, installPackages, requireNode, root, run, runForwarding, say } from './runtime.mjs';

process.on('exit', (code) => {
  if (code !== 0 && !counted) say('0 passed, 1 failed');
});
let counted = false;

requireNode();
await installPackages();
const node = getNode();
hydratePostgres(node);
await installSystemPackages();
await buildWeb(node);
await runTests();

/** Chromium for the pages, Debian's PostgreSQL 15 for the second database the store is tested on. */
async function installSystemPackages() {
  const missing = [];
  if (!hasProgram('chromium')) missing.push('chromium');
  if (!existsSync('/usr/lib/postgresql/15/bin/postgres')) missing.push('postgresql-15');
  if (missing.length === 0) return;
  const canInstall = process.platform === 'linux' && process.getuid?.() === 0 && hasProgram('apt-get');
  if (!canInstall) {
    process.stderr.write(
      `Bộ kiểm thử còn thiếu: ${missing.join(', ')}. Trên Debian, chạy với quyền root: apt-get install -y --no-install-recommends ${missing.join(' ')}\n` +
        `The tests still need: ${missing.join(', ')}. On Debian, as root: apt-get install -y --no-install-recommends ${missing.join(' ')}\n`,
    );
    process.exit(1);
  }
  say(`Đang cài ${missing.join(', ')} … · Installing ${missing.join(', ')} …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['-qq', 'update'], { env });
  if ((await run('apt-get', ['-qq', 'install', '-y', '--no-install-recommends', ...missing], { env })) !== 0) process.exit(1);
}

function hasProgram(name) {
  return spawnSync(name, ['--version'], { stdio: 'ignore' }).error === undefined;
}

/** Vitest waits for whatever a test left running, for ever; a minute after its report is long enough, and no good end. */
function isLeftRunning(report) {
  if (!existsSync(report) || Date.now() - statSync(report).mtimeMs < 60_000) return false;
  say('Một phép thử để lại tiến trình còn chạy; đã dừng. · A test left a process running; it was ended.');
  return true;
}

async function runTests() {
  const folder = mkdtempSync(join(tmpdir(), 'moc-tests-'));
  const report = join(folder, 'report.json');
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...process.argv.slice(2)];
  const code = await runForwarding(node, [vitest, ...args], { env: childEnvironment(node), isOver: () => isLeftRunning(report) });
  const { passed, failed } = countTests(existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : undefined, code);
  rmSync(folder, { recursive: true, force: true });
  counted = true;
  say(`${passed} passed, ${failed} failed`);
  process.exit(failed === 0 ? 0 : 1);
}
