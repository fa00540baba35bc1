"""The ten kinds of fact a ledger keeps.

Each has an identifier of its own, the time it happened (``at``), the time it was written down
(``recorded``), place, party, references and the work behind it. An event wrong in itself is refused when
it is made; what contradicts another event is kept and reported by :meth:`cocorope.trace.Ledger.review`.
"""

from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING, Final, Literal, TypeAlias, get_args

import attrs

from cocorope.errors import InvalidValueError, WrongKindError, shown
from cocorope.text import Text
from cocorope.trace._checks import (
    check_time,
    check_words,
    identifier,
    identifiers,
    must_be,
    no_repeats,
    not_empty,
    one_of,
    several,
    words,
)
from cocorope.trace.goods import Flow, Found, Part, Thing, flows, found, parts, things
from cocorope.trace.work import STAGES, Stage, Work

if TYPE_CHECKING:
    from cocorope.qc.decision import LotDecision

Process: TypeAlias = Literal[Stage, "dividing", "merging", "reworking"]
"""What a transformation does: a stage of production, or dividing, merging, reworking."""

PROCESSES: Final[tuple[Process, ...]] = (*STAGES, "dividing", "merging", "reworking")
"""Every process."""

Verdict: TypeAlias = Literal["accepted", "rejected", "held", "released", "recalled", "complained"]
"""What was said of goods."""

VERDICTS: Final[tuple[Verdict, ...]] = get_args(Verdict)
"""Every verdict."""

Outcome: TypeAlias = Literal["accepted", "not accepted", "undecided"]
"""The outcome of a lot decision, as in :mod:`cocorope.qc`."""

OUTCOMES: Final[tuple[Outcome, ...]] = get_args(Outcome)
"""Every outcome."""


@attrs.frozen
class Reference:
    """A paper or record an event refers to: order, invoice, bill of lading, delivery note."""

    number: str = attrs.field()
    """Its number, as printed."""
    kind: str = attrs.field(default="", validator=check_words)
    """What it is: ``"invoice"``, ``"bill of lading"``."""

    @number.validator
    def _filled(self, _attribute: "attrs.Attribute[str]", value: str) -> None:
        if not words(value, "a reference").strip():
            raise InvalidValueError(
                Text("a reference has a number, got an empty text", "acuan mempunyai nomor, yang diberikan teks kosong")
            )


@attrs.frozen
class DecisionRef:
    """A lot decision, by reference.

    Example:
        >>> DecisionRef("D-7", "accepted", specification="BE-07", revision=3).outcome
        'accepted'

    Raises:
        InvalidValueError: An outcome not known here, or a bad identifier.
    """

    id: str = attrs.field(converter=identifier)
    """The decision's identifier."""
    outcome: Outcome = attrs.field()
    """Accepted, not accepted or undecided."""
    specification: str = attrs.field(default="", kw_only=True, validator=check_words)
    """The specification decided by."""
    revision: int | None = attrs.field(default=None, kw_only=True)
    """Its revision."""
    digest: str = attrs.field(default="", kw_only=True, validator=check_words)
    """A digest of the decision's document, so that it can be proved unchanged."""

    @classmethod
    def of(cls, decision: "LotDecision", *, digest: str = "") -> "DecisionRef":
        """The reference to a lot decision of :func:`cocorope.qc.decide`.

        Args:
            decision: The decision.
            digest: The SHA-256 of its document (:func:`cocorope.wire.digest`), where it is kept.

        Raises:
            WrongKindError: No lot decision.
        """
        from cocorope.qc.decision import LotDecision  # noqa: PLC0415  # the floor below, only when asked for

        must_be(decision, LotDecision, "a decision")
        return cls(
            decision.id,
            decision.outcome,
            specification=decision.specification_id,
            revision=decision.revision,
            digest=digest,
        )

    @outcome.validator
    def _known(self, _attribute: "attrs.Attribute[Outcome]", value: Outcome) -> None:
        one_of(value, OUTCOMES, "an outcome")

    @revision.validator
    def _number(self, _attribute: "attrs.Attribute[int | None]", value: int | None) -> None:
        if value is not None and type(value) is not int:
            raise WrongKindError(
                Text(
                    f"a revision is a whole number, got {shown(value)}",
                    f"revisi berupa bilangan bulat, yang diberikan {shown(value)}",
                )
            )


def _work(value: "Work | Iterable[Work] | None") -> tuple[Work, ...]:
    if value is None or value == ():
        return ()
    return several(value, Work, "work")


def _references(value: "Iterable[Reference | str] | Reference | str") -> tuple[Reference, ...]:
    if value == ():
        return ()
    if isinstance(value, str):
        return (Reference(value),)
    if isinstance(value, Reference):
        return (value,)
    if not isinstance(value, Iterable):
        raise WrongKindError(
            Text(
                f"references take Reference or text, got {shown(value)}",
                f"acuan menerima Reference atau teks, yang diberikan {shown(value)}",
            )
        )
    return several([Reference(one) if isinstance(one, str) else one for one in value], Reference, "references")


def _happened(event: "Event") -> datetime:
    return event.at


@attrs.frozen(kw_only=True)
class Event:
    """What every event has.

    Raises:
        InvalidValueError: A naive time, a bad identifier, a text too long.
        WrongKindError: Something of another kind.
    """

    id: str = attrs.field(converter=identifier)
    """The event's identifier, in a space of its own."""
    at: datetime = attrs.field(validator=check_time)
    """When it happened."""
    recorded: datetime = attrs.field(default=attrs.Factory(_happened, takes_self=True), validator=check_time)
    """When it was written down; as it happened where nothing is said."""
    place: str = attrs.field(default="", validator=check_words)
    """Where: a site's key or name."""
    party: str = attrs.field(default="", validator=check_words)
    """Who answers for it: a firm's key or name."""
    references: tuple[Reference, ...] = attrs.field(default=(), converter=_references)
    """Papers and records it refers to."""
    work: tuple[Work, ...] = attrs.field(default=(), converter=_work)
    """The work behind it: stage and whose hands; several where a supplier tells of several stages."""


@attrs.frozen
class Received(Event):
    """Goods come in from outside.

    Raises:
        InvalidValueError: Nothing received, or one identifier twice.
    """

    outputs: tuple[Thing, ...] = attrs.field(converter=things)
    """The lots and items received."""
    supplier: str = attrs.field(default="", validator=check_words)
    """Who sent them."""

    def __attrs_post_init__(self) -> None:
        not_empty(self.outputs, "Received.outputs")
        if len(self.outputs) > 1:
            no_repeats([thing.id for thing in self.outputs], "Received.outputs")


def _check_process(_instance: object, _attribute: "attrs.Attribute[Process]", value: Process) -> None:
    one_of(value, PROCESSES, "a process")


@attrs.frozen
class Transformed(Event):
    """Goods become other goods: any stage of production, dividing, merging, rework.

    Raises:
        InvalidValueError: No input and no order, no output and no order, an identifier twice, a process
            not known here.
    """

    process: Process = attrs.field(validator=_check_process)
    """What was done."""
    inputs: tuple[Part, ...] = attrs.field(default=(), converter=parts)
    """What went in; a bare identifier is all of that thing."""
    outputs: tuple[Thing, ...] = attrs.field(default=(), converter=things)
    """What came out."""
    losses: tuple[Flow, ...] = attrs.field(default=(), converter=flows)
    """What was lost on the way, as declared."""
    gains: tuple[Flow, ...] = attrs.field(default=(), converter=flows)
    """What was put in beside the inputs: water, oil, dye."""
    order: str = attrs.field(default="")
    """The process order; all events of one order are one process."""

    @order.validator
    def _order(self, _attribute: "attrs.Attribute[str]", value: str) -> None:
        if value != "":
            identifier(value)

    def __attrs_post_init__(self) -> None:
        if self.order:
            not_empty((*self.inputs, *self.outputs, *self.losses, *self.gains), "Transformed")
        else:
            not_empty(self.inputs, "Transformed.inputs")
            not_empty(self.outputs, "Transformed.outputs")
        if len(self.outputs) > 1:
            no_repeats([thing.id for thing in self.outputs], "Transformed.outputs")


@attrs.frozen
class Removed(Event):
    """Goods leave the account: a sample destroyed, a write-off, waste carted away.

    Raises:
        InvalidValueError: Nothing removed, or an identifier twice.
    """

    parts: tuple[Part, ...] = attrs.field(converter=parts)
    """What was removed."""
    reason: str = attrs.field(default="", validator=check_words)
    """Why."""

    def __attrs_post_init__(self) -> None:
        not_empty(self.parts, "Removed.parts")


@attrs.frozen
class Counted(Event):
    """Stock was counted, weighed or measured: from here on the account goes by what was found.

    Raises:
        InvalidValueError: Nothing counted, or an identifier twice.
    """

    found: tuple[Found, ...] = attrs.field(converter=found)
    """What was found of each thing."""

    def __attrs_post_init__(self) -> None:
        not_empty(self.found, "Counted.found")
        no_repeats([one.of for one in self.found], "Counted.found")


def _not_into_itself(package: str, contents: tuple[str, ...]) -> None:
    if package in contents:
        raise InvalidValueError(
            Text(
                f"{shown(package)} cannot be packed into itself",
                f"{shown(package)} tidak dapat dikemas ke dalam dirinya",
            )
        )


def _marks(value: "Iterable[str] | str") -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else several(value, str, "marks")


@attrs.frozen
class Packed(Event):
    """Whole things are put into a package: bale, carton, pallet, container, yard, warehouse bay.

    Raises:
        InvalidValueError: Nothing packed, or a thing packed into itself.
    """

    into: str = attrs.field(converter=identifier)
    """The package."""
    contents: tuple[str, ...] = attrs.field(converter=identifiers)
    """The things put in; part of a lot is divided first."""
    marks: tuple[str, ...] = attrs.field(default=(), converter=_marks)
    """The marks on the package."""

    def __attrs_post_init__(self) -> None:
        not_empty(self.contents, "Packed.contents")
        _not_into_itself(self.into, self.contents)


@attrs.frozen
class Unpacked(Event):
    """Things are taken out of a package.

    Raises:
        InvalidValueError: A thing taken out of itself.
    """

    out_of: str = attrs.field(converter=identifier)
    """The package."""
    contents: tuple[str, ...] = attrs.field(default=(), converter=identifiers)
    """The things taken out; none named means all that is in it."""

    def __attrs_post_init__(self) -> None:
        _not_into_itself(self.out_of, self.contents)


@attrs.frozen
class Shipped(Event):
    """Things leave for somebody else.

    Raises:
        InvalidValueError: Nothing shipped, or a thing shipped in itself.
    """

    shipment: str = attrs.field(converter=identifier)
    """The shipment."""
    contents: tuple[str, ...] = attrs.field(converter=identifiers)
    """The things shipped."""
    to: str = attrs.field(default="", validator=check_words)
    """Whom to."""

    def __attrs_post_init__(self) -> None:
        not_empty(self.contents, "Shipped.contents")
        _not_into_itself(self.shipment, self.contents)


@attrs.frozen
class Arrived(Event):
    """A shipment came to its place.

    Raises:
        InvalidValueError: A shipment that arrives in itself.
    """

    shipment: str = attrs.field(converter=identifier)
    """The shipment."""
    contents: tuple[str, ...] = attrs.field(default=(), converter=identifiers)
    """The things that arrived; none named means all that was shipped."""

    def __attrs_post_init__(self) -> None:
        _not_into_itself(self.shipment, self.contents)


@attrs.frozen
class Judged(Event):
    """Something was said of goods: accepted, rejected, held, released, recalled, complained of.

    Raises:
        InvalidValueError: Nothing judged, or a verdict not known here.
    """

    of: tuple[str, ...] = attrs.field(converter=identifiers)
    """The things spoken of; a verdict on a package is on all it holds."""
    verdict: Verdict = attrs.field()
    """What was said."""
    decision: DecisionRef | None = attrs.field(default=None)
    """The lot decision behind it."""
    reason: str = attrs.field(default="", kw_only=True, validator=check_words)
    """Why."""

    @verdict.validator
    def _known(self, _attribute: "attrs.Attribute[Verdict]", value: Verdict) -> None:
        one_of(value, VERDICTS, "a verdict")

    @decision.validator
    def _reference(self, _attribute: "attrs.Attribute[DecisionRef | None]", value: DecisionRef | None) -> None:
        if value is not None and not isinstance(value, DecisionRef):
            raise WrongKindError(
                Text(
                    f"a decision is given by DecisionRef, got {shown(value)}: write DecisionRef.of(decision)",
                    f"keputusan diberikan dengan DecisionRef, yang diberikan {shown(value)}: "
                    "tulis DecisionRef.of(decision)",
                )
            )

    def __attrs_post_init__(self) -> None:
        not_empty(self.of, "Judged.of")


@attrs.frozen
class Corrected(Event):
    """An event is told anew under its own identifier, or withdrawn.

    A correction stands unless a later standing one targets it; of several the latest speaks.

    Raises:
        InvalidValueError: A replacement under another identifier, or a correction of itself.
        WrongKindError: The replacement is no event.
    """

    target: str = attrs.field(converter=identifier)
    """The identifier of the event corrected."""
    instead: Event | None = attrs.field(default=None)
    """The same event told anew; ``None`` withdraws it."""
    reason: str = attrs.field(default="", validator=check_words)
    """Why."""

    def __attrs_post_init__(self) -> None:
        if self.instead is not None and not isinstance(self.instead, Event):
            raise WrongKindError(
                Text(
                    f"a correction tells an event anew, got {shown(self.instead)}",
                    f"koreksi menceritakan ulang suatu kejadian, yang diberikan {shown(self.instead)}",
                )
            )
        if self.instead is not None and self.instead.id != self.target:
            raise InvalidValueError(
                Text(
                    f"a correction of {shown(self.target)} tells the same event anew, got one with the identifier "
                    f"{shown(self.instead.id)}",
                    f"koreksi atas {shown(self.target)} menceritakan ulang kejadian yang sama, yang diberikan "
                    f"berpengenal {shown(self.instead.id)}",
                )
            )
        if self.target == self.id:
            raise InvalidValueError(
                Text(
                    f"{shown(self.id)} cannot correct itself",
                    f"{shown(self.id)} tidak dapat mengoreksi dirinya",
                )
            )


KINDS: Final[tuple[type[Event], ...]] = (
    Received, Transformed, Removed, Counted, Packed, Unpacked, Shipped, Arrived, Judged, Corrected,
)  # fmt: skip
"""The ten kinds of event."""
