import { access } from './access'
import { analytics } from './analytics'
import { integration } from './integration'
import { places } from './places'
import { products } from './products'
import type { Resource } from './resource'
import { sales } from './sales'

/** Every resource once; where there are several versions, the one to try first stands first. */
export const catalogue: readonly Resource[] = [...access, ...places, ...products, ...sales, ...analytics, ...integration]
