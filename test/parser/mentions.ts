import { parse } from '../../server/src/parser';
import { proseOf } from '../../server/src/parser/prose';
import type { Mention } from '../../server/src/report';

export type { Mention };

/** The numbers that prose in section one of a report of 2024 counts. */
export const mentionsIn = (prose: string, organ = '云州市青川区数据局'): readonly Mention[] => {
  const text = `${organ}2024年政府信息公开工作年度报告\n一、总体情况\n${prose}\n二、主动公开政府信息情况\n`;
  const [report] = parse(text).reports;
  if (!report) throw new Error('no report');
  return proseOf(report, text).mentions;
};
