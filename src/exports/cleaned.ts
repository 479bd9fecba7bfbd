// A cleaned report in the form of the contract.
import { type Report, textsOf } from '../domain/report.ts'
import type { Contract } from './contract.ts'

export const cleanedJson = (path: string, report: Report): Contract['cleaned'] => ({
  path,
  title: report.title,
  standfirst: textsOf(report, 'standfirst').join('\n\n') || null,
  captions: textsOf(report, 'caption'),
  byline: report.byline,
  outlet: report.outlet,
  published: report.published,
  language: report.language,
  body: textsOf(report, 'body').join('\n\n'),
})
