import type { Html } from '#platform/view/html.ts'
import { Link } from '#ui/link.tsx'
import type { CampaignHead as Facts, Done } from './facts.ts'
import { adStateWords, adWords, steeringWords } from './words.ts'

/** Which campaign this is, how it stands, where one can go, and the two or three things that can be done to it at once. */
export function CampaignHead({ head, done }: { head: Facts; done?: Done | undefined }): Html {
  return (
    <>
      <div class="desk-head">
        <h1>{head.name}</h1>
        <ul class="subsections">
          <li>
            <span class={`state ad-${head.state}`}>{adStateWords[head.state]}</span>
          </li>
          {head.doors.map(({ name, path, here }) => (
            <li>
              <Link to={path} current={here}>
                {name}
              </Link>
            </li>
          ))}
          {head.steerings.map(({ how, action }) => (
            <li>
              <form action={action} method="post">
                <button type="submit" class="plain">
                  {steeringWords[how]}
                </button>
              </form>
            </li>
          ))}
        </ul>
      </div>
      {done && <DoneLine done={done} />}
    </>
  )
}

/** What was done, and back again: there is nothing to be sure of beforehand. */
const DoneLine = ({ done: { text, undo } }: { done: Done }): Html => (
  <div class="said done" role="status">
    <p>{text}</p>
    {undo && (
      <form action={undo} method="post">
        <button type="submit" class="plain">
          {adWords.undo}
        </button>
      </form>
    )}
  </div>
)
