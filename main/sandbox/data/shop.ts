/** What an account sells and where, short enough to write by hand; the rows are made from it. */
export interface Shop {
  readonly branches: readonly Branch[]
  readonly groups: readonly Group[]
  /** First and last name. */
  readonly staff: readonly string[]
  readonly services?: readonly string[]
  readonly customers?: number
  /** On a usual day. */
  readonly receiptsPerDay?: number
}

export interface Branch {
  readonly name: string
  readonly street: string
  readonly postalCode: string
  readonly city: string
  readonly registers: number
}

export interface Group {
  readonly name: string
  /** Per cent. */
  readonly tax: 7 | 19
  /** Names with gross prices in euros. */
  readonly items: Readonly<Record<string, number>>
  /** Each item in each of these sizes, at so many times its price. */
  readonly sizes?: Readonly<Record<string, number>>
}

export interface Article { readonly name: string; readonly group: Group; readonly gross: number; readonly net: number }

/** Every item in every size. */
export function articlesOf({ groups }: Shop): Article[] {
  return groups.flatMap((group) =>
    Object.entries(group.items).flatMap(([item, price]) =>
      Object.entries(group.sizes ?? { '': 1 }).map(([size, factor]) => {
        const gross = cents(price * factor)
        return { name: `${item} ${size}`.trim(), group, gross, net: cents(gross / (1 + group.tax / 100)) }
      })))
}

/** The branch of every till, as positions in `branches`. */
export function tillsOf({ branches }: Shop): number[] {
  return branches.flatMap(({ registers }, branch) => Array.from({ length: registers }, () => branch))
}

export function cents(amount: number): number {
  return Math.round(amount * 100) / 100
}

export const plainShop: Shop = {
  branches: [{ name: 'Hauptfiliale', street: 'Musterstraße 1', postalCode: '10115', city: 'Berlin', registers: 2 }],
  groups: [{
    name: 'Getränke',
    tax: 19,
    items: {
      Espresso: 2.5, Cappuccino: 3.5, 'Flat White': 3.9, Filterkaffee: 2.8, Kakao: 3.6, Tee: 2.9, Wasser: 2.2, Limonade: 3.2,
    },
  }],
  staff: ['Erika Mustermann', 'Max Mustermann'],
}
