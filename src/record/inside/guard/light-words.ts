/** English words that stand behind a word without being what it counts or qualifies: «two of them», «upper and lower». */
export const lightWords: readonly string[] = 'and or of to in on at by for from with is are was were'.split(' ')
