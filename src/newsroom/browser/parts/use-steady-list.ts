import { useEffect, useRef, useState, type RefObject } from 'react'

interface SteadyList {
  field: RefObject<HTMLDivElement | null>
  onOpenChange: (isOpen: boolean) => void
}

/**
 * Keeps a picker's list open, and at its field, while what lies above changes its height: the browser then scrolls to hold the view where it was,
 * and react-aria closes a list on any scroll around its field. Who scrolls the field away closes the list as ever.
 */
export function useSteadyList(): SteadyList {
  const field = useRef<HTMLDivElement>(null)
  const place = useRef<number>(undefined)
  const [isOpen, setOpen] = useState(false)
  // Heard from the first on: what react-aria hears when a list opens comes after it.
  useEffect(() => {
    const hear = (event: Event) => {
      if (place.current !== undefined && !hasMoved(field.current, place.current)) event.stopImmediatePropagation()
    }
    window.addEventListener('scroll', hear, true)
    return () => window.removeEventListener('scroll', hear, true)
  }, [])
  useEffect(() => {
    if (!isOpen) return
    let frame = 0
    const follow = () => {
      if (place.current !== undefined && hasMoved(field.current, place.current))
        window.dispatchEvent(new Event('resize'))
      place.current = field.current?.getBoundingClientRect().top
      frame = requestAnimationFrame(follow)
    }
    follow()
    return () => {
      cancelAnimationFrame(frame)
      place.current = undefined
    }
  }, [isOpen])
  return { field, onOpenChange: setOpen }
}

function hasMoved(field: HTMLElement | null, place: number): boolean {
  return field === null || Math.abs(field.getBoundingClientRect().top - place) > 1
}
