"""What an inspector does, in its order: open, look, cut, measure, break (floor 4)."""

from collections.abc import Iterator
from typing import Final

from cocorope.qc.inspection import InspectionPlan, Step
from cocorope.text import Text

_SHOWN: Final = 12

_OPEN_ALL: Final = Text("Open all {count} packages.", "Buka semua {count} kemasan.")
_OPEN: Final = Text(
    "Open {count} of {packages} packages: {numbers}.", "Buka {count} dari {packages} kemasan: {numbers}."
)
_EXAMINE_ALL: Final = Text("Look at every one of the {count} items.", "Periksa seluruh {count} unit.")
_EXAMINE: Final = Text(
    "Look at {count} items ({unit}), the first in draw order; units: {numbers}.",
    "Periksa {count} unit ({unit}), yang pertama menurut urutan undian; nomor: {numbers}.",
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
_CUT: Final = Text(
    "Cut test pieces from units {numbers}; mark each unit as short.",
    "Potong bahan uji dari unit {numbers}; tandai setiap unit sebagai lebih pendek.",
)
_MEASURE: Final = Text(
    "Measure {requirement}; specimens: {count} ({basis}).", "Ukur {requirement} pada {count} spesimen ({basis})."
)
_BREAK: Final = Text(
    "Break for {requirement}; specimens: {count} ({basis}).", "Putuskan {count} spesimen: {requirement} ({basis})."
)


def steps_of(plan: InspectionPlan) -> tuple[Step, ...]:
    """The steps of a plan, what destroys last.

    Args:
        plan: The plan; its own steps are not read.
    """
    return (*_opening(plan), *_looking(plan), *_measuring(plan))


def numbers(several: tuple[int, ...]) -> str:
    """Numbers for a reader: the first few, and how many more there are."""
    told = ", ".join(map(str, several[:_SHOWN]))
    return told if len(several) <= _SHOWN else f"{told} … (+{len(several) - _SHOWN})"


def _opening(plan: InspectionPlan) -> Iterator[Step]:
    packages = plan.packages
    if packages and len(packages) == plan.lot.packages:
        yield Step(what=_OPEN_ALL.filled(count=len(packages)), count=len(packages))
    elif packages:
        what = _OPEN.filled(count=len(packages), packages=plan.lot.packages, numbers=numbers(packages))
        yield Step(what=what, count=len(packages))


def _looking(plan: InspectionPlan) -> Iterator[Step]:
    if not plan.classes:
        return
    count = plan.units_to_examine
    drawn = tuple(one.unit for one in plan.draws[:count])
    what = _EXAMINE_ALL if plan.every_item else _EXAMINE
    yield Step(what=what.filled(count=count, unit=plan.lot.unit_name, numbers=numbers(drawn)), count=count)
    if plan.shares:
        shares = ", ".join(f"{name} {part}" for name, part in plan.shares)
        words = _ARTICLES if plan.terms.open_packages is None else _OF_EACH
        yield Step(what=words.filled(shares=shares), count=len(plan.draws))
    for one in plan.classes:
        filled = _CLASS.filled(name=one.title, count=one.n, ac=one.accepts, re=one.re)
        yield Step(what=filled, count=one.n)


def _measuring(plan: InspectionPlan) -> Iterator[Step]:
    cut = plan.units_to_cut
    if cut:
        yield Step(what=_CUT.filled(numbers=numbers(cut)), count=len(cut))
    for one in sorted(plan.requirements, key=lambda one: one.destructive):
        if one.specimens:
            words = _BREAK if one.destructive else _MEASURE
            requirement = plan.specification.requirements[one.place].text()
            yield Step(
                what=words.filled(requirement=requirement, count=one.specimens, basis=one.basis), count=one.specimens
            )
