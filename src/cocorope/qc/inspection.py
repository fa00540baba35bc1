"""The inspection plan: what to open, look at, measure and break, in which order, and what that risks (floor 4).

A plan is a value: it keeps the numbers with the record (letter, n, Ac, Re, edition, severity), so that a decision made on
it can be judged later, whatever tables a later version ships.
"""

from collections.abc import Iterator
from functools import cached_property
from textwrap import fill
from typing import Final

import attrs

from cocorope import spec
from cocorope.findings import Report
from cocorope.frozen import FrozenMap
from cocorope.qc import rules, sampling
from cocorope.qc.conditions import Asked
from cocorope.qc.defects import CLASS_NAMES, DefectClass
from cocorope.qc.draw import Draw
from cocorope.qc.lot import Lot
from cocorope.qc.requirement_risks import risk_of
from cocorope.qc.sampling import SinglePlan
from cocorope.qc.sampling.tables.single import SIZES
from cocorope.qc.sampling.words import Counting
from cocorope.qc.sheet import units_to_take
from cocorope.qc.terms import InspectionTerms
from cocorope.text import Language, Text
from cocorope.units import Length

NO_PORTION: Final = Text(
    "the specification does not say what length of a unit is examined",
    "spesifikasi tidak menyebut panjang yang diperiksa",
)
"""Why a limit per length stays open, whatever is counted."""


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


def letter_sample(items: int, level: spec.InspectionLevel) -> int:
    """The sample size of the code letter itself, for what looks at a sample and has no acceptance number of a table.

    Args:
        items: How many items the lot holds.
        level: The inspection level.

    Example:
        >>> letter_sample(400, "II"), letter_sample(1, "II")
        (50, 1)
    """
    return min(items, SIZES[sampling.code_letter(items, level)]) if items > 1 else items


def items_to_look_at(visual: spec.VisualQuality | None, classes: tuple[ClassPlan, ...], items: int) -> int:
    """How many items are looked at: the largest sample of the classes; of limits per length alone, the letter's.

    Args:
        visual: What is judged by eye.
        classes: The plans of the classes.
        items: How many items the lot holds.
    """
    if classes or visual is None:
        return max((one.n for one in classes), default=0)
    return letter_sample(items, visual.level)


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
        """How many items to look at: the largest sample of all classes, or of the limits per length alone."""
        return items_to_look_at(self.specification.visual, self.classes, self.items)

    @property
    def limits_per_length(self) -> tuple[spec.PerLength, ...]:
        """The limits on single defects per length, which each unit must keep."""
        visual = self.specification.visual
        return () if visual is None else visual.per_length

    @property
    def portion(self) -> Length | None:
        """The length that is looked at of each item, where the specification says it."""
        visual = self.specification.visual
        stated = () if visual is None else (visual.examine, visual.item)
        return next((one for one in stated if isinstance(one, Length)), None)

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
    def nothing_asked(self) -> bool:
        """Whether the specification asks nothing that a lot could be accepted by."""
        return not (self.requirements or self.classes or self.limits_per_length)

    @property
    def risks(self) -> tuple[Text, ...]:
        """What the plan lets through, in sentences an exporter understands.

        Class by class, then of the requirements of which the plan alone can say it.
        """
        of_classes = [_CLASS.filled(name=one.title, risk=one.risk) for one in self.classes]
        judged = [(self.specification.requirements[one.place], self.requirement_risk(one)) for one in self.requirements]
        return (*of_classes, *(_OF.filled(of=asked.text(), risk=risk) for asked, risk in judged if risk is not None))

    def requirement_risk(self, one: RequirementPlan) -> Text | None:
        """What the specimens of one requirement let through; ``None`` where the plan alone cannot say it.

        Args:
            one: The plan of the requirement.
        """
        requirement = self.specification.requirements[one.place]
        return risk_of(requirement, specimens=one.specimens, ac=one.ac, re=one.re, k=one.k, units=self.lot.units)

    @property
    def draws_by_package(self) -> FrozenMap[int, tuple[Draw, ...]]:
        """What is drawn from each package to open, in the order of the packages; empty where units lie open.

        Example:
            >>> from cocorope import qc
            >>> rope = spec.Rope(spec.hawser_laid(), nominal_diameter="8 mm", finish="unoiled")
            >>> coils = spec.VisualQuality(major="2.5", unit="coil")
            >>> asked = spec.Specification(id="S", revision=1, product=rope, requirements=[], visual=coils)
            >>> made = qc.plan(asked, qc.Lot("L-1", product=rope, units=20, unit="coil", packages=4))
            >>> {package: [one.unit for one in drawn] for package, drawn in made.draws_by_package.items()}
            {1: [2], 2: [9], 3: [12], 4: [18, 16]}
        """
        drawn: dict[int, list[Draw]] = {package: [] for package in self.packages}
        for one in self.draws:
            if one.package is not None:
                drawn[one.package].append(one)
        return FrozenMap({package: tuple(some) for package, some in drawn.items()})

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
        if self.resubmission:
            lines.append(fill(_AGAIN.say(lang), width))
        for number, step in enumerate(self.steps, 1):
            lines.append(fill(f"{number}. {step.what.say(lang)}", width, subsequent_indent="   "))
        if self.risks:
            lines.append(_RISKS.say(lang))
            lines += [fill(f"- {risk.say(lang)}", width, subsequent_indent="  ") for risk in self.risks]
        taken = [fill(told.say(lang), width, subsequent_indent="  ") for told in self._units_to_take()]
        return "\n".join([*lines, "", self._to_know.text(lang, width), *([""] if taken else []), *taken])

    def _units_to_take(self) -> Iterator[Text]:
        lot = self.lot
        return units_to_take(self.draws, self.draws_by_package, units=lot.units, packages=lot.packages)

    @property
    def _to_know(self) -> Report:
        """The report without the risks, which the text tells in their own place."""
        return Report((one for one in self.report.findings if one.code not in _RISK_RULES), self.report.checked)

    def __str__(self) -> str:
        return self.text()


_HEAD: Final = Text(
    "Inspection of lot {lot} ({units} units: {unit}) against specification {specification}, revision {revision}",
    "Pemeriksaan lot {lot} ({units} unit: {unit}) terhadap spesifikasi {specification}, revisi {revision}",
)
_CLASS: Final = Text("Class {name}: {risk}", "Kelas {name}: {risk}")
_OF: Final = Text("{of}: {risk}", "{of}: {risk}")
_RISK_RULES: Final = {one.code for one in (rules.RISK, rules.FEW_SPECIMENS, rules.REQUIREMENT_RISK)}
_AGAIN: Final = Text(
    "Resubmitted: it was not accepted before and was sorted since; it does not count for switching.",
    "Diajukan ulang: sebelumnya tidak diterima dan telah disortir; tidak dihitung untuk aturan peralihan.",
)
_RISKS: Final = Text("What this lets through:", "Apa yang masih lolos:")
