"""The trade's words: a thin function for each stage, so that a day's work reads as it was done.

Each makes one event and nothing else; whatever an event has (``place``, ``party``, ``references``, ``work``,
``recorded``) may be given to it. Where ``labour`` is given, the work is noted at the stage of its name.
"""

from collections.abc import Iterable
from datetime import datetime
from typing import Protocol, TypedDict, Unpack

from cocorope.trace.events import (
    Arrived,
    Counted,
    DecisionRef,
    Judged,
    Packed,
    Process,
    Received,
    Reference,
    Removed,
    Shipped,
    Transformed,
    Unpacked,
    Verdict,
)
from cocorope.trace.goods import Flow, Found, Part, Thing
from cocorope.trace.work import STAGES, LabourSource, Stage, Work


class Told(TypedDict, total=False):
    """What every event may say beside what it is about."""

    recorded: datetime
    """When it was written down."""
    place: str
    """Where."""
    party: str
    """Who answers for it."""
    references: Iterable[Reference | str] | Reference | str
    """Papers and records."""
    work: Work | Iterable[Work] | None
    """The work behind it."""


Inputs = Iterable[Part | str] | Part | str
"""What goes in: parts, or identifiers for all of a thing."""
Outputs = Iterable[Thing] | Thing
"""What comes out."""
Flows = Iterable[Flow] | Flow
"""What is lost or gained."""


class Making(Protocol):
    """A function that tells of one stage of production."""

    def __call__(  # noqa: PLR0913  # what a transformation says
        self,
        inputs: Inputs,
        outputs: Outputs,
        *,
        id: str,  # noqa: A002  # the name an event has
        at: datetime,
        losses: Flows = (),
        gains: Flows = (),
        order: str = "",
        labour: LabourSource | None = None,
        **told: Unpack[Told],
    ) -> Transformed:
        """The event of the stage."""
        ...


def _making(process: Process, doing: str) -> Making:
    def make(  # noqa: PLR0913  # what a transformation says
        inputs: Inputs,
        outputs: Outputs,
        *,
        id: str,  # noqa: A002  # the name an event has
        at: datetime,
        losses: Flows = (),
        gains: Flows = (),
        order: str = "",
        labour: LabourSource | None = None,
        **told: Unpack[Told],
    ) -> Transformed:
        _note(told, process, labour)
        return Transformed(process, inputs, outputs, losses, gains, order, id=id, at=at, **told)

    make.__doc__ = f"{doing}: a :class:`~cocorope.trace.Transformed` of process ``{process!r}``."
    return make


def _note(told: Told, stage: str, labour: LabourSource | None) -> None:
    if labour is not None and stage in STAGES:
        told["work"] = Work(stage, labour)


ret = _making("retting", "Husk or fibre is soaked")
decorticate = _making("decortication", "Fibre is beaten out of husk; pith is a by-product")
dry = _making("drying", "Water goes: declare it as a loss")
redry = _making("re-drying", "Goods are dried again")
sieve = _making("sieving", "Dust and short fibre go")
blend = _making("blending", "Lots are mixed")
spin = _making("spinning", "Fibre becomes yarn")
double = _making("doubling", "Yarns become a plied yarn")
strand = _making("stranding", "Yarns become a strand")
lay = _making("laying", "Strands become rope")
oil = _making("oiling", "Oil is put on: declare it as a gain")
bleach = _making("bleaching", "Goods are bleached")
dye = _making("dyeing", "Goods are dyed")
latex = _making("latexing", "Latex is put on: declare its solids as a gain")
weave = _making("knotting or weaving", "Rope or yarn becomes net or cloth")
knot = weave
cut = _making("cutting", "Goods are cut to size")
make_up = _making("making-up", "Rope is made up into coils, hanks or rolls")
trim = _making("trimming", "Ends and loose fibre are cut off")
divide = _making("dividing", "One lot becomes several, nothing else happens")
merge = _making("merging", "Several lots become one, nothing else happens")
rework = _making("reworking", "Goods are worked again under a new identifier")


def receive(outputs: Outputs, supplier: str = "", *, id: str, at: datetime, **told: Unpack[Told]) -> Received:  # noqa: A002
    """Goods come in from outside; the supplier's own lot stands in the lot's ``supplier_lot``."""
    return Received(outputs, supplier, id=id, at=at, **told)


def sample(parts: Inputs, *, id: str, at: datetime, **told: Unpack[Told]) -> Removed:  # noqa: A002
    """A sample is taken and destroyed."""
    return Removed(parts, "sample", id=id, at=at, **told)


def write_off(parts: Inputs, reason: str, *, id: str, at: datetime, **told: Unpack[Told]) -> Removed:  # noqa: A002
    """Goods leave the account for a reason."""
    return Removed(parts, reason, id=id, at=at, **told)


def reweigh(found: Iterable[Found] | Found, *, id: str, at: datetime, **told: Unpack[Told]) -> Counted:  # noqa: A002
    """Goods are weighed, measured or counted again; the account goes by what is found."""
    return Counted(found, id=id, at=at, **told)


class Packing(Protocol):
    """A function that tells of goods put into something."""

    def __call__(
        self,
        into: str,
        contents: Iterable[str] | str,
        *,
        id: str,  # noqa: A002  # the name an event has
        at: datetime,
        marks: Iterable[str] | str = (),
        labour: LabourSource | None = None,
        **told: Unpack[Told],
    ) -> Packed:
        """The event of the packing."""
        ...


def _packing(stage: Stage, doing: str) -> Packing:
    def put(
        into: str,
        contents: Iterable[str] | str,
        *,
        id: str,  # noqa: A002  # the name an event has
        at: datetime,
        marks: Iterable[str] | str = (),
        labour: LabourSource | None = None,
        **told: Unpack[Told],
    ) -> Packed:
        _note(told, stage, labour)
        return Packed(into, contents, marks, id=id, at=at, **told)

    put.__doc__ = f"{doing}: a :class:`~cocorope.trace.Packed`, the work at stage ``{stage!r}``."
    return put


bale = _packing("baling", "Whole things are pressed into a bale")
pack = _packing("packing", "Whole things are packed into a carton or onto a pallet")
stuff = _packing("stuffing", "Packages are stuffed into a container")
fumigate = _packing("fumigating", "Packages stand in a fumigation chamber, until unpacked from it")
store = _packing("storing", "Things stand in a yard, warehouse or bay, until unpacked from it")


def unpack(out_of: str, contents: Iterable[str] | str = (), *, id: str, at: datetime, **told: Unpack[Told]) -> Unpacked:  # noqa: A002
    """Things are taken out of a package, yard or chamber; none named means all that is in it."""
    return Unpacked(out_of, contents, id=id, at=at, **told)


def ship(
    shipment: str, contents: Iterable[str] | str, to: str = "", *, id: str, at: datetime, **told: Unpack[Told]  # noqa: A002
) -> Shipped:  # fmt: skip
    """Things leave for somebody else."""
    return Shipped(shipment, contents, to, id=id, at=at, **told)


def arrive(
    shipment: str,
    contents: Iterable[str] | str = (),
    *,
    id: str,  # noqa: A002
    at: datetime,
    **told: Unpack[Told],
) -> Arrived:
    """A shipment comes to its place."""
    return Arrived(shipment, contents, id=id, at=at, **told)


class Judging(Protocol):
    """A function that tells of a verdict."""

    def __call__(
        self,
        of: Iterable[str] | str,
        decision: DecisionRef | None = None,
        *,
        id: str,  # noqa: A002  # the name an event has
        at: datetime,
        reason: str = "",
        **told: Unpack[Told],
    ) -> Judged:
        """The event of the verdict."""
        ...


def _judging(verdict: Verdict) -> Judging:
    def judge(
        of: Iterable[str] | str,
        decision: DecisionRef | None = None,
        *,
        id: str,  # noqa: A002  # the name an event has
        at: datetime,
        reason: str = "",
        **told: Unpack[Told],
    ) -> Judged:
        return Judged(of, verdict, decision, reason=reason, id=id, at=at, **told)

    judge.__doc__ = f"Goods are {verdict}: a :class:`~cocorope.trace.Judged`."
    return judge


accept = _judging("accepted")
reject = _judging("rejected")
hold = _judging("held")
release = _judging("released")
call_back = _judging("recalled")
complain = _judging("complained")
