"""What can be wrong with coir goods to the eye: defects, their classes, catalogues of one's own (floor 4).

A *defect* of our vocabulary is a kind of nonconformity. Each has a class the contract may change, and some
are decided by a characteristic: a damp coil is decided by its measured moisture content where the
specification has one, and is then not counted a second time (:func:`cocorope.qc.tally`).

How nonconformities are counted: an item with two major defects is **one nonconforming item** and **two
nonconformities**; an item with a major and a minor defect counts, as is usual, in its worst class.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final, Literal, TypeAlias, get_args

import attrs

from cocorope.errors import InvalidValueError, shown
from cocorope.frozen import FrozenMap
from cocorope.provenance import Source
from cocorope.qc._fields import a, check_word, of_class, several
from cocorope.qc._vocabulary import ROWS, Row
from cocorope.text import Text

DefectClass: TypeAlias = Literal["critical", "major", "minor"]
"""The class of a defect: ``critical`` is dangerous, ``major`` spoils the use, ``minor`` does not."""

CLASSES: Final[tuple[DefectClass, ...]] = get_args(DefectClass)
"""Every class, the worst first."""

CLASS_NAMES: Final[Mapping[DefectClass, Text]] = FrozenMap[DefectClass, Text](
    (("critical", Text("critical", "kritis")), ("major", Text("major", "mayor")), ("minor", Text("minor", "minor")))
)
"""What a class is called in either language."""

GoodsKind: TypeAlias = Literal["fibre", "yarn", "rope", "net", "piece", "package", "all"]
"""The kinds of goods that a defect applies to; ``all`` is every kind."""

GOODS_KINDS: Final[tuple[GoodsKind, ...]] = get_args(GoodsKind)
"""Every kind of goods."""

_DECIDED_BY: Final[Mapping[str, tuple[str, ...]]] = FrozenMap(
    {
        "": (),
        "lay length": ("lay_length",),
        "length": ("length",),
        "linear density": ("linear_density",),
        "moisture content": ("moisture_content",),
        "impurities": ("impurities",),
        "salt content": ("salt_content",),
        "dimension or mass": ("length", "mass"),
    }
)
"""The words of the vocabulary as codes of characteristics (:mod:`cocorope.spec`)."""


def _coded(_instance: object, attribute: "attrs.Attribute[str]", value: str) -> None:
    letters = value.replace("_", "") if isinstance(value, str) else ""
    if not (letters.isascii() and letters.isalnum() and letters.islower()):
        raise InvalidValueError(
            Text(
                f"Defect.{attribute.name} is lower-case letters, digits and underscores, got {shown(value)}: "
                "write it like 'broken_strand'",
                f"Defect.{attribute.name} berisi huruf kecil, angka dan garis bawah, bukan {shown(value)}: "
                "tulis seperti 'broken_strand'",
            )
        )


_GOODS: Final = Text("a kind of goods", "jenis barang")


def check_class(value: object) -> None:
    """Refuse a word that is no class of defects.

    Raises:
        InvalidValueError: ``value`` is not one of :data:`CLASSES`.
    """
    check_word(value, CLASSES, Text("a class of defects", "kelas cacat"))


def _classed(_instance: object, _attribute: object, value: object) -> None:
    check_class(value)


def _kinds(given: Iterable[GoodsKind]) -> tuple[GoodsKind, ...]:
    words: tuple[str, ...] = several(given, str, "Defect.applies_to", "['rope']")
    return words  # type: ignore[return-value]  # _goods asks whether they are kinds


def _codes(given: Iterable[str]) -> tuple[str, ...]:
    return several(given, str, "Defect.decided_by", "['moisture_content']")


def _goods(_instance: object, _attribute: object, value: tuple[GoodsKind, ...]) -> None:
    unknown = [kind for kind in value if kind not in GOODS_KINDS]
    if unknown or not value:
        words, got = ", ".join(GOODS_KINDS), shown(unknown[0]) if unknown else "()"
        raise InvalidValueError(
            Text(
                f"Defect.applies_to names kinds of goods among {words}, got {got}",
                f"Defect.applies_to menyebut jenis barang di antara {words}, bukan {got}",
            )
        )


_TEXT: Final = a(Text, "Text('frayed end', 'ujung berumbai')")


@attrs.frozen
class Defect:
    """A kind of nonconformity that an inspector may find.

    Raises:
        InvalidValueError: A code of other letters, an unknown class or kind of goods.
        WrongKindError: A name that is no :class:`~cocorope.text.Text`, no source, words that are not in a list.
    """

    code: str = attrs.field(validator=_coded)
    """Its code in records: ``broken_strand``."""
    name: Text = attrs.field(kw_only=True, validator=_TEXT)
    """What it is."""
    applies_to: tuple[GoodsKind, ...] = attrs.field(kw_only=True, converter=_kinds, validator=_goods)
    """The kinds of goods it can be found on."""
    default_class: DefectClass = attrs.field(kw_only=True, validator=_classed)
    """Its class unless the contract says another."""
    decided_by: tuple[str, ...] = attrs.field(kw_only=True, default=(), converter=_codes)
    """Codes of the characteristics that decide it where the specification has one of them."""
    measured: Text | None = attrs.field(kw_only=True, default=None, validator=attrs.validators.optional(_TEXT))
    """How it is measured or counted."""
    source: Source = attrs.field(kw_only=True, validator=a(Source, "Source('contract 771', confidence='exact')"))
    """Where it comes from."""

    def on(self, goods: GoodsKind) -> bool:
        """Whether it can be found on goods of this kind.

        Raises:
            InvalidValueError: A word that is no kind of goods.
        """
        check_word(goods, GOODS_KINDS, _GOODS)
        return "all" in self.applies_to or goods in self.applies_to


_DEFECTS: Final = "[qc.VOCABULARY['mould']]"


def _by_code(defects: Iterable[Defect]) -> FrozenMap[str, Defect]:
    found: dict[str, Defect] = {}
    for defect in defects:
        if found.setdefault(defect.code, defect) != defect:
            raise InvalidValueError(
                Text(
                    f"two different defects have the code {defect.code!r} in one catalogue: rename one, "
                    "or use catalogue.with_defects(...) to replace it",
                    f"dua cacat yang berbeda memakai kode {defect.code!r} dalam satu katalog: ganti salah satu kodenya, "
                    "atau gunakan catalogue.with_defects(...) untuk menggantinya",
                )
            )
    return FrozenMap(found)


def _catalogued(given: Mapping[str, Defect] | Iterable[Defect]) -> FrozenMap[str, Defect]:
    listed = given.values() if isinstance(given, Mapping) else given
    return _by_code(several(listed, Defect, "DefectCatalogue", _DEFECTS))


@attrs.frozen
class DefectCatalogue:
    """The defects that a contract knows, by code.

    Example:
        >>> VOCABULARY["mould"].default_class
        'critical'
        >>> VOCABULARY.reclassified({"hairy": "major"})["hairy"].default_class
        'major'

    Raises:
        InvalidValueError: Two different defects of one code.
        WrongKindError: Something among them is no defect.
    """

    defects: FrozenMap[str, Defect] = attrs.field(converter=_catalogued)
    """Every defect by its code; may be given as the defects alone."""

    def __getitem__(self, code: str) -> Defect:
        """The defect of a code.

        Raises:
            InvalidValueError: No defect has that code.
        """
        if not isinstance(code, str) or code not in self.defects:
            raise InvalidValueError(
                Text(
                    f"no defect {shown(code)} in this catalogue of {len(self)}: add it with "
                    "catalogue.with_defects(qc.Defect(...))",
                    f"tidak ada cacat {shown(code)} dalam katalog berisi {len(self)} cacat ini: tambahkan dengan "
                    "catalogue.with_defects(qc.Defect(...))",
                )
            )
        return self.defects[code]

    def __contains__(self, code: object) -> bool:
        return isinstance(code, str) and code in self.defects

    def __iter__(self) -> Iterator[Defect]:
        return iter(self.defects.values())

    def __len__(self) -> int:
        return len(self.defects)

    def on(self, goods: GoodsKind) -> "DefectCatalogue":
        """The defects that can be found on goods of one kind.

        Raises:
            InvalidValueError: A word that is no kind of goods.
        """
        check_word(goods, GOODS_KINDS, _GOODS)
        return DefectCatalogue([defect for defect in self if defect.on(goods)])

    def with_defects(self, *defects: Defect) -> "DefectCatalogue":
        """The catalogue with these defects added, or replaced where the code is known.

        Raises:
            InvalidValueError: Two different defects of one code among them.
            WrongKindError: Something among them is no defect.
        """
        return DefectCatalogue({**self.defects, **_by_code(several(defects, Defect, "with_defects", _DEFECTS))})

    def reclassified(self, classes: Mapping[str, DefectClass]) -> "DefectCatalogue":
        """The catalogue with the classes that a contract gives.

        Raises:
            InvalidValueError: A code that is not in the catalogue, or a word that is no class.
            WrongKindError: No mapping.
        """
        of_class(Mapping, classes, "reclassified", "{'hairy': 'major'}")
        return self.with_defects(*(attrs.evolve(self[code], default_class=new) for code, new in classes.items()))


def _defect(row: Row) -> Defect:
    return Defect(
        row.code,
        name=Text(row.name, row.name_id),
        applies_to=tuple(kind for kind in GOODS_KINDS if kind in row.applies_to.split("; ")),
        default_class=next(word for word in CLASSES if word == row.default_class),
        decided_by=_DECIDED_BY[row.decided_by],
        measured=Text(row.measured, row.measured_id),
        source=Source(row.basis, confidence="inferred", note="Indonesian name: trade knowledge, not verified"),
    )


VOCABULARY: Final = DefectCatalogue([_defect(row) for row in ROWS])
"""The 30 defects we name; classes are suggestions, the contract decides."""
