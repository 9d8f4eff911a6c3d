import { describe, expect, it } from 'vitest'
import { scripting, scriptingAndLayout, workBetween, workPerFrame, type TraceEvent } from './trace'

const event = (name: string, ts: number, dur = 0, over: Partial<TraceEvent> = {}): TraceEvent => ({ name, ts, dur, pid: 1, tid: 1, ...over })

describe('the work in a trace', () => {
  it('counts what is nested once', () => {
    const events = [event('from', 0), event('EventDispatch', 1_000, 4_000), event('FunctionCall', 2_000, 1_000), event('TimerFire', 6_000, 500), event('to', 9_000)]
    expect(workBetween(events, 'from', 'to', scripting)).toBe(4.5)
  })

  it('is cut at the marks', () => {
    const events = [event('FunctionCall', 0, 3_000), event('from', 1_000), event('TimerFire', 7_000, 9_000), event('to', 9_000)]
    expect(workBetween(events, 'from', 'to', scripting)).toBe(4)
  })

  it('is that of the thread with the marks, and of the kinds asked for', () => {
    const events = [
      event('from', 0), event('FunctionCall', 0, 5_000, { tid: 2 }), event('FunctionCall', 0, 5_000, { pid: 2 }), event('Layout', 2_000, 1_000), event('to', 9_000),
    ]
    expect(workBetween(events, 'from', 'to', scripting)).toBe(0)
    expect(workBetween(events, 'from', 'to', scriptingAndLayout)).toBe(1)
  })

  it('leaves out the time in which the thread did not run, where the trace tells', () => {
    const events = [
      event('from', 0, 0, { tts: 100 }), event('FunctionCall', 1_000, 8_000, { tts: 200, tdur: 2_000 }), event('to', 9_000, 0, { tts: 2_300 }),
    ]
    expect(workBetween(events, 'from', 'to', scripting)).toBe(2)
  })

  it('is told frame by frame', () => {
    const events = [event('frame', 16_000), event('frame', 0), event('FunctionCall', 14_000, 4_000), event('frame', 32_000)]
    expect(workPerFrame(events, 'frame', scripting)).toEqual([2, 2])
  })

  it('without the marks is an error', () => {
    expect(() => workBetween([event('from', 0)], 'from', 'to', scripting)).toThrow('no mark "to"')
  })
})
