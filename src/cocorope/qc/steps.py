"""What an inspector does, in its order: open, look, cut, measure, break (floor 4)."""

from collections.abc import Iterator, Sequence
from typing import Final

from cocorope import spec
from cocorope.qc.inspection import InspectionPlan, RequirementPlan, Step
from cocorope.text import Text, Wording, both

_SHOWN: Final = 12

_OPEN_ALL: Final = Text("Open all {count} packages.", "Buka semua {count} kemasan.")
_OPEN: Final = Text(
    "Open {count} of {packages} packages: {numbers}.", "Buka {count} dari {packages} kemasan: {numbers}."
)
_EXAMINE_ALL: Final = Text("Look at every one of the {count} items{portion}.", "Periksa seluruh {count} unit{portion}.")
_EXAMINE: Final = Text(
    "Look at {count} items ({unit}), the first in draw order{portion}; units: {numbers}.",
    "Periksa {count} unit ({unit}), yang pertama menurut urutan undian{portion}; nomor: {numbers}.",
)
_STRETCHES: Final = Text(
    "Look at {count} items, each {item} of the units drawn, in draw order; units: {numbers}.",
    "Periksa {count} bagian, masing-masing {item} dari unit yang diundi, menurut urutan undian; nomor: {numbers}.",
)
_PORTION: Final = Text(", {portion} of each", ", {portion} dari masing-masing")
_LIMIT: Final = Text(
    "On each unit looked at count {defect}: at most {limit} in {per}.",
    "Pada setiap unit yang diperiksa hitung {defect}: paling banyak {limit} dalam {per}.",
)
_ARTICLES: Final = Text(
    "Units are numbered article by article, in the order of the specification. Of the units drawn: {shares}.",
    "Unit dinomori barang demi barang, menurut urutan spesifikasi. Dari unit yang diundi: {shares}.",
)
_OF_EACH: Final = Text(
    "Take the units drawn from each article in proportion: {shares}.",
    "Ambil unit yang diundi dari setiap barang secara proporsional: {shares}.",
)
_CLASS: Final = Text(
    "Class {name}: count on the first {count} items; accepted up to {ac}, not accepted from {re}.",
    "Kelas {name}: hitung pada {count} unit pertama; diterima sampai {ac}, tidak diterima mulai {re}.",
)
_GAP: Final = Text(
    "Class {name}: count on the first {count} items; accepted up to {ac}, but above {gap} normal inspection starts with "
    "the next lot; not accepted from {re}.",
    "Kelas {name}: hitung pada {count} unit pertama; diterima sampai {ac}, tetapi di atas {gap} inspeksi normal dimulai "
    "pada lot berikutnya; tidak diterima mulai {re}.",
)
_CUT: Final = Text(
    "Cut test pieces from units {numbers}; mark each unit as short.",
    "Potong bahan uji dari unit {numbers}; tandai setiap unit sebagai lebih pendek.",
)
_CUT_LENGTH: Final = Text(
    "Cut test pieces, each {length} long, from units {numbers}; mark each unit as short.",
    "Potong bahan uji, masing-masing {length}, dari unit {numbers}; tandai setiap unit sebagai lebih pendek.",
)
_MEASURE: Final = Text(
    "Measure {requirement}; specimens: {count}{where} ({basis}).",
    "Ukur {requirement}; spesimen: {count}{where} ({basis}).",
)
_BREAK: Final = Text(
    "Break for {requirement}; specimens: {count}{where} ({basis}).",
    "Uji sampai putus untuk {requirement}; spesimen: {count}{where} ({basis}).",
)
_OF_PIECES: Final = Text(", of the pieces cut", ", dari potongan itu")
_OF_UNIT: Final = Text(", from unit {numbers}", ", dari unit {numbers}")
_OF_UNITS: Final = Text(", from units {numbers}", ", dari unit {numbers}")
_BESIDE: Final = Text("{one}; {other}", "{one}; {other}")
_PIECES: Final = Text("{unit} ({count} pieces)", "{unit} ({count} potong)")
_AND_MORE: Final = Text("{told} … (+{more}, listed below)", "{told} … (+{more}, lihat daftar di bawah)")


def steps_of(plan: InspectionPlan) -> tuple[Step, ...]:
    """The steps of a plan, what destroys last.

    Args:
        plan: The plan; its own steps are not read.

    Raises:
        InvalidValueError: A limit per length on a defect that the catalogue does not know.
    """
    return (*_opening(plan), *_looking(plan), *_measuring(plan))


def numbers(several: Sequence[object]) -> Text:
    """Numbers for a reader: the first few, and how many more there are.

    Args:
        several: The numbers, or words that hold them.
    """
    shown = [both(str(one)) if not isinstance(one, Text) else one for one in several[:_SHOWN]]
    told = Text(", ".join(one.en for one in shown), ", ".join(one.id for one in shown))
    more = len(several) - _SHOWN
    return told if more <= 0 else _AND_MORE.filled(told=told, more=more)


def _opening(plan: InspectionPlan) -> Iterator[Step]:
    packages = plan.packages
    if packages and len(packages) == plan.lot.packages:
        yield Step(what=_OPEN_ALL.filled(count=len(packages)), count=len(packages))
    elif packages:
        what = _OPEN.filled(count=len(packages), packages=plan.lot.packages, numbers=numbers(packages))
        yield Step(what=what, count=len(packages))


def _looking(plan: InspectionPlan) -> Iterator[Step]:
    visual = plan.specification.visual
    if visual is None:
        return
    yield from _sample(plan, visual)
    for one in plan.classes:
        words = _CLASS if one.accepts == one.ac else _GAP
        filled = words.filled(name=one.title, count=one.n, ac=one.accepts, re=one.re, gap=one.ac)
        yield Step(what=filled, count=one.n)
    for limit in visual.per_length:
        name = plan.terms.catalogue[limit.defect].name
        yield Step(what=_LIMIT.filled(defect=name, limit=limit.at_most, per=limit.per), count=plan.units_to_examine)


def _sample(plan: InspectionPlan, visual: spec.VisualQuality) -> Iterator[Step]:
    count = plan.units_to_examine
    drawn = tuple(one.unit for one in plan.draws[:count])
    words = _EXAMINE if visual.item is None else _STRETCHES
    facts = {
        "count": count,
        "unit": plan.lot.unit_name,
        "item": visual.item,
        "portion": "" if visual.examine is None else _PORTION.filled(portion=visual.examine),
    }
    told = _EXAMINE_ALL.filled(**facts) if plan.every_item else words.filled(numbers=numbers(drawn), **facts)
    yield Step(what=told, count=count)
    if plan.shares:
        shares = ", ".join(f"{name} {part}" for name, part in plan.shares)
        words = _ARTICLES if plan.terms.open_packages is None else _OF_EACH
        yield Step(what=words.filled(shares=shares), count=len(plan.draws))


def _measuring(plan: InspectionPlan) -> Iterator[Step]:
    cut = plan.units_to_cut
    if cut:
        words = _CUT if plan.terms.cut_length is None else _CUT_LENGTH
        told = words.filled(numbers=numbers(_with_pieces(plan, cut)), length=plan.terms.cut_length)
        yield Step(what=told, count=len(cut))
    for one, requirement in sorted(_together(plan), key=lambda pair: pair[0].destructive):
        words = _BREAK if one.destructive else _MEASURE
        told = words.filled(requirement=requirement, count=one.specimens, where=_where(plan, one), basis=one.basis)
        yield Step(what=told, count=one.specimens)


def _with_pieces(plan: InspectionPlan, cut: tuple[int, ...]) -> list[int | Text]:
    """The units to cut, each with its number of test pieces where there are more pieces than units."""
    pieces = max(one.specimens for one in plan.requirements if one.cuts)
    each, more = divmod(pieces, len(cut))
    counts = [each + (place < more) for place in range(len(cut))]
    return [
        unit if count == 1 else _PIECES.filled(unit=unit, count=count) for unit, count in zip(cut, counts, strict=True)
    ]


def _together(plan: InspectionPlan) -> Iterator[tuple[RequirementPlan, Text]]:
    """The requirements that want specimens; those that the same specimens serve stand together."""
    told: dict[object, tuple[RequirementPlan, Text]] = {}
    for one, asked in zip(plan.requirements, plan.asked, strict=True):
        requirement = plan.specification.requirements[one.place]
        key = requirement.characteristic, asked, one.specimens, one.basis
        if key in told:
            first, words = told[key]
            told[key] = first, _BESIDE.filled(one=words, other=requirement.text())
        elif one.specimens:
            told[key] = one, requirement.text()
    yield from told.values()


def _where(plan: InspectionPlan, one: RequirementPlan) -> Wording:
    """Where the specimens come from; nothing is said of a result for the whole lot, or of every unit."""
    if one.cuts:
        return _OF_PIECES
    judged = plan.specification.requirements[one.place].judged
    drawn = plan.specimen_draws(min(one.specimens, len(plan.draws)))
    if isinstance(judged, spec.Total | spec.Composite | spec.EveryUnit):
        return ""
    words = _OF_UNITS if len(drawn) > 1 else _OF_UNIT
    return words.filled(numbers=numbers([one.unit for one in drawn]))
