"""Incoterms 2020: mode, kind of named place, who pays the carriage, what insurance. Codes and our own words.

Incoterms is a trademark of the International Chamber of Commerce; its text is not repeated here.
"""

from typing import Final, Literal, TypeAlias, get_args

import attrs

from cocorope.errors import InvalidValueError, shown
from cocorope.provenance import Source
from cocorope.shipment._fields import named, one_of
from cocorope.shipment._rule import AS_OF
from cocorope.text import Text

TermCode: TypeAlias = Literal["EXW", "FCA", "CPT", "CIP", "DAP", "DPU", "DDP", "FAS", "FOB", "CFR", "CIF"]
"""The eleven terms."""

PlaceKind: TypeAlias = Literal[
    "seller premises", "place of delivery", "place of destination", "port of loading", "port of destination"
]
"""What a named place is."""
PLACE_KINDS: Final[tuple[PlaceKind, ...]] = get_args(PlaceKind)

PLACE_NAMES: Final[dict[PlaceKind, Text]] = {
    "seller premises": Text("the seller's premises", "tempat penjual"),
    "place of delivery": Text("a place of delivery", "tempat penyerahan"),
    "place of destination": Text("a place of destination", "tempat tujuan"),
    "port of loading": Text("a port of loading", "pelabuhan muat"),
    "port of destination": Text("a port of destination", "pelabuhan tujuan"),
}

Mode: TypeAlias = Literal["sea", "inland waterway", "road", "rail", "air", "multimodal"]
"""How the goods are carried."""
MODES: Final[tuple[Mode, ...]] = get_args(Mode)

Payer: TypeAlias = Literal["seller", "buyer"]

Hand: TypeAlias = Literal["seller", "buyer", "seller at own premises, else buyer", "by the contract of carriage"]
"""Who loads or unloads."""


@attrs.frozen(kw_only=True)
class TermRule:
    """What one term says."""

    code: TermCode
    """The three letters."""
    name: str
    """Its name."""
    sea_only: bool
    """Whether it is for sea and inland waterway only."""
    places: tuple[PlaceKind, ...]
    """The kinds of place it may name."""
    main_carriage: Payer
    """Who contracts and pays for the main carriage."""
    export_clearance: Payer
    """Who clears for export."""
    import_clearance: Payer
    """Who clears for import."""
    insurance_clause: Literal["", "A", "C"] = ""
    """The least Institute Cargo Clauses the seller takes out; ``""``: none is asked of the seller."""
    for_containers: TermCode | Literal[""] = ""
    """The term to use instead for a container; ``""``: it suits containers."""
    risk: Text
    """Where the risk passes."""
    loading: Hand
    """Who loads at origin."""
    unloading: Hand
    """Who unloads at destination."""
    caution: Text | None = None
    """What to weigh before agreeing it; ``None``: nothing beside :attr:`for_containers`."""
    source: Source
    """Where it was read."""


def _term(
    code: TermCode,
    name: str,
    places: tuple[PlaceKind, ...],
    carriage: Payer,
    risk: tuple[str, str],
    *,
    clause: Literal["", "A", "C"] = "",
    instead: TermCode | Literal[""] = "",
) -> TermRule:
    return TermRule(
        code=code,
        name=name,
        sea_only=code in _SEA_ONLY,
        places=places,
        main_carriage=carriage,
        export_clearance="buyer" if code == "EXW" else "seller",
        import_clearance="seller" if code == "DDP" else "buyer",
        insurance_clause=clause,
        for_containers=instead,
        risk=Text(*risk),
        loading=_LOADING.get(code, "seller"),
        unloading=_UNLOADING.get(code, "buyer"),
        caution=_CAUTIONS.get(code),
        source=_SOURCE,
    )


_SOURCE: Final = Source("https://www.dutytrade.com/tools/incoterms", confidence="high", as_of=AS_OF)
_SEA_ONLY: Final = frozenset({"FAS", "FOB", "CFR", "CIF"})
_LOADING: Final[dict[TermCode, Hand]] = {
    "EXW": "buyer",
    "FCA": "seller at own premises, else buyer",
    "FAS": "buyer",
}
_UNLOADING: Final[dict[TermCode, Hand]] = {
    "CPT": "by the contract of carriage",
    "CIP": "by the contract of carriage",
    "DPU": "seller",
    "CFR": "by the contract of carriage",
    "CIF": "by the contract of carriage",
}
_CAUTIONS: Final[dict[TermCode, Text]] = {
    "EXW": Text(
        "export clearance falls on a foreign buyer, and the export declaration (PEB) is the exporter's; FCA leaves it "
        "with the seller.",
        "kepabeanan ekspor jatuh pada pembeli asing, padahal PEB adalah milik eksportir; FCA membiarkannya pada penjual.",
    ),
    "DDP": Text(
        "the seller clears for import and needs a registration there; DAP leaves it with the buyer.",
        "penjual mengurus kepabeanan impor dan perlu terdaftar di sana; DAP membiarkannya pada pembeli.",
    ),
}
_TO_CARRIER: Final = ("handed to the first carrier at origin", "diserahkan kepada pengangkut pertama di tempat asal")
_ON_BOARD: Final = ("on board at the port of loading", "di atas kapal di pelabuhan muat")

TERMS: Final[dict[TermCode, TermRule]] = {
    rule.code: rule
    for rule in (
        _term("EXW", "Ex Works", ("seller premises",), "buyer", ("put at the buyer's disposal", "tersedia bagi pembeli")),
        _term(
            "FCA", "Free Carrier", ("seller premises", "place of delivery"), "buyer",
            ("handed to the buyer's carrier", "diserahkan kepada pengangkut pembeli"),
        ),
        _term("CPT", "Carriage Paid To", ("place of destination", "port of destination"), "seller", _TO_CARRIER),
        _term(
            "CIP", "Carriage and Insurance Paid To", ("place of destination", "port of destination"), "seller",
            _TO_CARRIER, clause="A",
        ),
        _term(
            "DAP", "Delivered at Place", ("place of destination", "port of destination"), "seller",
            ("ready for unloading at destination", "siap dibongkar di tempat tujuan"),
        ),
        _term(
            "DPU", "Delivered at Place Unloaded", ("place of destination", "port of destination"), "seller",
            ("unloaded at destination", "sudah dibongkar di tempat tujuan"),
        ),
        _term(
            "DDP", "Delivered Duty Paid", ("place of destination", "port of destination"), "seller",
            ("ready for unloading, cleared and duty paid", "siap dibongkar, bea sudah dibayar"),
        ),
        _term(
            "FAS", "Free Alongside Ship", ("port of loading",), "buyer", ("alongside the ship", "di samping kapal"),
            instead="FCA",
        ),
        _term("FOB", "Free On Board", ("port of loading",), "buyer", _ON_BOARD, instead="FCA"),
        _term("CFR", "Cost and Freight", ("port of destination",), "seller", _ON_BOARD, instead="CPT"),
        _term(
            "CIF", "Cost, Insurance and Freight", ("port of destination",), "seller", _ON_BOARD, clause="C",
            instead="CIP",
        ),
    )
}  # fmt: skip
"""The eleven terms of Incoterms 2020."""

TERM_CODES: Final[tuple[TermCode, ...]] = get_args(TermCode)


@attrs.frozen
class Term:
    """A term as agreed: the code, the named place, what kind of place it is, and the mode of carriage.

    Example:
        >>> Term("FCA", "Sragen", "seller premises").rule.main_carriage
        'buyer'

    Raises:
        InvalidValueError: Not one of the eleven codes; an empty place; FAS, FOB, CFR or CIF with an inland place.
    """

    code: TermCode = attrs.field(validator=one_of(TERM_CODES))
    """One of the eleven."""
    place: str = attrs.field(validator=named)
    """The named place or port."""
    kind: PlaceKind = attrs.field(validator=one_of(PLACE_KINDS))
    """What that place is."""
    mode: Mode = attrs.field(default="sea", kw_only=True, validator=one_of(MODES))
    """How the goods are carried."""

    def __attrs_post_init__(self) -> None:
        if self.code in _SEA_ONLY and not self.kind.startswith("port"):
            raise InvalidValueError(
                Text(
                    f"{self.code} names a port, and {shown(self.place)} is given as {self.kind}: name the port, or use "
                    f"{self.rule.for_containers} for a container handed over inland.",
                    f"{self.code} menyebut pelabuhan, sedangkan {shown(self.place)} diberikan sebagai "
                    f"{PLACE_NAMES[self.kind].id}: sebut pelabuhannya, atau pakai {self.rule.for_containers} untuk peti "
                    "kemas yang diserahkan di pedalaman.",
                )
            )

    @property
    def rule(self) -> TermRule:
        """What the term says."""
        return TERMS[self.code]

    def __str__(self) -> str:
        return f"{self.code} {self.place}"
