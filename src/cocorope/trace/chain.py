"""Proof that a record was not changed: canonical bytes, a hash chain, a Merkle root with inclusion proofs.

The bytes of an event are those of its document with every quantity in the one unit of its kind, every time
in UTC and every list without order sorted: equal events have equal bytes, whatever they were written in.
A chain binds each event to all before it; a Merkle root (as in RFC 9162, leaves and nodes hashed apart)
lets one event be proved to a partner without the others. Links and proofs are documents: whoever has the event, the
proof and the root can check it with :func:`proves`.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from decimal import Context
from functools import cache
from hashlib import sha256
from typing import Final, Literal, TypeAlias

import attrs
from cattrs import Converter

from cocorope import wire
from cocorope.errors import InvalidValueError, WrongKindError, shown
from cocorope.text import Text
from cocorope.trace._checks import several
from cocorope.trace.events import Event
from cocorope.units import KINDS, Scale
from cocorope.units.scale import canonical

Change: TypeAlias = Literal["changed", "dropped", "added", "moved"]
"""What was done to an event of a sealed record."""

START: Final = "0" * 64
"""The link before the first event."""
_EXACT: Final = Context(prec=400)
_DIGEST: Final = re.compile(r"[0-9a-f]{64}")


def _sha256(value: object, what: str) -> str:
    if not isinstance(value, str):
        raise WrongKindError(
            Text(
                f"{what} is a SHA-256 as text, got {shown(value)}",
                f"{what} berupa SHA-256 sebagai teks, yang diberikan {shown(value)}",
            )
        )
    if not _DIGEST.fullmatch(value):
        raise InvalidValueError(
            Text(
                f"{what} is a SHA-256 of 64 hexadecimal digits, 0-9 and a-f, got {shown(value)}",
                f"{what} berupa SHA-256 dari 64 angka heksadesimal, 0-9 dan a-f, yang diberikan {shown(value)}",
            )
        )
    return value


def _check_text(_instance: object, attribute: "attrs.Attribute[str]", value: str) -> None:
    if not isinstance(value, str):
        raise WrongKindError(
            Text(
                f"{attribute.name} is text, got {shown(value)}",
                f"{attribute.name} berupa teks, yang diberikan {shown(value)}",
            )
        )


def _check_digest(_instance: object, attribute: "attrs.Attribute[str]", value: str) -> None:
    _sha256(value, attribute.name)


@cache
def _converter() -> Converter:
    from cocorope.trace.codec import configure  # noqa: PLC0415  # the codec knows the ledger, which knows this

    made = wire.converter()
    configure(made)
    for kind in KINDS.values():
        made.register_unstructure_hook(kind, _quantity)
    made.register_unstructure_hook(datetime, _instant)
    made.register_unstructure_hook_func(lambda kind: kind == frozenset[str], sorted)
    return made


def _quantity(value: Scale[str]) -> str:
    return f"{canonical(value).normalize(_EXACT):f} {type(value).__name__}"


def _instant(value: datetime) -> str:
    return value.astimezone(UTC).isoformat()


def canonical_bytes(event: Event) -> bytes:
    """An event as bytes that are the same for equal events.

    Raises:
        InvalidValueError: Something in it that JSON cannot say.
        WrongKindError: Not an event.
    """
    if not isinstance(event, Event):
        raise WrongKindError(
            Text(
                f"a chain and a root are of events, got {shown(event)}",
                f"rantai dan akar adalah atas kejadian, yang diberikan {shown(event)}",
            )
        )
    return wire.canonical_bytes(_converter().unstructure(event, Event))


def digest(event: Event) -> str:
    """The SHA-256 of an event's canonical bytes, in hexadecimal digits."""
    return sha256(canonical_bytes(event)).hexdigest()


@attrs.frozen(kw_only=True)
class Link:
    """One event in a chain.

    Raises:
        InvalidValueError: A digest that is none.
        WrongKindError: Something that is not text.
    """

    event: str = attrs.field(validator=_check_text)
    """The event's identifier."""
    digest: str = attrs.field(validator=_check_digest)
    """The digest of the event."""
    link: str = attrs.field(validator=_check_digest)
    """The digest that binds it to all before it."""


@attrs.frozen(kw_only=True)
class Difference:
    """What was done to one event since the record was sealed."""

    event: str
    """The event."""
    change: Change
    """What was done to it."""


def chain(events: Iterable[Event], start: str = START) -> tuple[Link, ...]:
    """Events bound to each other in the order given.

    Args:
        events: The events, in order.
        start: The last link of the chain this one goes on from.

    Raises:
        InvalidValueError: A start that is no digest.
        WrongKindError: Something among the events is not one.
    """
    return bound(((event.id, digest(event)) for event in several(events, Event, "a chain")), start)


def bound(told: Iterable[tuple[str, str]], start: str = START) -> tuple[Link, ...]:
    """Names and digests bound to each other in the order given, for a record whose digests are made elsewhere.

    Args:
        told: Each event's identifier and its digest, in order.
        start: The last link of the chain this one goes on from.

    Raises:
        InvalidValueError: A digest or a start that is none.
    """
    links: list[Link] = []
    last = _sha256(start, "start")
    for name, own in told:
        last = sha256(f"{last}{own}".encode()).hexdigest()
        links.append(Link(event=name, digest=own, link=last))
    return tuple(links)


def differences(sealed: Sequence[Link], events: Iterable[Event], start: str = START) -> tuple[Difference, ...]:
    """Every event that was changed, dropped, added or moved since a chain was sealed; none if it holds.

    A chain whose own links do not follow from one another has been tampered with itself.

    Raises:
        InvalidValueError: The sealed chain does not hold in itself.
        WrongKindError: Something among the links or the events is not one.
    """
    sealed = several(sealed, Link, "a sealed chain")
    _holds(sealed, _sha256(start, "start"))
    now = [(event.id, digest(event)) for event in several(events, Event, "a record")]
    then = [(link.event, link.digest) for link in sealed]
    if now == then:
        return ()
    found = _changed(then, now)
    for name, count in Counter(name for name, _own in now).items():
        if count > 1:
            found.setdefault(name, "added")
    return tuple(Difference(event=name, change=change) for name, change in sorted(found.items()))


def _changed(then: list[tuple[str, str]], now: list[tuple[str, str]]) -> dict[str, Change]:
    """What was done to each event that is in only one of two records, differs or stands elsewhere."""
    found: dict[str, Change] = {}
    told, digests = dict(now), dict(then)
    for name, own in then:
        if name not in told:
            found[name] = "dropped"
        elif told[name] != own:
            found[name] = "changed"
    for name in told:
        if name not in digests:
            found[name] = "added"
    kept = [name for name, _own in then if name in told]
    order = [name for name, _own in now if name in digests]
    for before, after in zip(kept, order, strict=False):
        if before != after:
            found.setdefault(after, "moved")
            found.setdefault(before, "moved")
    return found


def _holds(sealed: Sequence[Link], start: str) -> None:
    last = start
    for link in sealed:
        last = sha256(f"{last}{link.digest}".encode()).hexdigest()
        if last != link.link:
            raise InvalidValueError(
                Text(
                    f"the sealed chain does not hold at {shown(link.event)}: its link does not follow from the one before",
                    f"rantai tersegel tidak utuh pada {shown(link.event)}: mata rantainya tidak mengikuti yang sebelumnya",
                )
            )


def _path(value: Iterable[str]) -> tuple[str, ...]:
    return tuple(_sha256(one, "path") for one in several(value, str, "path"))


@attrs.frozen(kw_only=True)
class Proof:
    """The proof that an event is in a record of a known Merkle root.

    The root comes from elsewhere: from whoever sealed the record, at the time, on a way of its own.

    Raises:
        InvalidValueError: A record without events, a place outside it, a digest that is none.
        WrongKindError: Something of another kind.
    """

    index: int = attrs.field()
    """The place of the event in the record, from 0, as whoever proves it says."""
    size: int = attrs.field()
    """How many events the record has, as whoever proves it says: the root shows that the event is in it, not how many
    there are."""
    path: tuple[str, ...] = attrs.field(converter=_path)
    """The digests beside the way from the event to the root, from the event on."""

    @size.validator
    def _of_a_record(self, _attribute: "attrs.Attribute[int]", value: int) -> None:
        for number in (self.index, value):
            if type(number) is not int:
                raise WrongKindError(
                    Text(
                        f"index and size are whole numbers, got {shown(number)}",
                        f"index dan size berupa bilangan bulat, yang diberikan {shown(number)}",
                    )
                )
        if not 0 <= self.index < value:
            raise InvalidValueError(
                Text(
                    f"a proof is of a place in a record, from 0 to size - 1, got {shown(self.index)} of {shown(value)}",
                    f"bukti adalah atas tempat dalam catatan, dari 0 sampai size - 1, yang diberikan "
                    f"{shown(self.index)} dari {shown(value)}",
                )
            )


def _leaf(event: Event) -> bytes:
    return sha256(b"\x00" + canonical_bytes(event)).digest()


def _node(left: bytes, right: bytes) -> bytes:
    return sha256(b"\x01" + left + right).digest()


def _levels(events: Sequence[Event]) -> list[list[bytes]]:
    levels = [[_leaf(event) for event in several(events, Event, "a record")]]
    if not levels[0]:
        raise InvalidValueError(
            Text(
                "a Merkle root is of at least one event, got none",
                "akar Merkle memerlukan paling sedikit satu kejadian",
            )
        )
    while len(levels[-1]) > 1:
        row = levels[-1]
        above = [_node(row[place], row[place + 1]) for place in range(0, len(row) - 1, 2)]
        levels.append(above + row[len(above) * 2 :])
    return levels


def root(events: Sequence[Event]) -> str:
    """The Merkle root of a record, in hexadecimal digits.

    Raises:
        InvalidValueError: No event.
        WrongKindError: Something among the events is not one.
    """
    return _levels(events)[-1][0].hex()


def prove(events: Sequence[Event], index: int) -> Proof:
    """The proof that the event at a place is in a record.

    Raises:
        InvalidValueError: No event, or none at that place.
        WrongKindError: Something among the events is not one.
    """
    levels = _levels(events)
    size = len(levels[0])
    if type(index) is not int or not 0 <= index < size:
        raise InvalidValueError(
            Text(
                f"no event at place {shown(index)}: there are {size}, counted from 0",
                f"tidak ada kejadian di tempat {shown(index)}: ada {size}, dihitung dari 0",
            )
        )
    path, place = [], index
    for row in levels[:-1]:
        beside = place ^ 1
        if beside < len(row):
            path.append(row[beside].hex())
        place //= 2
    return Proof(index=index, size=size, path=tuple(path))


def proves(proof: Proof, event: Event, of_root: str) -> bool:
    """Whether a proof shows that an event is in the record of a root.

    Raises:
        InvalidValueError: A root that is no digest.
        WrongKindError: Not a proof, an event and a root.

    Example:
        >>> from datetime import UTC, datetime
        >>> from cocorope import document
        >>> from cocorope.trace import Lot, trade
        >>> day = datetime(2025, 3, 1, 8, tzinfo=UTC)
        >>> record = [trade.receive(Lot(f"fibre-{n}", mass="500 kg"), id=f"e{n}", at=day) for n in range(3)]
        >>> sent = document.text(prove(record, 1)), document.text(record[1])  # as JSON, to a partner who has the root
        >>> proves(document.read(sent[0], Proof), document.read(sent[1]), root(record))
        True
    """
    if not isinstance(proof, Proof):
        raise WrongKindError(
            Text(
                f"a proof is a chain.Proof, got {shown(proof)}",
                f"bukti berupa chain.Proof, yang diberikan {shown(proof)}",
            )
        )
    _sha256(of_root, "of_root")
    digest_so_far, place, size = _leaf(event), proof.index, proof.size
    beside = iter(proof.path)
    while size > 1:
        if place ^ 1 < size:
            other = next(beside, None)
            if other is None:
                return False
            one = bytes.fromhex(other)
            digest_so_far = _node(one, digest_so_far) if place & 1 else _node(digest_so_far, one)
        place, size = place // 2, (size + 1) // 2
    return next(beside, None) is None and digest_so_far.hex() == of_root
