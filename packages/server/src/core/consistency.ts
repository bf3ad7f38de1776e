/**
 * How much of one reference an engine found left in its picture. Only engines that measure it report it;
 * docs/consistency.md has the definitions.
 */
export interface ReferenceConsistency {
  /** Index into the request's references. */
  readonly reference: number
  /** How its subject was told from its background. */
  readonly method: string
  /** 0 to 1: how sure that was. */
  readonly confidence: number
  /** 0 to 1: share of its features that the picture has; null when it has too few. */
  readonly features: number | null
  /** Mean distance in CIE Lab. */
  readonly colourDistance: number
  /** The same with the scene's light on the subject taken out. */
  readonly colourDistanceRelit: number
}
