/** A word that stands nowhere else. */
export const canary = 'zebrafinch-7f3a91'
