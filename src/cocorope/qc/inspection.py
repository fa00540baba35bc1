"""The inspection plan: what to open, look at, measure and break, in which order, and what that risks (floor 4).

A plan is a value: it keeps the numbers with the record (letter, n, Ac, Re, edition, severity), so that a decision made on
it can be judged later, whatever tables a later version ships.
"""

from functools import cached_property
from textwrap import fill
from typing import Final

import attrs

from cocorope import spec
from cocorope.findings import Report
from cocorope.qc.conditions import Asked
from cocorope.qc.defects import CLASS_NAMES, DefectClass
from cocorope.qc.draw import Draw
from cocorope.qc.lot import Lot
from cocorope.qc.sampling import SinglePlan
from cocorope.qc.sampling.words import Counting
from cocorope.qc.terms import InspectionTerms
from cocorope.text import Language, Text
from cocorope.units import Length


@attrs.frozen(kw_only=True)
class ClassPlan:
    """How one class of defects is inspected."""

    name: DefectClass
    """The class."""
    n: int
    """How many items are examined for it, the first in draw order."""
    ac: int
    """Acceptance number."""
    re: int
    """Rejection number."""
    counting: spec.Basis = "items"
    """Whether nonconforming items or nonconformities are counted."""
    edition: str
    """Where the numbers come from, in words: the edition of the table, or the rule of the contract."""
    severity: str = ""
    """The severity, where a table was read."""
    aql: str = ""
    """The AQL, or the limiting quality of an isolated lot; empty where there is none."""
    letter: str = ""
    """The code letter of lot and level; empty where no table was read."""
    table_letter: str = ""
    """The letter that the plan was read at in the end."""
    risk: Text
    """What the plan lets through, in a sentence."""

    @property
    def accepts(self) -> int:
        """The greatest count that accepts: Re - 1, which is Ac but for the gap of reduced inspection in MIL-STD-105E."""
        return self.re - 1

    @property
    def title(self) -> Text:
        """The class in either language."""
        return CLASS_NAMES[self.name]


@attrs.frozen(kw_only=True)
class RequirementPlan:
    """How one requirement is inspected."""

    place: int
    """The place of the requirement in the specification, from 0."""
    specimens: int
    """How many specimens it needs; 0 where a type test speaks for it."""
    basis: Text
    """Where the number comes from."""
    destructive: bool
    """Whether the specimens are broken."""
    cuts: bool
    """Whether the specimens are cut out of units."""
    ac: int | None = None
    """Acceptance number, where nonconforming results are counted against an AQL."""
    re: int | None = None
    """Rejection number, likewise."""
    k: str = ""
    """The acceptability constant, where it is judged by variables."""
    edition: str = ""
    """The edition of the table, where one was read."""


@attrs.frozen(kw_only=True)
class Step:
    """One thing to do, in its order."""

    what: Text
    """What to do, in a sentence."""
    count: int
    """On how many packages, units or test pieces."""


@attrs.frozen(kw_only=True)
class InspectionPlan:
    """How one lot is inspected against one specification. Made by :func:`cocorope.qc.plan`."""

    specification: spec.Specification
    """What the goods must be."""
    lot: Lot
    """What is inspected."""
    terms: InspectionTerms
    """How, as agreed."""
    items: int
    """How many items the lot holds as they are counted: units, or stretches where the specification defines them."""
    classes: tuple[ClassPlan, ...]
    """How each class of defects is inspected, the worst first."""
    requirements: tuple[RequirementPlan, ...]
    """How each requirement is inspected, in the order of the specification."""
    draws: tuple[Draw, ...]
    """The units of the sample in draw order; a class with a smaller sample takes the first."""
    shares: tuple[tuple[str, int], ...] = ()
    """How many of the sample come from each article of an assortment."""
    steps: tuple[Step, ...]
    """What to do, in order."""
    report: Report
    """What should be known about the plan: derived lengths, arrows, gaps in the terms."""
    resubmission: bool = False
    """Whether it inspects a resubmitted lot, which does not count for switching."""

    @cached_property
    def asked(self) -> tuple[Asked, ...]:
        """Under what the results of each requirement are to be measured, in their order."""
        product = self.specification.product.conditions
        return tuple(Asked.of(self.specification.requirements[one.place], product) for one in self.requirements)

    @property
    def packages(self) -> tuple[int, ...]:
        """The numbers of the packages to open, in order; empty where units lie open."""
        if self.lot.packages is None:
            return ()
        if self.every_item:
            return tuple(range(1, self.lot.packages + 1))
        return tuple(sorted({draw.package for draw in self.draws if draw.package is not None}))

    @property
    def every_item(self) -> bool:
        """Whether some class wants every item examined."""
        return any(one.n >= self.items for one in self.classes)

    @property
    def packages_to_open(self) -> int:
        """How many packages to open."""
        return len(self.packages)

    @property
    def units_to_examine(self) -> int:
        """How many items to look at: the largest sample of all classes."""
        return max((one.n for one in self.classes), default=0)

    @property
    def lengths_to_break(self) -> int:
        """How many test pieces to break."""
        return max((one.specimens for one in self.requirements if one.destructive), default=0)

    @property
    def units_to_cut(self) -> tuple[int, ...]:
        """The numbers of the units that test pieces are cut from, in draw order."""
        cut = max((one.specimens for one in self.requirements if one.cuts), default=0)
        return tuple(draw.unit for draw in self.draws[:cut])

    @property
    def length_to_cut(self) -> Length | None:
        """The length to be cut for all test pieces; ``None`` where the terms do not say how long one is."""
        cut = max((one.specimens for one in self.requirements if one.cuts), default=0)
        return None if self.terms.cut_length is None else self.terms.cut_length * cut

    @property
    def risks(self) -> tuple[Text, ...]:
        """What the plan lets through, class by class, in sentences an exporter understands."""
        named = Text("Class {name}: {risk}", "Kelas {name}: {risk}")
        return tuple(named.filled(name=one.title, risk=one.risk) for one in self.classes)

    def class_plan(self, name: str) -> ClassPlan | None:
        """The plan of one class; ``None`` where the specification does not judge it."""
        return next((one for one in self.classes if one.name == name), None)

    def single_plan(self, name: str) -> SinglePlan:
        """The plan of one class as :mod:`cocorope.qc.sampling` knows it, for its curves.

        Raises:
            KeyError: The specification does not judge that class.
        """
        one = self.class_plan(name)
        if one is None:
            raise KeyError(name)
        counting: Counting = "nonconforming" if one.counting == "items" else "nonconformities"
        return SinglePlan(one.n, one.ac, one.re, lot_size=self.items, counting=counting)

    def specimen_draws(self, count: int) -> tuple[Draw, ...]:
        """The units that so many specimens come from: the first in draw order, and round again where they run out."""
        return tuple(self.draws[place % len(self.draws)] for place in range(count)) if self.draws else ()

    def text(self, lang: Language = "en", width: int = 80) -> str:
        """The plan for the person who carries it out: the steps, what it risks, and what should be known.

        Args:
            lang: ``"en"`` or ``"id"``.
            width: How many characters a line may have.
        """
        head = _HEAD.filled(
            lot=self.lot.id,
            specification=self.specification.id,
            revision=self.specification.revision,
            units=self.lot.units,
            unit=self.lot.unit_name,
        )
        lines = [fill(head.say(lang), width)]
        for number, step in enumerate(self.steps, 1):
            lines.append(fill(f"{number}. {step.what.say(lang)}", width, subsequent_indent="   "))
        if self.classes:
            lines.append(_RISKS.say(lang))
            lines += [fill(f"- {risk.say(lang)}", width, subsequent_indent="  ") for risk in self.risks]
        return "\n".join([*lines, "", self.report.text(lang, width)])

    def __str__(self) -> str:
        return self.text()


_HEAD: Final = Text(
    "Inspection of lot {lot} ({units} units: {unit}) against specification {specification}, revision {revision}",
    "Pemeriksaan lot {lot} ({units} unit: {unit}) terhadap spesifikasi {specification}, revisi {revision}",
)
_RISKS: Final = Text("What this lets through:", "Apa yang masih lolos:")
