"""The specification: a product, its requirements, what is looked at, how it is packed, under an id and revision."""

from collections.abc import Iterable
from typing import Literal, TypeAlias

import attrs

from cocorope.errors import InvalidValueError, WrongKindError, shown
from cocorope.spec.characteristics import BREAKING_FORCE, BREAKING_FORCE_SPLICED
from cocorope.spec.conditions import CONDITION_WORDS, Conditions
from cocorope.spec.fields import short_text
from cocorope.spec.limit import Limit
from cocorope.spec.packing import Packing
from cocorope.spec.product import PRODUCTS, Product, Rope
from cocorope.spec.requirement import Requirement
from cocorope.spec.visual import VisualQuality
from cocorope.text import Text
from cocorope.units import Force, Regain, regain

Cap: TypeAlias = Literal["none", "weighed mass"]
"""Whether the commercial mass may exceed the weighed mass: drier goods then gain on paper."""


class SpecificationError(InvalidValueError):
    """A specification that contradicts itself or leaves a needed condition out."""


def cap_known(value: str) -> None:
    """Refuse a cap that is neither ``"none"`` nor ``"weighed mass"``.

    Raises:
        InvalidValueError: As said.
    """
    if value not in ("none", "weighed mass"):
        raise SpecificationError(
            Text(
                f'the cap of the commercial mass is "none" or "weighed mass"; got {shown(value)}',
                f'batas massa niaga adalah "none" atau "weighed mass"; diterima {shown(value)}',
            )
        )


def _cap(_instance: object, _attribute: "attrs.Attribute[Cap]", value: Cap) -> None:
    cap_known(value)


@attrs.frozen(kw_only=True)
class MoistureTerms:
    """On what moisture the goods are invoiced: the regain is the contract's, there is no default.

    Raises:
        SpecificationError: An unknown cap, a regain below zero.
    """

    regain: Regain = attrs.field(converter=regain)
    """The agreed regain."""
    cap: Cap = attrs.field(validator=_cap)
    """Whether the commercial mass is capped at the weighed mass."""

    def __attrs_post_init__(self) -> None:
        if self.regain.value < 0:
            raise SpecificationError(
                Text(f"a regain is not negative; got {self.regain}", f"regain tidak negatif; diterima {self.regain}")
            )


def _bound(value: Limit) -> Limit:
    return value.of_kind(Force)


@attrs.frozen
class Grade:
    """A grade, decided by the breaking force alone (IS 1410); a linear density out of tolerance is no lower grade.

    Raises:
        WrongKindError: A limit that is no force.
        SpecificationError: A grade without a least breaking force.
    """

    name: str = attrs.field(validator=short_text)
    """What it is called: ``"I"``."""
    breaking_force: Limit = attrs.field(converter=_bound)
    """The least breaking force."""

    def __attrs_post_init__(self) -> None:
        if self.breaking_force.lower is None:
            raise SpecificationError(
                Text(
                    f'grade {self.name} needs a least breaking force: write at_least("0.7 kN")',
                    f'mutu {self.name} memerlukan gaya putus minimum: tulis at_least("0.7 kN")',
                )
            )


@attrs.frozen(kw_only=True)
class Agreed:
    """A nominal property (VIM 1.30) such as colour: agreed in words or by a sealed sample, not by a number.

    Raises:
        SpecificationError: Neither words nor a sample.
    """

    about: Literal["colour", "surface", "feel", "smell", "marking"]
    """Which property."""
    words: str = ""
    """What was agreed."""
    sample: str = ""
    """The reference of the sealed sample."""

    def __attrs_post_init__(self) -> None:
        if not (self.words or self.sample):
            raise SpecificationError(
                Text(
                    f"Agreed({shown(self.about)}) says words= or sample=, or both",
                    f"Agreed({shown(self.about)}) menyebut words= atau sample=, atau keduanya",
                )
            )


def _requirements(value: Iterable[Requirement]) -> tuple[Requirement, ...]:
    return tuple(value)


def _grades(value: Iterable[Grade]) -> tuple[Grade, ...]:
    return tuple(value)


def _agreed(value: Iterable[Agreed]) -> tuple[Agreed, ...]:
    return tuple(value)


def _revision(_instance: object, _attribute: "attrs.Attribute[int]", value: int) -> None:
    if type(value) is not int or value < 0:
        raise SpecificationError(
            Text(
                f"Specification.revision is a whole number from 0 up; got {shown(value)}",
                f"Specification.revision adalah bilangan bulat mulai dari 0; diterima {shown(value)}",
            )
        )


def _are(kinds: tuple[type, ...], values: Iterable[object], where: str) -> None:
    for value in values:
        if not isinstance(value, kinds):
            wanted = " / ".join(kind.__name__ for kind in kinds)
            raise WrongKindError(
                Text(
                    f"Specification.{where} takes {wanted}; got {shown(value)}",
                    f"Specification.{where} menerima {wanted}; diterima {shown(value)}",
                )
            )


@attrs.frozen(kw_only=True)
class Specification:
    """What the goods must be, as buyer and seller sign it.

    Example:
        >>> from cocorope import spec
        >>> rope = spec.Specification(
        ...     id="BE-07",
        ...     revision=3,
        ...     product=spec.Rope(spec.hawser_laid(), nominal_diameter="8 mm", finish="unoiled"),
        ...     requirements=[spec.Requirement(spec.LINEAR_DENSITY, spec.nominal("47 ktex", "5 %"))],
        ... )
        >>> str(rope.requirements[0])
        'linear density at reference tension: 44.65 ktex to 49.35 ktex (nominal 47 ktex) (total over total)'

    Raises:
        SpecificationError: A requirement whose needed condition neither product nor requirement states, two
            requirements of the same characteristic, conditions and judged statistic, a grade without breaking force.
        WrongKindError: A part of another kind.
    """

    id: str = attrs.field(validator=short_text)
    """The contract's name for it."""
    revision: int = attrs.field(validator=_revision)
    """Which edition of it."""
    product: Product
    """What the goods are."""
    requirements: tuple[Requirement, ...] = attrs.field(converter=_requirements)
    """What is measured and judged."""
    visual: VisualQuality | None = None
    """What is looked at."""
    packing: Packing | None = None
    """How the goods are put up."""
    moisture: MoistureTerms | None = None
    """On what moisture they are invoiced."""
    grades: tuple[Grade, ...] = attrs.field(default=(), converter=_grades)
    """Grades by breaking force, the best first."""
    agreed: tuple[Agreed, ...] = attrs.field(default=(), converter=_agreed)
    """Nominal properties agreed in words or by sample."""

    def __attrs_post_init__(self) -> None:
        _are(PRODUCTS, [self.product], "product")
        _are((Requirement,), self.requirements, "requirements")
        _are((VisualQuality, type(None)), [self.visual], "visual")
        _are((Packing, type(None)), [self.packing], "packing")
        _are((MoistureTerms, type(None)), [self.moisture], "moisture")
        _are((Grade,), self.grades, "grades")
        _are((Agreed,), self.agreed, "agreed")
        _conditions_and_keys(self)
        _grade_has_force(self)

    def conditions_of(self, requirement: Requirement) -> Conditions:
        """The conditions of a requirement: its own, and those of the product that its characteristic has a use for."""
        return _settled(self.product.conditions, requirement)

    def decides(self, code: str) -> bool:
        """Whether a characteristic is judged by a requirement, so that a defect of it is not counted a second time."""
        return any(requirement.characteristic.code == code for requirement in self.requirements)

    def key(self, requirement: Requirement) -> tuple[object, ...]:
        """What tells two requirements apart: characteristic, conditions, judged statistic."""
        return requirement.characteristic, self.conditions_of(requirement), requirement.judged


def _settled(by_product: Conditions, requirement: Requirement) -> Conditions:
    return requirement.conditions.over(by_product.only(requirement.characteristic.conditions))


def _conditions_and_keys(specification: Specification) -> None:
    """Every needed condition is there, and no two requirements are alike."""
    settled, codes, repeated = specification.product.settles, set[str](), set[str]()
    for requirement in specification.requirements:
        characteristic = requirement.characteristic
        for name in characteristic.needs:
            if name not in settled and getattr(requirement.conditions, name) is None:
                raise _without(characteristic.name, name)
        (repeated if characteristic.code in codes else codes).add(characteristic.code)
    if repeated:
        _none_alike(specification, repeated)


def _none_alike(specification: Specification, codes: set[str]) -> None:
    """Only requirements of one characteristic can be alike, so only theirs are compared."""
    seen = set[tuple[object, ...]]()
    for requirement in specification.requirements:
        if requirement.characteristic.code in codes:
            key = (requirement.characteristic.code, *specification.key(requirement)[1:])
            if key in seen:
                raise _two_alike(requirement)
            seen.add(key)


def _without(characteristic: Text, name: str) -> SpecificationError:
    word = CONDITION_WORDS[name]
    return SpecificationError(
        Text(
            f"{characteristic.en} means nothing without its {word.en}: "
            f"write Requirement(..., conditions=Conditions({name}=...))",
            f"{characteristic.id} tidak bermakna tanpa {word.id}: "
            f"tulis Requirement(..., conditions=Conditions({name}=...))",
        )
    )


def _two_alike(requirement: Requirement) -> SpecificationError:
    name = requirement.characteristic.name
    return SpecificationError(
        Text(
            f"two requirements on {name.en} under the same conditions and judged alike: keep one",
            f"dua persyaratan untuk {name.id} dengan kondisi dan cara penilaian yang sama: simpan satu saja",
        )
    )


def _grade_has_force(specification: Specification) -> None:
    product = specification.product
    grade = product.grade if isinstance(product, Rope) else None
    names = [one.name for one in specification.grades]
    if len(set(names)) != len(names):
        raise SpecificationError(Text("each grade has its own name", "setiap mutu punya nama sendiri"))
    if grade is None or grade in names:
        return
    if not any(specification.decides(one.code) for one in (BREAKING_FORCE, BREAKING_FORCE_SPLICED)):
        raise SpecificationError(
            Text(
                f"grade {grade} without a breaking force means nothing: grades differ by it alone (IS 1410)",
                f"mutu {grade} tanpa gaya putus tidak bermakna: mutu hanya dibedakan oleh gaya putus (IS 1410)",
            )
        )
