"""The conditions without which a value means nothing: tension, finish, atmosphere, cut-off and the like.

The same class says what a contract asks for and under what a value was measured; :func:`deviations` compares
the two within the method's tolerance. Whether a deviation makes a result routine or not comparable is decided
where lots are decided, not here.
"""

from collections.abc import Mapping
from fractions import Fraction
from typing import Final, Literal, TypeAlias, TypeVar, get_args

import attrs

from cocorope.errors import InvalidValueError, shown
from cocorope.frozen import FrozenMap
from cocorope.provenance import Source
from cocorope.spec.fields import above_zero
from cocorope.text import Text
from cocorope.units import Force, Length, Ratio, Temperature, force, length, ratio, temperature
from cocorope.units.exact import rounded

Finish: TypeAlias = Literal["unoiled", "oiled"]
"""Un-oiled or oiled. IS 1410 says "dry" for un-oiled; that is a quotation here, because dry is a word of moisture."""

FINISHES: Final[tuple[Finish, ...]] = get_args(Finish)
"""Both finishes."""

Direction: TypeAlias = Literal["warp", "weft"]
"""Along the roll (warp) or across it (weft)."""

SampleLocation: TypeAlias = Literal["surface", "core", "through"]
"""Where a moisture sample was taken: outside, in the middle, or through the whole section."""

Gripping: TypeAlias = Literal["unspliced", "spliced"]
"""How a test piece is held: on capstans or bollards, or by spliced eyes."""

TensionRule: TypeAlias = Literal["d2/8", "stated"]
"""The reference tension of ISO 2307 from the nominal diameter, or a tension stated by itself."""

FORCE_TOLERANCE: Final = Ratio("1 %")
"""ISO 2307: the force is accurate to 1 %. What holds for a tension where a method says nothing else."""

NO_TOLERANCES: Final[FrozenMap[str, Ratio]] = FrozenMap()
"""What a method says that says nothing."""

KGF_OVER_DAN: Final = Fraction(980665, 1000000)
"""A kilogram-force is 0.980665 daN, so the maker's variant of the rule gives about 2 % less."""

TENSION_SOURCE: Final = Source(
    "ISO 2307",
    clause="reference tension, d squared over 8",
    confidence="recalled",
    note="the annex in daN was not seen; a maker's text gives the same figure in kgf (Marlow, secondary)",
)
"""Where the rule comes from."""


class ConditionError(InvalidValueError):
    """A condition that cannot be, or that a characteristic has no use for."""


def one_of(value: object, words: tuple[str, ...], what: str) -> None:
    """Refuse a word that is not among those known.

    Raises:
        ConditionError: As said.
    """
    if value not in words:
        known = ", ".join(f'"{word}"' for word in words)
        raise ConditionError(
            Text(
                f"{what} is one of {known}; got {shown(value)}",
                f"{what} salah satu dari {known}; diterima {shown(value)}",
            )
        )


def _rule(_instance: object, _attribute: "attrs.Attribute[TensionRule]", value: TensionRule) -> None:
    one_of(value, get_args(TensionRule), "Tension.rule")


@attrs.frozen
class Tension:
    """The tension under which a piece is measured.

    Two variants of the rule d²/8 are one condition: in daN as ISO 2307 has it, and in kgf as a maker prints
    it, 2 % lower. A piece measured under either was measured at reference tension.

    Example:
        >>> str(reference_tension("8 mm").force), reference_tension("8 mm").agrees(Force("78.45 N"))
        ('80 N', True)

    Raises:
        ConditionError: An unknown rule.
        InvalidValueError: A force of zero or less.
    """

    force: Force = attrs.field(converter=force, validator=above_zero)
    """The force."""
    rule: TensionRule = attrs.field(default="stated", validator=_rule)
    """Where it comes from."""

    def agrees(self, actual: Force, tolerance: Ratio = FORCE_TOLERANCE) -> bool:
        """Whether a force is this one within the method's tolerance, in either variant of the rule d²/8.

        Args:
            actual: The force that was there.
            tolerance: How far it may be off, as a share of the force asked.
        """
        return any(_near(variant, actual.exact_in("N"), tolerance) for variant in self._variants)

    def note(self, actual: Force) -> Text | None:
        """What to say of a force that agrees only as the kgf variant of the rule: one condition, told apart."""
        if self.rule != "d2/8" or _near(self._variants[0], actual.exact_in("N"), FORCE_TOLERANCE):
            return None
        if not self.agrees(actual):
            return None
        return Text(
            f"{actual} is d2/8 in kgf, about 2 % below {self.force}: the same condition",
            f"{actual} adalah d2/8 dalam kgf, sekitar 2 % di bawah {self.force}: kondisi yang sama",
        )

    @property
    def _variants(self) -> tuple[Fraction, ...]:
        wanted = self.force.exact_in("N")
        return (wanted, wanted * KGF_OVER_DAN) if self.rule == "d2/8" else (wanted,)

    def __str__(self) -> str:
        return f"{self.force} (d2/8)" if self.rule == "d2/8" else str(self.force)


def _near(asked: Fraction, actual: Fraction, tolerance: Ratio) -> bool:
    return abs(actual - asked) <= tolerance.exact_in("1") * abs(asked)


def reference_tension(diameter: Length | str) -> Tension:
    """The reference tension of ISO 2307: d²/8 daN for a nominal diameter of d mm.

    Args:
        diameter: The nominal diameter (the reference number), not a measured one.

    Raises:
        ConditionError: A diameter of zero or less.

    Example:
        >>> str(reference_tension("24 mm").force)
        '720 N'
    """
    return Tension(_d2_over_8(diameter, "daN").to("N"), "d2/8")


def reference_tension_kgf(diameter: Length | str) -> Force:
    """The maker's variant, d²/8 kgf: about 2 % below the rule in daN.

    Raises:
        ConditionError: A diameter of zero or less.
    """
    return _d2_over_8(diameter, "kgf")


def _d2_over_8(diameter: Length | str, unit: Literal["daN", "kgf"]) -> Force:
    across = length(diameter).exact_in("mm")
    if across <= 0:
        raise ConditionError(
            Text(f"a diameter is above zero; got {diameter}", f"diameter harus di atas nol; diterima {diameter}")
        )
    return Force(rounded(across * across / 8), unit)


@attrs.frozen(kw_only=True)
class Atmosphere:
    """An atmosphere: a standard one with its tolerances, or a measured one.

    Raises:
        ConditionError: The coldest above the warmest, or the driest above the dampest.
    """

    name: str
    """What it is called: ``"ISO 139 standard"``, or ``"measured"``."""
    coldest: Temperature = attrs.field(converter=temperature)
    """The lowest temperature that still is this atmosphere."""
    warmest: Temperature = attrs.field(converter=temperature)
    """The highest one."""
    driest: Ratio = attrs.field(converter=ratio)
    """The lowest relative humidity that still is this atmosphere."""
    dampest: Ratio = attrs.field(converter=ratio)
    """The highest one."""

    def __attrs_post_init__(self) -> None:
        if self.warmest < self.coldest or self.dampest < self.driest:
            raise ConditionError(
                Text(
                    f"the ends of atmosphere {self.name} are the wrong way round",
                    f"ujung rentang atmosfer {self.name} terbalik",
                )
            )

    @classmethod
    def measured(cls, temperature: Temperature | str, humidity: Ratio | str) -> "Atmosphere":
        """The air as it was measured.

        Args:
            temperature: Such as ``"27 degC"``.
            humidity: Relative humidity, such as ``"65 %"``.
        """
        return cls(name="measured", coldest=temperature, warmest=temperature, driest=humidity, dampest=humidity)

    def covers(self, actual: "Atmosphere") -> bool:
        """Whether the actual air lies within this one's tolerances altogether."""
        return (
            self.coldest <= actual.coldest
            and actual.warmest <= self.warmest
            and self.driest <= actual.driest
            and actual.dampest <= self.dampest
        )

    def __str__(self) -> str:
        if self.name != "measured":
            return self.name
        return f"{self.coldest}, {self.driest}"


ISO_139_STANDARD: Final = Atmosphere(
    name="ISO 139 standard", coldest="18.0 degC", warmest="22.0 degC", driest="61.0 %", dampest="69.0 %"
)
"""20.0 ± 2.0 degrees Celsius, 65.0 ± 4.0 % (ISO 139:2005, from the standards catalogue, secondary)."""
ISO_139_ALTERNATIVE: Final = Atmosphere(
    name="ISO 139 alternative", coldest="21.0 degC", warmest="25.0 degC", driest="46.0 %", dampest="54.0 %"
)
"""23.0 ± 2.0 degrees Celsius, 50.0 ± 4.0 % (ISO 139:2005, from the standards catalogue, secondary)."""
IS_6359_TROPICAL: Final = Atmosphere(
    name="IS 6359 tropical", coldest="25 degC", warmest="29 degC", driest="63 %", dampest="67 %"
)
"""27 ± 2 degrees Celsius, 65 ± 2 % (IS 6359; the reason was read, the figures are secondary or recalled)."""

ATMOSPHERES: Final[tuple[Atmosphere, ...]] = (ISO_139_STANDARD, ISO_139_ALTERNATIVE, IS_6359_TROPICAL)
"""The standard atmospheres."""


def _tension(value: Tension | Force | str | None) -> Tension | None:
    return value if value is None or isinstance(value, Tension) else Tension(value)


def _length(value: Length | str | None) -> Length | None:
    return None if value is None else length(value)


_W = TypeVar("_W")
_WORDS: Final[dict[str, tuple[str, ...]]] = {
    "finish": FINISHES,
    "direction": get_args(Direction),
    "location": get_args(SampleLocation),
    "gripping": get_args(Gripping),
}


def _word(_instance: object, attribute: "attrs.Attribute[_W]", value: _W) -> None:
    if value is not None:
        one_of(value, _WORDS[attribute.name], f"Conditions.{attribute.name}")


@attrs.frozen(kw_only=True)
class Conditions:
    """Under what a value holds; ``None`` says nothing about that condition.

    Example:
        >>> asked = Conditions(tension=reference_tension("8 mm"), finish="unoiled")
        >>> asked.matches(Conditions(tension="78.45 N", finish="unoiled"))
        True
        >>> [deviation.condition for deviation in deviations(asked, Conditions(finish="oiled"))]
        ['tension', 'finish']

    Raises:
        ConditionError: A word that is not known.
        InvalidValueError: A length or tension of zero or less.
        WrongKindError: A value of another kind.
    """

    tension: Tension | None = attrs.field(default=None, converter=_tension)
    """The tension of the piece while it is measured."""
    finish: Finish | None = attrs.field(default=None, validator=_word)
    """Un-oiled or oiled."""
    atmosphere: Atmosphere | None = None
    """The air in which the piece was conditioned and measured."""
    cut_off: Length | None = attrs.field(default=None, converter=_length, validator=above_zero)
    """The length below which a fibre counts as impurity: 50 mm in India, 20 mm in Indonesia."""
    direction: Direction | None = attrs.field(default=None, validator=_word)
    """Along or across the roll."""
    location: SampleLocation | None = attrs.field(default=None, validator=_word)
    """Where in the package the sample was taken."""
    gripping: Gripping | None = attrs.field(default=None, validator=_word)
    """How the test piece was held."""
    per: Length | None = attrs.field(default=None, converter=_length, validator=above_zero)
    """The length to which a count refers: joints in 100 m; the reference width of a scorage."""

    def stated(self) -> tuple[str, ...]:
        """The names of the conditions that say something."""
        return tuple(name for name in CONDITION_NAMES if getattr(self, name) is not None)

    def over(self, other: "Conditions") -> "Conditions":
        """These conditions, with the other's where these say nothing."""
        mine = self.stated()
        return attrs.evolve(other, **{name: getattr(self, name) for name in mine}) if mine else other

    def only(self, names: tuple[str, ...]) -> "Conditions":
        """These conditions, kept to some names."""
        stated = self.stated()
        if all(name in names for name in stated):
            return self
        return Conditions(**{name: getattr(self, name) for name in stated if name in names})

    def matches(self, actual: "Conditions", tolerances: Mapping[str, Ratio] = NO_TOLERANCES) -> bool:
        """Whether a value measured under ``actual`` was measured as asked here, within the method's tolerances."""
        return not deviations(self, actual, tolerances)


CONDITION_NAMES: Final[tuple[str, ...]] = tuple(field.name for field in attrs.fields(Conditions))
"""The names of all conditions."""

CONDITION_WORDS: Final[dict[str, Text]] = {
    "tension": Text("tension", "tegangan"),
    "finish": Text("finish", "penyelesaian (tanpa minyak atau berminyak)"),
    "atmosphere": Text("atmosphere", "atmosfer pengondisian"),
    "cut_off": Text("cut-off length of impurities", "batas panjang kotoran"),
    "direction": Text("direction", "arah"),
    "location": Text("sample location", "lokasi pengambilan sampel"),
    "gripping": Text("gripping", "cara penjepitan"),
    "per": Text("reference length", "panjang acuan"),
}
"""What a reader calls them."""


@attrs.frozen(kw_only=True)
class Deviation:
    """One condition under which a value was not measured as asked."""

    condition: str
    """Which: a name of :data:`CONDITION_NAMES`."""
    asked: str
    """What was asked, in words."""
    actual: str | None
    """What was stated; ``None`` where nothing was."""

    @property
    def unstated(self) -> bool:
        """Whether the measurement says nothing about the condition."""
        return self.actual is None

    @property
    def name(self) -> Text:
        """The condition in words."""
        return CONDITION_WORDS[self.condition]


def deviations(
    asked: Conditions, actual: Conditions, tolerances: Mapping[str, Ratio] = NO_TOLERANCES
) -> tuple[Deviation, ...]:
    """Every condition asked for that the actual ones do not meet within the method's tolerance.

    Args:
        asked: What the contract asks for.
        actual: Under what the value was measured.
        tolerances: What the method allows, by condition: :attr:`cocorope.spec.Characteristic.tolerances`.
    """
    return tuple(
        Deviation(
            condition=name,
            asked=str(getattr(asked, name)),
            actual=None if getattr(actual, name) is None else str(getattr(actual, name)),
        )
        for name in asked.stated()
        if not _agrees(getattr(asked, name), getattr(actual, name), tolerances.get(name))
    )


def _agrees(asked: object, actual: object, tolerance: Ratio | None) -> bool:
    if isinstance(asked, Tension) and isinstance(actual, Tension):
        return asked.agrees(actual.force, FORCE_TOLERANCE if tolerance is None else tolerance)
    if isinstance(asked, Atmosphere) and isinstance(actual, Atmosphere):
        return asked.covers(actual)
    if isinstance(asked, Length) and isinstance(actual, Length) and tolerance is not None:
        return _near(asked.exact_in("mm"), actual.exact_in("mm"), tolerance)
    return asked == actual
