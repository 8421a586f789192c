/**
 * From where a target is called on track, at risk or off track during its period: no law says it, so it is declared here
 * with its reason. And when the figure of a period is due, by the release calendars.
 */
import type { ExpectedRelease, OutlookFacts, OutlookThresholds } from '@moc/domain/assessment';
import { calendarFor, type Indicator } from '@moc/domain/observation';
import { assessableOn, decimal, type Period, periodCode } from '@moc/domain/values';
import { releaseCalendars } from './calendars.ts';
import { officeCalendar } from './holidays.ts';

export const outlookThresholds: OutlookThresholds = {
  probability: { onTrack: decimal('0.7'), atRisk: decimal('0.3') },
  pace: { onTrack: decimal('1'), atRisk: decimal('0.8') },
  monthsToTurn: 6,
  reason: {
    vi: 'Có xác suất: từ 0,7 là đúng tiến độ (khả năng đạt hơn gấp đôi khả năng không đạt), dưới 0,3 là khó đạt, ở giữa là có nguy cơ. Không đủ số liệu để tính xác suất: bằng hoặc vượt mức phải có đến kỳ này là đúng tiến độ; thấp hơn không quá một phần năm là có nguy cơ, vì khi còn nửa năm thì phần còn lại phải nhanh gấp rưỡi phần đã qua; thấp hơn nữa là khó đạt. Chỉ tiêu phải đảo chiều (đang tăng mà phải giảm) khi còn dưới nửa năm là khó đạt. Các ngưỡng này do Mốc khai báo và được soát lại bằng điểm của những dự báo đã lưu.',
    en: 'With a probability: from 0.7 on track (two chances of meeting it to one of missing), below 0.3 off track, in between at risk. Without enough figures for one: at or above the expected pace is on track; short of it by a fifth or less is at risk, because with half a year left the rest must then go half as fast again as what has passed; further behind is off track. A number that must turn round (rising where it must fall) with less than half a year left is off track. These thresholds are declared, and the scores of stored forecasts review them.',
  },
};

const releases = new Map<string, ExpectedRelease | undefined>();

/** The first release of the period's figure that does more than foretell, by the indicator's calendar or the usual one of its kind. */
function findRelease(indicator: Indicator, period: Period): ExpectedRelease | undefined {
  const { calendar } = calendarFor(indicator, releaseCalendars);
  const key = `${calendar.code}|${periodCode(period)}`;
  if (releases.has(key)) return releases.get(key);
  const found = assessableOn(calendar, period, officeCalendar);
  const release = found && { day: found.day, precision: found.precision, ...(!found.confirmed && { unsourced: true as const }) };
  releases.set(key, release);
  return release;
}

/** What the outlook is told of the world. */
export const outlookFacts: OutlookFacts = { thresholds: outlookThresholds, findRelease };
