"""The words of a sampling scheme: editions, levels, severities, models, and the AQL as it must be written.

Editions are named with their year where more than one exists. What could not be verified is not offered, and
asking for it says why: :class:`NotOfferedError`.
"""

import re
from collections.abc import Iterable, Mapping
from decimal import Decimal
from types import MappingProxyType
from typing import Final, Literal, TypeAlias, get_args

from cocorope.errors import InvalidValueError, WrongKindError, shown
from cocorope.qc.sampling.tables import single as table
from cocorope.text import Text

Edition: TypeAlias = Literal["MIL-STD-105E", "ANSI/ASQ Z1.4", "ISO 2859-1:1999"]
"""An edition of the attributes scheme. The first two have the same tables and other limit-number and stop rules."""

Level: TypeAlias = Literal["S-1", "S-2", "S-3", "S-4", "I", "II", "III"]
"""An inspection level: how large the sample is for a lot. II unless the contract says otherwise; S for small
samples."""

Severity: TypeAlias = Literal["normal", "tightened", "reduced"]
"""A severity of inspection, moved by the switching rules."""

Kind: TypeAlias = Literal["single", "double", "multiple"]
"""How many samples a plan may draw: one, up to two, up to seven."""

Model: TypeAlias = Literal["binomial", "poisson", "hypergeometric"]
"""The chance model: the process (binomial), this very lot (hypergeometric), or counts per item (poisson)."""

Counting: TypeAlias = Literal["nonconforming", "nonconformities"]
"""What is counted: nonconforming *items*, or *nonconformities*, of which an item can have several."""

Arrow: TypeAlias = Literal["", "down", "up"]
"""Where the cell of the table pointed: to the first plan below or above, or nowhere."""

Outcome: TypeAlias = Literal["accepted", "not accepted", "next sample"]
"""What a plan says of a count: the lot is accepted, is not, or the next sample is to be drawn."""

EDITIONS: Final[tuple[Edition, ...]] = get_args(Edition)
"""The editions of the attributes scheme."""
LEVELS: Final[tuple[Level, ...]] = get_args(Level)
"""The inspection levels, special ones first."""
SEVERITIES: Final[tuple[Severity, ...]] = get_args(Severity)
"""The severities of inspection."""
KINDS: Final[tuple[Kind, ...]] = get_args(Kind)
"""The kinds of plans by attributes."""
MODELS: Final[tuple[Model, ...]] = get_args(Model)
"""The chance models."""
AQLS: Final = table.AQLS
"""The 26 AQLs of the attributes tables, as text."""

WITHHELD: Final[Mapping[str, Text]] = MappingProxyType(
    {
        "ISO 2859-1": Text(
            "name the edition by year: reduced inspection differs in 251 of 416 cells between the tables of 1989 "
            "and of 1999",
            "sebut edisinya dengan tahun: inspeksi longgar berbeda pada 251 dari 416 sel antara tabel 1989 dan 1999",
        ),
        "ISO 2859-1:1989": Text(
            "its tables equal those of MIL-STD-105E: ask for that edition",
            "tabelnya sama dengan MIL-STD-105E: mintalah edisi itu",
        ),
        "ISO 2859-1:2026": Text(
            "its text was not available; only its own-row single acceptance numbers up to AQL 6.5 are known to "
            "equal 1999",
            "teksnya tidak tersedia; hanya angka penerimaan tunggal sampai AQL 6.5 yang diketahui sama dengan "
            "edisi 1999",
        ),
        "ISO 2859-2:2020": Text(
            "its tables were not available; the tables of 1985 are offered by sampling.isolated",
            "tabelnya tidak tersedia; tabel 1985 ditawarkan oleh sampling.isolated",
        ),
        "fractional": Text(
            "the fractional acceptance numbers of ISO 2859-1:1999 could not be verified; take the single plan, or give the "
            "numbers of your own copy to SinglePlan",
            "angka penerimaan pecahan ISO 2859-1:1999 tidak dapat diverifikasi; ambil rencana tunggal, atau berikan angka "
            "dari salinan Anda kepada SinglePlan",
        ),
        "Dodge-Romig": Text(
            "its tables could not be read in any copy; aoq, aoql and ati of a plan of your own give what such a plan is "
            "chosen by",
            "tabelnya tidak dapat dibaca dalam salinan mana pun; aoq, aoql, dan ati dari rencana Anda sendiri memberikan "
            "dasar pemilihan rencana semacam itu",
        ),
        "ISO 3951-1": Text(
            "no table of k could be verified (three public ones are invented); give n and k of your own copy to "
            "VariablesPlan",
            "tidak ada tabel k yang dapat diverifikasi (tiga tabel publik adalah rekaan); berikan n dan k dari "
            "salinan Anda "
            "kepada VariablesPlan",
        ),
        "ISO 3951-2": Text(
            "no table could be verified; give n and k of your own copy to VariablesPlan",
            "tidak ada tabel yang dapat diverifikasi; berikan n dan k dari salinan Anda kepada VariablesPlan",
        ),
    }
)
"""What people ask for and we do not offer, with the reason."""

UNVERIFIED_1999: Final = Text(
    "the double, multiple and fractional tables of ISO 2859-1:1999 could not be verified; give the numbers of "
    "your own copy "
    "to MultistagePlan, or use MIL-STD-105E by agreement",
    "tabel ganda, majemuk, dan pecahan ISO 2859-1:1999 tidak dapat diverifikasi; berikan angka dari salinan Anda "
    "kepada "
    "MultistagePlan, atau pakai MIL-STD-105E menurut kesepakatan",
)
"""Why ISO 2859-1:1999 has single plans only here."""


class NotOfferedError(InvalidValueError):
    """Something that exists but could not be verified, and so is not offered; the message says why."""


_EDITION: Final = Text("edition", "edisi")
_LEVEL: Final = Text("level", "level inspeksi")
_KIND: Final = Text("kind", "jenis")
SEVERITY: Final = Text("severity", "tingkat keketatan")
"""What a word is, for the messages."""


def choice(value: str, allowed: Iterable[str], what: Text) -> None:
    """Refuse a word that is not one of ``allowed``.

    Raises:
        NotOfferedError: A standard that exists and is not offered (:data:`WITHHELD`).
        InvalidValueError: Any other word.
    """
    words = tuple(allowed)
    if value in words:
        return
    why = _withheld(value) if isinstance(value, str) else None
    if why is not None:
        raise NotOfferedError(Text(f"{value} is not offered: {why.en}", f"{value} tidak ditawarkan: {why.id}"))
    listed = ", ".join(map(repr, words))
    raise InvalidValueError(
        Text(
            f"{what.en} is one of {listed}; got {shown(value)}",
            f"{what.id} adalah salah satu dari {listed}; diterima {shown(value)}",
        )
    )


def _withheld(value: str) -> Text | None:
    """Why a standard is not offered; a year we do not know belongs to the standard without a year."""
    standard, _, year = value.partition(":")
    unknown_year = value not in EDITIONS and re.fullmatch(r"(?:19|20)[0-9]{2}", year)
    return WITHHELD.get(value) or (WITHHELD.get(standard) if unknown_year else None)


def check_edition(edition: str) -> None:
    """Refuse an edition we do not have.

    Raises:
        NotOfferedError: It exists and is not offered.
        InvalidValueError: It is no edition.
    """
    choice(edition, EDITIONS, _EDITION)


def check_level(level: str) -> None:
    """Refuse an inspection level that does not exist.

    Raises:
        InvalidValueError: It is not one of :data:`LEVELS`.
    """
    choice(level, LEVELS, _LEVEL)


def check_kind(kind: str) -> None:
    """Refuse a kind of plan that does not exist, or could not be verified (``"fractional"``).

    Raises:
        NotOfferedError: Fractional plans.
        InvalidValueError: Another word.
    """
    choice(kind, KINDS, _KIND)


def check_severity(severity: str) -> None:
    """Refuse a severity that does not exist.

    Raises:
        InvalidValueError: It is not one of :data:`SEVERITIES`.
    """
    choice(severity, SEVERITIES, SEVERITY)


_COLUMN: Final = MappingProxyType({aql: column for column, aql in enumerate(AQLS)})
_BY_NUMBER: Final = MappingProxyType({Decimal(aql): aql for aql in AQLS})


_AQL: Final = Text("an AQL", "AQL")
_PLAIN: Final = re.compile(r"[+-]?[0-9]{1,30}(?:\.[0-9]{1,40})?", re.ASCII).fullmatch


def canonical_aql(aql: str | Decimal | int, columns: Mapping[Decimal, str] = _BY_NUMBER, meaning: Text = _AQL) -> str:
    """An AQL as the tables write it: ``"2.5"`` for ``"2.50"``, ``Decimal("2.5")``; ``"10"`` for ``10``.

    Args:
        aql: In per cent nonconforming (up to 10) or in nonconformities per 100 items; text, ``Decimal`` or ``int``.
        columns: The AQLs of the table by number; those of the attributes tables unless given.
        meaning: What is asked for, an AQL or a limiting quality, for the messages.

    Raises:
        WrongKindError: A float: 0.1 is not the 0.10 of the table.
        InvalidValueError: Not an AQL of the table; the message names its neighbours. Tables are never interpolated.
    """
    if isinstance(aql, str) and aql in _COLUMN and columns is _BY_NUMBER:
        return aql
    number = decimal_aql(aql, meaning)
    if number in columns:
        return columns[number]
    raise InvalidValueError(_no_such_aql(aql, number, columns, meaning))


def decimal_aql(aql: str | Decimal | int, meaning: Text = _AQL) -> Decimal:
    """An AQL as a number, in per cent or per 100 items.

    Args:
        aql: The AQL, as text, ``Decimal`` or ``int``.
        meaning: As :func:`canonical_aql`.

    Raises:
        WrongKindError: A float, a bool, or another kind.
        InvalidValueError: Text that is no number.
    """
    if isinstance(aql, bool) or not isinstance(aql, str | Decimal | int):
        raise WrongKindError(
            Text(
                f"{meaning.en} is written as text or Decimal, such as '2.5'; got {shown(aql)}",
                f"{meaning.id} ditulis sebagai teks atau Decimal, misalnya '2.5'; diterima {shown(aql)}",
            )
        )
    plain = not isinstance(aql, str) or _PLAIN(aql.strip())
    number = Decimal(aql) if plain else Decimal("NaN")
    if number.is_finite():
        return number
    raise InvalidValueError(
        Text(
            f"{meaning.en} is a number such as '2.5' (a point, no comma, no % sign); got {shown(aql)}",
            f"{meaning.id} adalah bilangan seperti '2.5' (titik, bukan koma, tanpa tanda %); diterima {shown(aql)}",
        )
    )


def _no_such_aql(aql: object, number: Decimal, columns: Mapping[Decimal, str], meaning: Text) -> Text:
    if number == 0 and meaning == _AQL:
        return Text(
            "0 is not an AQL: for a class where nothing is tolerated inspect every item, or take a plan with Ac "
            "0 by the "
            "limiting quality: sampling.zero_acceptance(lq='0.05', beta='0.10')",
            "0 bukan AQL: untuk kelas yang tidak ditoleransi sama sekali, periksa setiap barang, atau ambil "
            "rencana Ac 0 "
            "menurut mutu batas: sampling.zero_acceptance(lq='0.05', beta='0.10')",
        )
    below = [text for value, text in columns.items() if value < number]
    above = [text for value, text in columns.items() if value > number]
    near = [*below[-1:], *above[:1]]
    return Text(
        f"{shown(aql)} is not {meaning.en} of the table and tables are not interpolated; its neighbours: "
        f"{' and '.join(near)}",
        f"{shown(aql)} bukan {meaning.id} dalam tabel dan tabel tidak diinterpolasi; tetangganya: {' dan '.join(near)}",
    )


def column(aql: str) -> int:
    """The place of a canonical AQL in the attributes tables, 0 for ``"0.010"`` to 25 for ``"1000"``."""
    return _COLUMN[aql]


def default_counting(aql: str) -> Counting:
    """What an AQL counts unless the contract says otherwise: items up to AQL 10, nonconformities above."""
    return "nonconforming" if _COLUMN[aql] <= _COLUMN["10"] else "nonconformities"
