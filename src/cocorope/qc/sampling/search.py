"""The smallest whole number that holds, looked for outwards from a guess."""

from collections.abc import Callable


def smallest(holds: Callable[[int], bool], start: int, *, low: int) -> int:
    """The smallest number from ``low`` on that holds, where every larger one holds too.

    It gallops from the guess, then bisects: a guess that is off by d costs about 2 log d questions.

    Args:
        holds: The question; some number holds.
        start: The guess.
        low: The smallest number that is asked for.
    """
    below, above, step = low - 1, max(start, low), 1
    if holds(above):
        while above - step > below and holds(above - step):
            above, step = above - step, 2 * step
        below = max(below, above - step)
    else:
        while not holds(above + step):
            above, step = above + step, 2 * step
        below, above = above, above + step
    while above - below > 1:
        middle = (below + above) // 2
        below, above = (below, middle) if holds(middle) else (middle, above)
    return above
