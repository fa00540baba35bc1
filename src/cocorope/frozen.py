"""A mapping that cannot be changed, and so can be hashed, compared and pickled.

Ground floor. Attrs classes keep their mappings in it, so that a frozen value is immutable all the way down.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Final, Generic, Self, TypeVar

K = TypeVar("K")
V_co = TypeVar("V_co", covariant=True)


class FrozenMap(Mapping[K, V_co], Generic[K, V_co]):
    """An immutable mapping with a hash; equal to another one with equal items, in whatever order.

    Args:
        items: A mapping, or pairs of key and value; a later pair of the same key wins.

    Raises:
        TypeError: On hashing, when a value cannot be hashed.

    Example:
        >>> FrozenMap({"a": 1}) == FrozenMap([("a", 1)])
        True
    """

    __slots__ = ("_hash", "_items")
    _items: dict[K, V_co]
    _hash: int | None

    def __init__(self, items: Mapping[K, V_co] | Iterable[tuple[K, V_co]] = ()) -> None:
        _set_items(self, dict(items))
        _set_hash(self, None)

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"FrozenMap cannot be changed: {name} was not set")

    def __delattr__(self, name: str) -> None:
        raise AttributeError(f"FrozenMap cannot be changed: {name} was not deleted")

    def __getitem__(self, key: K) -> V_co:
        return self._items[key]

    def __contains__(self, key: object) -> bool:  # Mapping's own asks by exception, ten times as slow
        return key in self._items

    def __iter__(self) -> Iterator[K]:
        return iter(self._items)

    def __len__(self) -> int:
        return len(self._items)

    def __eq__(self, other: object) -> bool:
        if isinstance(other, FrozenMap):
            return self._items == other._items
        return NotImplemented

    def __hash__(self) -> int:
        if self._hash is None:
            _set_hash(self, hash(frozenset(self._items.items())))
        return self._hash  # type: ignore[return-value]  # the line above has just set it

    def __reduce__(self) -> tuple[type[Self], tuple[dict[K, V_co]]]:
        return type(self), (dict(self._items),)

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self._items!r})"


# The slots' own setters: what __setattr__ refuses to everybody else.
_set_items: Final[Callable[[object, object], None]] = vars(FrozenMap)["_items"].__set__
_set_hash: Final[Callable[[object, int | None], None]] = vars(FrozenMap)["_hash"].__set__
