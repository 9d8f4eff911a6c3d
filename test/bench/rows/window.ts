import { setTimeout as pause } from 'node:timers/promises'
import { NARROWING } from '../accounts'
import { BACKSPACE, DOWN, ENTER, letter, press, scroll, takeFocus } from '../hand'
import { centreOf, endFrames, focusOn, makePlain, markFrames, painted, shown, watchKey, type Painted } from '../in-page'
import type { Measure } from '../measure'
import { startProgram, type Program } from '../program'
import { largest, type Row } from '../row'
import { scripting, scriptingAndLayout, traced, workBetween, workPerFrame } from '../trace'

/** Between two key presses, so that each is measured by itself. */
const QUIET_MS = 150
const SCROLLED_PX = 12_000
const PX_PER_SECOND = 6_000
const FRAME = 'bench frame'

/** What shows that a key had its effect, in each of the two pages. */
const effects = {
  tab: ['[role=tabpanel]', null],
  list: ['[role=option]', 'aria-setsize'],
  plain: ['output', null],
} as const

interface Keystroke extends Painted { readonly scriptingMs: number }

export const row: Row = {
  budgets: ['P5', 'P6', 'P7'],
  run: bench => bench.homes.with(largest(bench), folder => bench.homes.empty(async other => {
    const [ours, plain] = [startProgram('tillkeys', folder), startProgram('empty', other)]
    await Promise.all([ours.page(shown, true), plain.page(shown, false)])
    await Promise.all([takeFocus(ours), takeFocus(plain), plain.page(makePlain)])
    const measures = [
      ...(await switches(ours, plain, bench.rounds)),
      ...(await searches(ours, plain, bench.rounds)),
      ...(await scrolls(ours, plain, bench.rounds)),
    ]
    await Promise.all([ours.quit(), plain.quit()])
    return measures.map(measure => ({ ...measure, accounts: largest(bench) }))
  })),
}

type WindowMeasure = Omit<Measure, 'accounts'>

async function switches(ours: Program, plain: Program, rounds: number): Promise<readonly WindowMeasure[]> {
  await ours.page(focusOn, '[role=listbox]')
  const [switched, typed]: [Painted[], Painted[]] = [[], []]
  for (let round = 0; round <= rounds; round++) {
    await press(ours, DOWN)
    await pause(QUIET_MS)
    const ourPress = await keystroke(ours, 'switch', ENTER, effects.tab)
    const plainPress = await keystroke(plain, 'key', ENTER, effects.plain)
    // The first one loads what the tab needs.
    if (round === 0) continue
    switched.push(ourPress)
    typed.push(plainPress)
  }
  const common = { budget: 'P5', judged: 'alone' } as const
  const yardstick = (fact: keyof Painted) => ({ what: 'a key in a plain page', values: typed.map(each => each[fact]) })
  return [
    { ...common, what: 'switch account, key press to painted tab', unit: 'ms', ours: switched.map(({ ms }) => ms), yardstick: yardstick('ms'), most: 50 },
    { ...common, what: 'the same in frames', unit: 'frames', ours: switched.map(({ frames }) => frames), yardstick: yardstick('frames'), most: 3 },
  ]
}

async function searches(ours: Program, plain: Program, rounds: number): Promise<readonly WindowMeasure[]> {
  await ours.page(focusOn, '[role=searchbox]')
  const letters = [...NARROWING].map(letter)
  const keys = [...letters, ...letters.map(() => BACKSPACE)]
  const [searched, typed]: [Keystroke[], Keystroke[]] = [[], []]
  while (searched.length < rounds) {
    searched.push(...(await keystrokes(ours, keys, effects.list)))
    typed.push(...(await keystrokes(plain, keys, effects.plain)))
  }
  const common = { budget: 'P6', judged: 'alone', unit: 'ms' } as const
  const yardstick = (fact: keyof Keystroke) => ({ what: 'a key in a plain page', values: typed.map(each => each[fact]) })
  return [
    { ...common, what: 'search, scripting of one key press', ours: searched.map(each => each.scriptingMs), yardstick: yardstick('scriptingMs'), most: 8 },
    { ...common, what: 'search, key press to painted list', ours: searched.map(({ ms }) => ms), yardstick: yardstick('ms'), most: null },
  ]
}

async function scrolls(ours: Program, plain: Program, rounds: number): Promise<readonly WindowMeasure[]> {
  const [worst, plainWorst]: [number[], number[]] = [[], []]
  for (let round = 0; round <= rounds; round++) {
    const distance = round % 2 === 0 ? SCROLLED_PX : -SCROLLED_PX
    const frames = await scrolled(ours, '[role=listbox]', distance)
    const plainFrames = await scrolled(plain, 'div', distance)
    if (round === 0) continue
    worst.push(Math.max(...frames))
    plainWorst.push(Math.max(...plainFrames))
  }
  return [{
    budget: 'P7', what: 'scrolling, scripting and layout of the worst frame', unit: 'ms', judged: 'alone', most: 16.7,
    ours: worst, yardstick: { what: 'an empty place to scroll', values: plainWorst },
  }]
}

async function keystroke(program: Program, name: string, key: typeof ENTER, effect: readonly [string, string | null]): Promise<Painted> {
  await program.page(watchKey, name, ...effect)
  await press(program, key)
  const seen = await program.page(painted)
  await pause(QUIET_MS)
  return seen
}

async function keystrokes(program: Program, keys: readonly (typeof ENTER)[], effect: readonly [string, string | null]): Promise<readonly Keystroke[]> {
  const seen: Painted[] = []
  const events = await traced(program, async () => {
    for (const [at, key] of keys.entries()) seen.push(await keystroke(program, `key ${at}`, key, effect))
  })
  return seen.map((each, at) => ({ ...each, scriptingMs: workBetween(events, `key ${at} pressed`, `key ${at} painted`, scripting) }))
}

async function scrolled(program: Program, selector: string, distancePx: number): Promise<readonly number[]> {
  const place = await program.page(centreOf, selector)
  const events = await traced(program, async () => {
    await program.page(markFrames, FRAME)
    await scroll(program, place, distancePx, PX_PER_SECOND)
    await program.page(endFrames)
  })
  return workPerFrame(events, FRAME, scriptingAndLayout)
}
