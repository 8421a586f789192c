/** A remark is never shown as a publisher's name. */
import { expect, it } from 'vitest';
import { nameOfSource, type Source, sourceWords } from './index.ts';

const source = (publisher: string) => ({ title: 'Vùng nuôi tôm', publisher }) as Source;

it('calls a source by its publisher', () => {
  expect(nameOfSource(source('Báo Đồng Khởi'))).toEqual({ name: 'Báo Đồng Khởi' });
  expect(sourceWords(source('Cổng thông tin (tỉnh)'))).toBe('Cổng thông tin (tỉnh)');
});

it('calls a source by its title where a remark stands for the publisher', () => {
  expect(nameOfSource(source('(đăng lại)'))).toEqual({ name: 'Vùng nuôi tôm', note: 'đăng lại' });
  expect(sourceWords(source('(đăng lại)'))).toBe('Vùng nuôi tôm (đăng lại)');
});
