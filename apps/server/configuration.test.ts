/** The environment, decoded. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { decodeConfiguration } from './configuration.ts';

describe('the configuration', () => {
  it('needs nothing', () => {
    const { host, databaseUrl, origin, exampleFolder } = decodeConfiguration({});
    expect([host, databaseUrl, origin]).toEqual(['127.0.0.1', undefined, undefined]);
    expect(exampleFolder).toContain(`examples${join('/')}`);
  });

  it('takes what is given', () => {
    const given = decodeConfiguration({
      HOST: '0.0.0.0',
      PORT: '80',
      MOC_DATA: '/srv/moc',
      DATABASE_URL: 'postgres://x/y',
      MOC_EXAMPLE: 'none',
      MOC_ORIGIN: 'https://moc.example/x',
    });
    expect(given).toMatchObject({ host: '0.0.0.0', port: 80, dataFolder: '/srv/moc', databaseUrl: 'postgres://x/y', origin: 'https://moc.example' });
    expect(given.exampleFolder).toBeUndefined();
  });

  it.each([{ PORT: 'http' }, { PORT: '-1' }, { PORT: '65536' }, { MOC_ORIGIN: 'moc.example' }, { MOC_ORIGIN: 'ftp://moc.example' }])('refuses %j', (env) => {
    expect(() => decodeConfiguration(env)).toThrow(Object.keys(env)[0]);
  });
});
