// Draws the land of three frames (world, China, metropolitan France) from Natural Earth's
// public-domain outlines. Run `npm ci --ignore-scripts && npm run maps` in web/ after a change and
// commit what it writes:
//   assets/map-*.svg     the land, as pages refer to it
//   maps/*.properties    the projection, with which the server places dots on that land
// Land only: no frame has a border, but France's own outline in its own frame.
import { readFileSync, writeFileSync } from 'node:fs'
import { geoConicConformal, geoEqualEarth, geoGraticule, geoPath } from 'd3-geo'
import { feature, merge } from 'topojson-client'

const TOLERANCE = 0.25 // units of the view box: below what an eye sees at twice the size
const SMALLEST_ISLAND = 0.5 // square units

const atlas = (name) => JSON.parse(readFileSync(`node_modules/world-atlas/${name}.json`))
const land = (name) => feature(atlas(name), atlas(name).objects.land)

// The land of some countries, as one: the borders between them are gone.
const landOf = (name, countries) => merge(atlas(name),
  atlas(name).objects.countries.geometries.filter((one) => countries.includes(one.properties.name)))

const box = (west, south, east, north) => {
  const points = []
  for (let step = 0; step <= 40; step++) {
    const lon = west + ((east - west) * step) / 40
    const lat = south + ((north - south) * step) / 40
    points.push([lon, south], [lon, north], [west, lat], [east, lat])
  }
  return { type: 'MultiPoint', coordinates: points }
}

const frames = [
  {
    id: 'world', width: 360, height: 160, kind: 'equal-earth', central: 11, parallels: [0, 0],
    projection: geoEqualEarth(), land: land('land-110m'), graticule: 30, extent: box(-168.9, -55, 190.9, 78),
    checks: [[2.35, 48.85], [116.4, 39.9], [-74, 40.7], [151.2, -33.9]],
  },
  {
    id: 'china', width: 360, height: 270, kind: 'conic-conformal', central: 105, parallels: [25, 47],
    projection: geoConicConformal().parallels([25, 47]).clipAngle(75), land: land('land-50m'),
    graticule: 10, extent: box(77, 18, 131.5, 51),
    checks: [[116.4, 39.9], [113.26, 23.13], [87.6, 43.8], [126.6, 45.8], [110.35, 20.02]],
  },
  {
    id: 'france', width: 360, height: 350, kind: 'conic-conformal', central: 3, parallels: [44, 49],
    projection: geoConicConformal().parallels([44, 49]).clipAngle(75),
    land: landOf('countries-10m', ['France', 'Andorra', 'Austria', 'Belgium', 'Germany', 'Italy',
      'Liechtenstein', 'Luxembourg', 'Monaco', 'Netherlands', 'Spain', 'Switzerland',
      'United Kingdom', 'Jersey', 'Guernsey']),
    country: feature(atlas('countries-10m'), atlas('countries-10m').objects.countries)
      .features.find((one) => one.properties.name === 'France'),
    graticule: 2, extent: box(-4.6, 41.5, 9.4, 51),
    checks: [[2.35, 48.85], [7.27, 43.7], [-4.49, 48.39], [8.74, 41.92]],
  },
]

// Collects the lines and rings that geoPath draws.
const collector = () => {
  const lines = []
  return {
    lines,
    moveTo: (x, y) => lines.push([[x, y]]),
    lineTo: (x, y) => lines.at(-1).push([x, y]),
    closePath: () => {},
    arc: () => {},
  }
}

const area = (ring) =>
  Math.abs(ring.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = ring[(i + 1) % ring.length]
    return sum + x * nextY - nextX * y
  }, 0) / 2)

// Douglas and Peucker's line simplification (1973).
const simplified = (line) => {
  if (line.length < 3) return line
  const [ax, ay] = line[0]
  const [bx, by] = line.at(-1)
  const length = Math.hypot(bx - ax, by - ay)
  let far = 0
  let worst = 0
  for (let i = 1; i < line.length - 1; i++) {
    const [x, y] = line[i]
    const away = length === 0
      ? Math.hypot(x - ax, y - ay)
      : Math.abs((bx - ax) * (ay - y) - (ax - x) * (by - ay)) / length
    if (away > worst) { worst = away; far = i }
  }
  if (worst <= TOLERANCE) return [line[0], line.at(-1)]
  return [...simplified(line.slice(0, far + 1)).slice(0, -1), ...simplified(line.slice(far))]
}

const number = (tenths) => {
  const text = String(tenths / 10).replace(/^(-?)0\./, '$1.')
  return text.startsWith('-') ? text : ` ${text}`
}

const drawn = (lines, end) => lines
  .map((line) => {
    const half = Math.floor(line.length / 2)
    const points = [...simplified(line.slice(0, half + 1)).slice(0, -1), ...simplified(line.slice(half))]
      .map(([x, y]) => [Math.round(x * 10), Math.round(y * 10)])
    let [x, y] = points[0]
    let path = `M${number(x)}${number(y)}l`.replace('M ', 'M')
    for (const [nextX, nextY] of points.slice(1)) {
      if (nextX === x && nextY === y) continue
      path += number(nextX - x) + number(nextY - y)
      x = nextX
      y = nextY
    }
    return path.replace('l ', 'l') + end
  })
  .join('')

for (const frame of frames) {
  const { id, width, height, projection } = frame
  projection.rotate([-frame.central, 0])
  projection.fitExtent([[4, 4], [width - 4, height - 4]], frame.extent)
  projection.clipExtent([[-2, -2], [width + 2, height + 2]])
  const collected = (shape) => {
    const context = collector()
    geoPath(projection, context)(shape)
    return context.lines
  }
  const path = (shape) => drawn(collected(shape).filter((ring) => area(ring) >= SMALLEST_ISLAND), 'z')
  const lines = geoGraticule().step([frame.graticule, frame.graticule])()
  const country = frame.country ? `<path id="country" d="${path(frame.country)}"/>\n` : ''
  writeFileSync(
    `assets/map-${id}.svg`,
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}">`
      + `\n<path id="land" d="${path(frame.land)}"/>\n${country}`
      + `<path id="graticule" fill="none" d="${drawn(collected(lines), '')}"/>\n</svg>\n`)
  projection.clipExtent(null)
  const [dx, dy] = projection.translate()
  const checks = frame.checks
    .map(([lon, lat]) => [lon, lat, ...projection([lon, lat]).map((n) => n.toFixed(3))].join(','))
  writeFileSync(
    `maps/${id}.properties`,
    `# Written by build/maps.mjs from Natural Earth (public domain); lengths in units of the view box.
projection=${frame.kind}
central-meridian=${frame.central}
parallels=${frame.parallels.join(',')}
scale=${projection.scale()}
translate=${dx},${dy}
size=${width},${height}
# longitude,latitude,x,y of places, as d3-geo projects them
checks=${checks.join(' ')}
`)
}
