import classes from './told-for.module.css'

type Props = {
  /** Those that tell a part in other words. */
  principles: readonly { id: string; name: string }[]
  chosenId: string | null
  onChoose: (principleId: string | null) => void
}

/** Whose telling of the story is on the page: the common one, or that for one principle. */
export function ToldFor({ principles, chosenId, onChoose }: Props) {
  return (
    <fieldset className={classes.toldFor}>
      <legend>Told for</legend>
      {[{ id: null, name: 'everyone' }, ...principles].map(({ id, name }) => (
        <button key={id} type="button" aria-pressed={id === chosenId} onClick={() => onChoose(id)}>
          {name}
        </button>
      ))}
    </fieldset>
  )
}
