/** The address alone tells the language, and the counterpart of the counterpart is the page itself. */
import { describe, expect, it } from 'vitest';
import { counterpartOf, languageOf } from './language.ts';

describe('the language of an address', () => {
  it.each([
    ['/', 'vi'],
    ['/nghi-quyet/x', 'vi'],
    ['/en', 'en'],
    ['/en/nghi-quyet/x', 'en'],
    ['/entrance', 'vi'],
  ])('%s is %s', (pathname, language) => expect(languageOf(pathname)).toBe(language));

  it.each(['/', '/en', '/nghi-quyet/x', '/en/chi-tieu/x/dieu-2.khoan-2.diem-đ'])('%s comes back after two switches', (pathname) => {
    const once = counterpartOf({ pathname, search: '?ngay=2024-12-05', hash: '#dieu-3' });
    const [path = ''] = once.split('?');
    expect(counterpartOf({ pathname: path, search: '', hash: '' })).toBe(pathname);
    expect(once.endsWith('?ngay=2024-12-05#dieu-3')).toBe(true);
  });
});
