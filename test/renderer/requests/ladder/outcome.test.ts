import { expect, it } from 'vitest'
import type { AccountId, RunId } from '../../../../preload/views'
import { outcomeOf } from '../../../../renderer/features/requests/ladder/outcome'
import { sampleLadder } from '../../../fakes/requests'
import { sampleError } from '../../../fakes/samples'

const anna = { id: 'anna' as AccountId, runId: 'climb-1' as RunId, now: 0 }

it('names the step under way, and the one that broke', () => {
  const broken = sampleLadder({ ...anna, breaksAt: 'product', change: { error: sampleError('unauthorized') } })
  expect(outcomeOf(broken)).toEqual({ kind: 'failed', at: 'product' })
  const rungs = broken.rungs.map((rung) => (rung.name === 'product' ? { ...rung, state: 'running' as const } : rung))
  expect(outcomeOf({ ...broken, endedAt: null, rungs })).toEqual({ kind: 'running', at: 'product' })
})

it('counts the rights that are missing, since they stop nothing', () => {
  const passed = sampleLadder(anna)
  expect(outcomeOf(passed)).toEqual({ kind: 'passed' })
  const rungs = passed.rungs.map((rung) => (rung.proves === 'right' ? { ...rung, state: 'refused' as const } : rung))
  expect(outcomeOf({ ...passed, rungs })).toEqual({ kind: 'refused', count: 4 })
})

it('tells a ladder that was stopped from one that broke, also where the last step passed', () => {
  expect(outcomeOf(sampleLadder({ ...anna, breaksAt: 'me', change: { error: sampleError('cancelled') } }))).toEqual({ kind: 'cancelled' })
  const stopped = sampleLadder({ ...anna, breaksAt: 'me', change: { state: 'passed' } })
  expect(outcomeOf(stopped)).toEqual({ kind: 'cancelled' })
})
