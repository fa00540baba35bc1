"""Fibre, by the classes of its own scheme.

Machine-twisted *curled* coir is fibre, never rope: it is twisted to set a curl and untwisted again for mattresses.
"""

from typing import ClassVar, Final, Literal, TypeAlias, get_args

import attrs

from cocorope.errors import shown
from cocorope.frozen import FrozenMap
from cocorope.provenance import Source
from cocorope.spec.conditions import Conditions, one_of
from cocorope.spec.fields import ProductError
from cocorope.text import Text
from cocorope.units import Length

FibreForm: TypeAlias = Literal["bristle", "mattress", "decorticated", "mixed", "curled"]
"""How the fibre was won or worked; ``"curled"`` is machine-twisted fibre for mattresses, not rope."""

FibreScheme: TypeAlias = Literal["IS 9308", "SNI 01-6095"]
"""Whose classes the fibre is sold by."""

IMPURITY_CUT_OFF: Final[FrozenMap[str, Length]] = FrozenMap(
    {"IS 9308": Length("50 mm"), "SNI 01-6095": Length("20 mm")}
)
"""The length below which a fibre counts as impurity: it differs by country."""

FIBRE_CLASSES: Final[FrozenMap[str, FrozenMap[str, tuple[Length, Length | None]]]] = FrozenMap(
    {
        "IS 9308": FrozenMap(
            {
                "long": (Length("200 mm"), None),
                "medium": (Length("150 mm"), Length("200 mm")),
                "short": (Length("50 mm"), Length("150 mm")),
            }
        ),
        "SNI 01-6095": FrozenMap(
            {
                "a": (Length("10 cm"), None),
                "b": (Length("5 cm"), Length("10 cm")),
                "c": (Length("2 cm"), Length("5 cm")),
            }
        ),
    }
)
"""Length classes of each scheme, from and to.

IS 9308: above the first, up to the second; SNI: from the first, below the second.
"""

FIBRE_GRADES: Final[FrozenMap[str, int]] = FrozenMap({"bristle": 2, "mattress": 1, "decorticated": 2})
"""How many grades IS 9308 has for a form."""

FIBRE_SOURCES: Final[FrozenMap[str, Source]] = FrozenMap(
    {
        "IS 9308": Source("IS 9308, as given by the coir research institute", confidence="secondary"),
        "SNI 01-6095": Source("SNI 01-6095-1999, as given in published slides", confidence="secondary"),
    }
)
"""Where the classes come from; numeric limits of impurities and moisture were not found for either."""


@attrs.frozen(kw_only=True)
class Fibre:
    """Coir fibre, by the classes of its own scheme.

    Raises:
        ConditionError: An unknown form or scheme.
        ProductError: A class or grade that the scheme has not.
    """

    kind: ClassVar[str] = "fibre"
    form: FibreForm = attrs.field()
    """Bristle, mattress, decorticated, mixed, or curled."""
    scheme: FibreScheme | None = None
    """Whose classes; ``None``: the contract's own."""
    length_class: str | None = None
    """The length class of the scheme."""
    grade: int | None = None
    """The grade of IS 9308."""

    def __attrs_post_init__(self) -> None:
        one_of(self.form, get_args(FibreForm), "Fibre.form")
        if self.scheme is not None:
            one_of(self.scheme, get_args(FibreScheme), "Fibre.scheme")
        classes = FIBRE_CLASSES.get(self.scheme or "", FrozenMap[str, tuple[Length, Length | None]]())
        if self.length_class is not None and self.length_class not in classes:
            have = ", ".join(classes) or "-"
            raise ProductError(
                Text(
                    f"no length class {shown(self.length_class)} in scheme {self.scheme}: it has {have}",
                    f"tidak ada kelas panjang {shown(self.length_class)} dalam skema {self.scheme}: yang ada {have}",
                )
            )
        grades = FIBRE_GRADES.get(self.form, 0) if self.scheme == "IS 9308" else 0
        if self.grade is not None and self.grade not in range(1, grades + 1):
            raise ProductError(
                Text(
                    f"{self.form} fibre has {grades} grades in scheme {self.scheme}; got {shown(self.grade)}",
                    f"serat {self.form} punya {grades} mutu dalam skema {self.scheme}; diterima {shown(self.grade)}",
                )
            )

    @property
    def name(self) -> Text:
        """What it is, in words."""
        return Text(f"coir fibre, {self.form}", f"serat sabut kelapa, {self.form}")

    @property
    def settles(self) -> tuple[str, ...]:
        """The names of what :attr:`conditions` states."""
        return ("cut_off",) if self.scheme is not None else ()

    @property
    def conditions(self) -> Conditions:
        """What the scheme settles: the cut-off length of impurities."""
        return Conditions(cut_off=IMPURITY_CUT_OFF.get(self.scheme or ""))
