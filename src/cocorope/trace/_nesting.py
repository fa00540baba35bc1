"""What is in which package while events are read in order, and where all of it was last seen together."""

from collections.abc import Iterable


class Nesting:
    """Packages within packages at one moment.

    Whoever sees a package sees all that is in it. To look through the same packages once more costs nothing while none
    of them changed: of each it is known whether all that is in it is at one place.
    """

    def __init__(self) -> None:
        self.inside: dict[int, set[int]] = {}
        self._around: dict[int, set[int]] = {}
        self._settled: dict[int, str] = {}

    def put(self, box: int, contents: Iterable[int]) -> None:
        """Things go into a package."""
        held = self.inside.setdefault(box, set())
        for one in contents:
            held.add(one)
            self._around.setdefault(one, set()).add(box)
        self._settled.pop(box, None)
        self.stray(box)

    def take(self, box: int, contents: Iterable[int]) -> list[int]:
        """Things come out of a package; none named, all that are in it."""
        held = self.inside.setdefault(box, set())
        taken = list(contents) or sorted(held)
        held.difference_update(taken)
        for one in taken:
            self._around.get(one, set()).discard(box)
        return taken

    def stray(self, node: int) -> None:
        """A thing alone is somewhere else: of no package around it all is at one place."""
        waiting = [node]
        while waiting:
            around = self._around.get(waiting.pop(), ())
            waiting.extend(box for box in around if self._settled.pop(box, None) is not None)

    def all_in(self, nodes: Iterable[int], place: str | None = None) -> list[int]:
        """Some things and all that is in them; with a place, without the packages that are known to be there whole."""
        found: dict[int, None] = {}
        waiting = list(nodes)
        while waiting:
            node = waiting.pop()
            if node not in found:
                found[node] = None
                if place is None or self._settled.get(node) != place:
                    waiting.extend(self.inside.get(node, ()))
        return list(found)

    def settle(self, nodes: Iterable[int], place: str) -> None:
        """Things and all that is in them are at a place now."""
        self._settled.update((node, place) for node in nodes if self.inside.get(node))
