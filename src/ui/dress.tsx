import type { Html } from '#platform/view/html.ts'
import type { Files } from './facts.ts'

/** What a head needs to look like the paper; `isDesk`: with what only the newsroom and its books wear. */
export function Dress({ files, isDesk = false }: { files: Files; isDesk?: boolean | undefined }): Html {
  return (
    <>
      <meta name="theme-color" content={files.papers.light} media="(prefers-color-scheme: light)" />
      <meta name="theme-color" content={files.papers.dark} media="(prefers-color-scheme: dark)" />
      {files.preload.map((font) => (
        <link rel="preload" href={font} as="font" type="font/woff2" crossorigin="anonymous" />
      ))}
      <link rel="stylesheet" href={files.stylesheet} />
      {isDesk && <link rel="stylesheet" href={files.deskSheet} />}
      <link rel="icon" href={files.mark} type="image/svg+xml" />
    </>
  )
}
