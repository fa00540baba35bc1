"""The quick way through JSON that is in order: a reader and a writer of each class, compiled once, at first need.

A compiled reader takes the members of its class one after the other, without a loop or a table, and gives up
at the first thing that is not plainly right (:class:`NotPlainError`). What is wrong, and where, is then told by
the careful way in :mod:`cocorope.epcis.members`. So whoever sends sound events never pays for the sentences.
"""

from collections.abc import Callable, Iterable
from typing import Any, Final, TypeVar, cast

import attrs

from cocorope import wire
from cocorope.epcis.exactjson import Json, Path, Plain, frozen, thawed
from cocorope.errors import DocumentError, Fault
from cocorope.frozen import FrozenMap

T = TypeVar("T")

NO_EXTENSIONS: Final[FrozenMap[str, Json]] = FrozenMap()
"""No member beyond the standard's own."""


class NotPlainError(Exception):
    """Something is not plainly right: the careful way will tell what, or find that it is right after all."""


@attrs.frozen(kw_only=True)
class Member:
    """One member of a class, as its reader and writer need it."""

    name: str
    """Its name in JSON."""
    attribute: str
    """Its name in Python."""
    required: bool
    """Whether it must be there."""
    accepts: Callable[[str], object] | None
    """What tells of a text that it may stay as it is; ``None`` for any other kind of member."""
    quick: Callable[[object], object]
    """The value made of JSON, or :class:`NotPlainError`."""
    write: Callable[[object], Plain] | None
    """The value as JSON; ``None`` where it is written as it is."""


def quick_by(read: Callable[[object, Path, list[Fault]], T]) -> Callable[[object], T]:
    """The quick way of a kind that has none of its own: the careful one, its faults unheard."""

    def quick(value: object) -> T:
        faults: list[Fault] = []
        made = read(value, None, faults)
        if faults:
            raise NotPlainError
        return made

    return quick


def foreign(
    value: dict[str, object], names: frozenset[str], left: int, namespaced: Callable[[str], bool]
) -> FrozenMap[str, Json]:
    """The members of other namespaces, frozen; a member without one, or a ``null`` of the standard's, is not plain.

    Args:
        value: The object.
        names: The standard's own members.
        left: How many members were not read as one of these.
        namespaced: Whether a member's name has a namespace.
    """
    found = {name: member for name, member in value.items() if name not in names}
    if len(found) != left or not all(isinstance(name, str) and namespaced(name) for name in found):
        raise NotPlainError
    return FrozenMap({name: quick_json(member) for name, member in found.items()})


def _quick_json(value: object) -> Json:
    try:
        wire.check_depth(value)
    except DocumentError:
        raise NotPlainError from None
    return quick_by(frozen)(value)


def quick_json(value: object) -> Json:
    """Any JSON, frozen; nested absurdly, or no JSON at all, it is not plain."""
    return value if isinstance(value, str) else _quick_json(value)


def reader(
    cls: type[T],
    tag: str,
    members: Iterable[Member],
    extensible: bool,  # noqa: FBT001  # one of four facts of a class, in one place called
    namespaced: Callable[[str], bool],
) -> Callable[[object], T]:
    """The compiled reader of a class.

    Args:
        cls: The class: frozen, with slots.
        tag: The word that stands as its ``type``; empty where it has none. Whoever calls has seen it.
        members: Its members.
        extensible: Whether members with a namespace may stand beside them.
        namespaced: Whether a member's name has a namespace.
    """
    several = tuple(members)
    known = frozenset({"type"} if tag else ()) | {one.name for one in several}
    scope: dict[str, object] = {
        "new": object.__new__, "cls": cls, "NotPlainError": NotPlainError, "nothing": NO_EXTENSIONS, "known": known,
        "foreign": foreign, "namespaced": namespaced,
    }  # fmt: skip
    lines = ["def read(value):", " if value.__class__ is not dict: raise NotPlainError", " get = value.get"]
    lines += [" made = new(cls)", f" left = len(value) - {sum(one.required for one in several) + bool(tag)}"]
    for at, one in enumerate(several):
        scope |= {f"put{at}": getattr(cls, one.attribute).__set__, f"quick{at}": one.accepts or one.quick}
        lines += [f" v = get({one.name!r})", *_member_read(at, one), f" put{at}(made, v)"]
    if extensible:
        scope["put"] = getattr(cls, "extensions").__set__  # noqa: B009  # only such classes have it
        lines.append(" put(made, foreign(value, known, left, namespaced) if left else nothing)")
    else:
        lines.append(" if left: raise NotPlainError")
    lines += [" faults = []", " made.check_rules(None, faults)", " if faults: raise NotPlainError", " return made"]
    read: Callable[[object], T] = _compiled("read", cls, lines, scope)
    return read


def _member_read(at: int, one: Member) -> list[str]:
    """The lines that bring one member from JSON."""
    taken = f"v = quick{at}(v)"
    if one.accepts is not None:
        taken = f"if v.__class__ is not str or not quick{at}(v): raise NotPlainError"
    if one.required:
        return [" if v is None: raise NotPlainError", f" {taken}"]
    return [" if v is not None:", "  left -= 1", f"  {taken}"]


def writer(cls: type[T], tag: str, members: Iterable[Member], extensible: bool) -> Callable[[T], dict[str, Plain]]:  # noqa: FBT001  # as for the reader
    """The compiled writer of a class: an absent member is left out, an empty list stays.

    Args:
        cls: The class.
        tag: The word that stands as its ``type``; empty where it has none.
        members: Its members.
        extensible: Whether members with a namespace may stand beside them.
    """
    scope: dict[str, object] = {"thawed": thawed, "nothing": NO_EXTENSIONS}
    always = [f"'type': {tag!r}"] if tag else []
    later: list[str] = []
    for at, one in enumerate(members):
        scope[f"write{at}"] = one.write
        told = "v" if one.write is None else f"write{at}(v)"
        if one.required and one.write is None:
            always.append(f"{one.name!r}: made.{one.attribute}")
        else:
            later += [f" v = made.{one.attribute}", f" if v is not None: told[{one.name!r}] = {told}"]
    lines = ["def write(made):", f" told = {{{', '.join(always)}}}", *later]
    if extensible:
        lines += [" v = made.extensions", " if v is not nothing:"]
        lines += ["  for name in v: told[name] = thawed(v[name])"]
    write: Callable[[T], dict[str, Plain]] = _compiled("write", cls, [*lines, " return told"], scope)
    return write


def _compiled(name: str, cls: type, lines: list[str], scope: dict[str, object]) -> "Any":  # noqa: ANN401  # what the lines say
    """The function that the lines say, compiled when it is first called: many an import never reads EPCIS.

    The lines are made of the names in our own classes, never of a document.
    """
    made: Callable[[Any], Any] | None = None

    def first(given: Any) -> Any:  # noqa: ANN401  # as the lines say
        nonlocal made
        if made is None:
            exec(compile("\n".join(lines), f"<{name} {cls.__name__}>", "exec"), scope)  # noqa: S102  # as attrs makes __init__
            made = cast("Callable[[Any], Any]", scope[name])  # the function of the lines
        return made(given)

    return first
