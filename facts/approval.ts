/**
 * Who approves the figures of which kind of agency, and how their reports are believed. Basis: Decree 09/2019/NĐ-CP, Article 8 on
 * the responsibility of the head of the reporting agency; the further levels are usage, and a province's own regulation goes before them.
 */
import type { AgencyKind } from '@moc/domain/assignment';
import type { ApprovalLevel, ApprovalRule } from '@moc/domain/observation';
import type { Bilingual } from '@moc/domain/values';

const own: ApprovalLevel = { of: 'own', name: { vi: 'Lãnh đạo cơ quan gửi', en: 'Head of the sending agency' } };
const superior: ApprovalLevel = { of: 'superior', name: { vi: 'Cơ quan cấp trên trực tiếp', en: 'The agency it reports to' } };
const province: ApprovalLevel = { of: 'province', name: { vi: 'Đầu mối tổng hợp cấp tỉnh', en: 'The provincial coordinator' } };

const basis: Bilingual = {
  vi: 'Điều 8 Nghị định 09/2019/NĐ-CP (trách nhiệm của người đứng đầu) và thông lệ; quy chế của tỉnh được áp dụng trước',
  en: 'Article 8 of Decree 09/2019/NĐ-CP (responsibility of the head) and usage; a regulation of the province goes first',
};

const held = { basis, confirmed: false };

export const approvalRules: readonly ApprovalRule[] = [
  { of: ['commune', 'district'], levels: [superior, province], ...held },
  { of: ['department', 'statistics-office', 'committee-office', 'council', 'other-body'], levels: [own, province], ...held },
];

/** The rank (of `authorityOrder`) at which an agency's own report is believed. */
export const authorityOfAgency: Readonly<Record<AgencyKind, string>> = {
  'statistics-office': 'statistics',
  council: 'council',
  'committee-office': 'committee',
  commune: 'committee',
  district: 'committee',
  department: 'department',
  'other-body': 'department',
};
