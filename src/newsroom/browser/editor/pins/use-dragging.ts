import { useState, type DragEvent } from 'react'

/** Of our own, so that what is dragged is nothing to a field of text. */
const mediaType = 'application/x-dabir-pin'

/** Rows of a list are dragged to another place in it: `move` is told which row, and before which of the rows it was let go. */
export function useDragging(count: number, move: (from: number, gap: number) => void) {
  const [dragged, setDragged] = useState<number | null>(null)
  const [gap, setGap] = useState<number | null>(null)
  const end = () => {
    setDragged(null)
    setGap(null)
  }
  return (index: number) => ({
    draggable: true,
    'data-dragged': dragged === index || undefined,
    'data-gap': gap === index ? 'before' : gap === count && index === count - 1 ? 'after' : undefined,
    onDragStart: (event: DragEvent<HTMLElement>) => {
      event.dataTransfer.effectAllowed = 'move'
      event.dataTransfer.setData(mediaType, String(index))
      setDragged(index)
    },
    onDragOver: (event: DragEvent<HTMLElement>) => {
      if (dragged === null) return
      event.preventDefault()
      const { top, height } = event.currentTarget.getBoundingClientRect()
      setGap(event.clientY < top + height / 2 ? index : index + 1)
    },
    onDrop: (event: DragEvent<HTMLElement>) => {
      if (dragged === null || gap === null) return
      event.preventDefault()
      move(dragged, gap)
      end()
    },
    onDragEnd: end,
  })
}
