// Sound, film and documents: the browser's own players, and a link for everybody to whom they are nothing.
import type { Audio, FileBlock, Inline, Video } from '#document/model.ts'
import { filePath, type Medium } from '#media/index.ts'
import { lengthIn, sizeIn } from '#languages/numbers.ts'
import type { Child, Html } from '#platform/view/html.ts'
import { safeUrl } from '#platform/view/safe-url.ts'
import { Credit } from '#ui/picture.tsx'
import { absentHtml } from './absent.tsx'
import { fileKind } from './file-kinds.ts'
import { inlinesHtml } from './inlines.tsx'
import { pictureOf, wordsOf } from './pictures.ts'
import type { Rendering } from './rendering.ts'
import { ofKind, picturable } from './shown.ts'

export function audioHtml(block: Audio, rendering: Rendering): Html {
  const medium = ofKind(rendering.album, block.attrs.media, 'audio')
  if (!medium) return absentHtml(rendering.words.recordingNotShown, block, rendering)
  const title = block.attrs.title ?? rendering.words.listen
  const src = rendering.hrefOf(filePath(medium))
  return (
    <figure class={rendering.isPage ? 'player sound' : undefined}>
      <p class={rendering.isPage ? 'player-title' : undefined}>
        <strong>{title}</strong>
        <Length of={medium} rendering={rendering} />
      </p>
      <audio controls preload="none" src={src} aria-label={title} />
      {captionHtml(block.content, medium, rendering)}
    </figure>
  )
}

export function videoHtml(block: Video, rendering: Rendering): Html {
  const medium = ofKind(rendering.album, block.attrs.media, 'video')
  if (!medium) return absentHtml(rendering.words.filmNotShown, block, rendering)
  const { title } = block.attrs
  return (
    <figure class={rendering.isPage ? 'player film' : undefined}>
      {title && (
        <p class={rendering.isPage ? 'player-title' : undefined}>
          <strong>{title}</strong>
          <Length of={medium} rendering={rendering} />
        </p>
      )}
      {screenHtml(block, medium, rendering)}
      {captionHtml(block.content, medium, rendering)}
    </figure>
  )
}

/** Width and height keep its room before anything of it is there. One that does not say its size is taken to be as most films are. */
function screenHtml({ attrs }: Video, medium: Medium, rendering: Rendering): Html {
  const poster = attrs.poster && picturable(rendering.album, attrs.poster)
  const captions = attrs.captions && ofKind(rendering.album, attrs.captions, 'text')
  return (
    <video
      controls
      playsinline
      preload="none"
      src={rendering.hrefOf(filePath(medium))}
      poster={poster && rendering.hrefOf(pictureOf(poster, '', { usual: 1280 }).src)}
      width={medium.width ?? 1280}
      height={medium.height ?? 720}
      aria-label={attrs.title ?? rendering.words.film}
    >
      {captions && (
        <track
          kind="captions"
          src={rendering.hrefOf(filePath(captions))}
          srclang={rendering.words.tag}
          label={rendering.words.subtitles}
        />
      )}
    </video>
  )
}

function Length({ of: { duration }, rendering }: { of: Medium; rendering: Rendering }): Html | null {
  return duration === null ? null : <span> {lengthIn(rendering.words.tag, duration)}</span>
}

function captionHtml(content: readonly Inline[] | undefined, medium: Medium, rendering: Rendering): Html {
  const { caption, credit, rights } = wordsOf(medium, {})
  return (
    <figcaption>
      {content ? inlinesHtml(content, rendering) : caption} <Credit of={{ credit, rights }} />{' '}
      <Download of={medium} rendering={rendering}>
        {rendering.words.download}
      </Download>
    </figcaption>
  )
}

export function fileHtml(block: FileBlock, rendering: Rendering): Html {
  const { title, media } = block.attrs
  const medium = rendering.album.media.get(media)
  const isThere = medium && ofKind(rendering.album, media, medium.kind)
  if (!isThere) return absentHtml(rendering.words.fileNotShown, block, rendering)
  return (
    <p class={rendering.isPage ? 'file' : undefined}>
      <Download of={medium} rendering={rendering}>
        {title ?? medium.name}
      </Download>
    </p>
  )
}

interface DownloadProps {
  readonly of: Medium
  readonly rendering: Rendering
  readonly children: Child
}

/** To take home: a link that says what comes and how much of it. */
function Download({ of: medium, rendering, children }: DownloadProps): Html {
  const { words } = rendering
  return (
    <>
      <a href={safeUrl(rendering.hrefOf(filePath(medium)))}>{children}</a>{' '}
      <span class={rendering.isPage ? 'file-kind' : undefined}>
        {words.fileFacts({ kind: fileKind(medium, words), size: sizeIn(words.tag, medium.bytes) })}
      </span>
    </>
  )
}
