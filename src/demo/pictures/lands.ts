// The lands between Europe and China as the maps need them: drawn for this project by eye from degrees, far too simple for navigation.
import { way, type Point, type Points } from './ink.ts'

/** Degrees east and north. */
export const kazakhstan = way(
  '46.6,48.6 47.1,50 49.4,50.9 51.5,51.5 54.5,51 55.5,50.6 58.5,51.1 61.5,50.8 61,53 62.5,54.1 66,54.5 69,55.4 71,54.2 73.5,53.6 76.5,54.3 77.9,53.3 80,50.9 83,51 85.5,49.6 87.3,49.1 85.7,48.4 85.6,47.1 82.3,45.5 80.3,45.1 80.2,42.2 77,43 74,43.2 71,42.7 69,41.4 67,41.2 66,43 62,43.5 58.6,45.6 56,45 56,41.3 54,42 52.5,41.8 52.5,42.8 51,43.5 50.3,44.6 52,45.3 53,46.8 51,47 49,46.3 48.5,46.6 47,48.2',
)
export const caspian = way(
  '49,46.3 51,47 53,46.8 52.5,45.4 50.5,44.6 51.2,43.2 52.6,42.5 52.8,41.2 53.8,39.5 53.7,37 51,36.8 49,37.5 48.9,39 50,40.4 48.6,41.8 47.6,43 47.3,44.5 47.8,45.6',
)
export const blackSea = way(
  '28,42 28.6,43.8 30.5,46 33,46 33.5,44.5 35,44.8 36.5,45.3 38.5,44.3 41.5,42.4 41,41 38,41 35,42 31.5,41.3 29,41.2',
)
export const azov = way('35,46 37,47 39,47.2 38,46 37,45.4 35.5,45.4')
export const baltic = way(
  '10,54 14,54 18.5,54.7 20,54.8 21,56 21,57.3 22.5,57.6 24,57.1 24.3,58.3 23.5,59.2 27,59.5 29.8,59.8 29,60.3 25,60.2 22.5,60 21.3,61.5 21.5,64.5 17.3,64.5 17.3,60.6 18.8,60 17,58.6 16.5,56.7 14.4,55.6 12.5,55.5 11,56.5 10,56',
)
export const latvia = way(
  '21,56.2 21,57.3 21.6,57.5 22.6,57.7 24.3,57.2 24.4,57.9 25.3,58.05 27.3,57.5 28.2,56.2 26.6,55.7 25,56.3 22,56.4',
)
const kazakhBorder = kazakhstan.slice(0, 20)
/** As far as the maps reach; its borders as they are recognised. */
export const russia: Points = [
  ...way(
    '28.2,59.6 27.6,57.6 28.2,56.2 30.8,55.8 31,53.5 32,52.2 34.2,52.3 35.5,50.5 38,49.8 40,49.3 39.7,47.8 38.6,47.2 39.1,47.1 38,46.1 37.4,45.2 38.6,44.4 40,43.4 43,43.1 45,42.6 46.5,41.9 48.5,41.9 47.6,43 47.3,44.5 47.8,45.6 48.6,46.5 47,48.2',
  ),
  ...kazakhBorder,
  ...way('98,50 98,70 28,70 30,60.2 29.8,59.9'),
]
export const mediterranean = way(
  '8,44.2 12.3,45.5 13.5,43.5 18.5,40.3 19.4,42 19.5,40 21.5,37 23,36.6 23.2,38 24,40.5 26,40.8 26.3,39 27.3,37 30.5,36.5 33,36.1 36,36.8 35.8,34.5 34.4,31.4 32,31.2 29,30.9 25,31.6 20,32.8 15,32.2 8,33',
)

/** From degrees to pixels: a flat map, true in shape about its middle. */
export const chart =
  (west: number, north: number, perDegree: number, latitude: number) =>
  ([east, northing]: Point): Point => [
    (east - west) * perDegree,
    ((north - northing) * perDegree) / Math.cos((latitude * Math.PI) / 180),
  ]
export type Chart = ReturnType<typeof chart>
