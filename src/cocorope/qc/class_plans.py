"""The plan of each class of defects: how many items, how many may be nonconforming (floor 4).

Each class has its own sample size and acceptance number, counted on the first items in draw order; or, by agreement, all
are read again at the largest letter. An acceptance number never goes with another sample size than its own.
"""

from collections.abc import Iterable
from math import ceil
from typing import Final

import attrs

from cocorope import spec
from cocorope.errors import InvalidValueError
from cocorope.qc import sampling
from cocorope.qc.defects import DefectClass
from cocorope.qc.inspection import ClassPlan, letter_sample
from cocorope.qc.lot import Lot
from cocorope.qc.sampling.words import Counting
from cocorope.qc.terms import InspectionTerms
from cocorope.spec.quantities import exact_in
from cocorope.text import Text
from cocorope.units import Area, Length

_WHOLE: Final = Text(
    "Every one of the {items} items is examined: a lot with more than {ac} nonconforming does not pass.",
    "Seluruh {items} unit diperiksa: lot dengan lebih dari {ac} tidak sesuai tidak lolos.",
)
_CONTRACT: Final = "contract"
_TABLE: Final = Text(
    "{edition}, {severity} inspection, AQL {aql}, letter {letter}",
    "{edition}, inspeksi {severity}, AQL {aql}, huruf {letter}",
)
_PROCEDURE_A: Final = Text(
    "{edition}, procedure A, limiting quality {aql} %", "{edition}, prosedur A, mutu batas {aql} %"
)
_SEVERITIES: Final = {
    "normal": Text("normal", "normal"),
    "tightened": Text("tightened", "ketat"),
    "reduced": Text("reduced", "longgar"),
}


def count_items(specification: spec.Specification, lot: Lot) -> int:
    """How many items a lot holds as the specification counts them: its units, or the stretches or areas it defines.

    Args:
        specification: The specification.
        lot: The lot.

    Raises:
        InvalidValueError: Other units than the lot counts, or an item by length or area of a lot whose length or area is
            not known, or is less than one item.
    """
    visual = specification.visual
    if visual is None:
        return lot.units
    if visual.item is None:
        _same_unit(visual, lot)
        return lot.units
    whole = lot.length if isinstance(visual.item, Length) else lot.area
    if whole is None or whole < visual.item:  # type: ignore[operator]  # of one kind by the line above
        raise _no_items(visual.item, whole)
    unit = "m" if isinstance(whole, Length) else "m2"
    return int(exact_in(whole, unit) // exact_in(visual.item, unit))


def _same_unit(visual: spec.VisualQuality, lot: Lot) -> None:
    if visual.unit != lot.unit:
        raise InvalidValueError(
            Text(
                f"the specification counts by the {visual.unit} and lot {lot.id} by the {lot.unit}: count the lot as the "
                f"specification does, Lot(…, unit={visual.unit!a})",
                f"spesifikasi menghitung per {visual.unit}, sedangkan lot {lot.id} per {lot.unit}: hitung lot seperti "
                f"spesifikasi, Lot(…, unit={visual.unit!a})",
            )
        )


def _no_items(item: Length | Area, whole: Length | Area | None) -> InvalidValueError:
    name = "length" if isinstance(item, Length) else "area"
    return InvalidValueError(
        Text(
            f"the specification counts items of {item}, so the lot needs its {name}, at least one item; got {whole}: write "
            f"Lot(…, {name}=…)",
            f"spesifikasi menghitung per {item}, maka lot memerlukan {name}, paling sedikit satu; diterima {whole}: tulis "
            f"Lot(…, {name}=…)",
        )
    )


def class_plans(
    specification: spec.Specification, lot: Lot, items: int, terms: InspectionTerms
) -> tuple[ClassPlan, ...]:
    """The plan of each class that the specification judges, the gravest first.

    Args:
        specification: The specification.
        lot: The lot.
        items: How many items it holds, by :func:`count_items`.
        terms: The terms of inspection.

    Raises:
        InvalidValueError: An AQL or a limiting quality that is in no table, a limiting quality for a lot of a series or
            where nonconformities are counted.
    """
    visual = specification.visual
    if visual is None:
        return ()
    drawn = {
        name: _sampled(name, rule, visual, lot, items, terms)
        for name, rule in visual.rules
        if not isinstance(rule, spec.NoneInSample)
    }
    if terms.one_letter:
        drawn = _at_one_letter(drawn, visual, items, terms)
    largest = _sample_of_others(drawn.values(), visual, items)
    return tuple(
        drawn.get(name) or _own(name, largest, 0, items, visual.basis, str(rule.text())) for name, rule in visual.rules
    )


def _sample_of_others(drawn: Iterable[ClassPlan], visual: spec.VisualQuality, items: int) -> int:
    """The sample that a class without its own looks at: that of the others, else the letter's."""
    sizes = [one.n for one in drawn]
    sampled = [n for n in sizes if n < items] or sizes
    if sampled:
        return max(sampled)
    return letter_sample(items, visual.level)


def _sampled(
    name: DefectClass,
    rule: spec.ClassRule,
    visual: spec.VisualQuality,
    lot: Lot,
    items: int,
    terms: InspectionTerms,
) -> ClassPlan:
    if isinstance(rule, spec.EveryItem) or items == 1:
        return _own(name, items, 0, items, visual.basis, str(rule.text()))
    if isinstance(rule, spec.ZeroAcceptance):
        return _zero(name, rule, visual, items)
    if name in terms.limiting_quality:  # in the place of an AQL, and of no stricter rule of the contract
        return _isolated(name, visual, lot, items, terms.limiting_quality[name])
    found = sampling.single(
        items,
        aql=rule.value,  # type: ignore[union-attr]  # NoneInSample is planned beside the others
        edition=terms.edition,
        level=visual.level,
        severity=terms.severity,
        counting="nonconformities" if visual.basis == "nonconformities" else "nonconforming",
    )
    return _from_table(name, found, items, visual.basis)


def _zero(name: DefectClass, rule: spec.ZeroAcceptance, visual: spec.VisualQuality, items: int) -> ClassPlan:
    bad = ceil(rule.lq * items)  # the fewest that make a lot as bad as that
    found = sampling.zero_acceptance(lq=rule.lq, beta=rule.beta, lot_size=items, nonconforming=bad)
    return _own(name, found.n, 0, items, visual.basis, str(rule.text()))


def _isolated(name: DefectClass, visual: spec.VisualQuality, lot: Lot, items: int, quality: str) -> ClassPlan:
    if lot.series:
        raise InvalidValueError(
            Text(
                f"a limiting quality is for an isolated lot, and lot {lot.id} is of a series: leave limiting_quality out, "
                "or write Lot(…, series=False)",
                f"mutu batas adalah untuk lot tunggal, sedangkan lot {lot.id} bagian dari rangkaian: hilangkan "
                "limiting_quality, atau tulis Lot(…, series=False)",
            )
        )
    if visual.basis == "nonconformities":
        raise InvalidValueError(
            Text(
                f"a limiting quality is in per cent of nonconforming items, and the specification counts nonconformities: "
                f"leave limiting_quality={{{name!r}: …}} out, or write VisualQuality(…, basis='items')",
                f"mutu batas dinyatakan dalam persen unit tidak sesuai, sedangkan spesifikasi menghitung ketidaksesuaian: "
                f"hilangkan limiting_quality={{{name!r}: …}}, atau tulis VisualQuality(…, basis='items')",
            )
        )
    return _from_table(name, sampling.isolated(items, lq=quality), items, visual.basis)


def _from_table(name: DefectClass, found: sampling.AnyPlan, items: int, basis: spec.Basis) -> ClassPlan:
    if not isinstance(found, sampling.SinglePlan) or found.entry is None:
        raise AssertionError("a single plan from a table names its table")
    entry = found.entry
    return ClassPlan(
        name=name,
        n=found.n,
        ac=found.ac,
        re=found.re,
        counting=basis,
        edition=entry.edition,
        severity=entry.severity,
        aql=entry.aql,
        letter=entry.letter,
        table_letter=entry.table_letter,
        risk=_risk(found, items),
    )


def _own(name: DefectClass, n: int, ac: int, items: int, basis: spec.Basis, words: str) -> ClassPlan:
    counting: Counting = "nonconformities" if basis == "nonconformities" else "nonconforming"
    found = sampling.SinglePlan(n, ac, lot_size=items, counting=counting)
    return ClassPlan(
        name=name, n=n, ac=ac, re=ac + 1, counting=basis, edition=f"{_CONTRACT}: {words}", risk=_risk(found, items)
    )


def numbers_from(one: ClassPlan, specification: spec.Specification) -> Text | str:
    """Where the numbers of a class come from, as a reader sees it: the table and its place, or a rule of the contract.

    Args:
        one: The plan of the class.
        specification: The specification it was planned for.
    """
    told: Text = getattr(
        specification.visual, one.name
    ).text()  # no class is planned that the specification does not judge
    if one.edition == f"{_CONTRACT}: {told}":
        return Text(one.edition, f"kontrak: {told.id}")
    if one.letter:
        severity = _SEVERITIES[one.severity]
        return _TABLE.filled(edition=one.edition, severity=severity, aql=one.aql, letter=one.table_letter)
    return _PROCEDURE_A.filled(edition=one.edition, aql=one.aql) if one.aql else one.edition


def _risk(found: sampling.SinglePlan, items: int) -> Text:
    return _WHOLE.filled(items=items, ac=found.re - 1) if found.n >= items else found.risks.text


def _at_one_letter(
    drawn: dict[DefectClass, ClassPlan], visual: spec.VisualQuality, items: int, terms: InspectionTerms
) -> dict[DefectClass, ClassPlan]:
    """Every class that was read in a table, read again at the letter with the largest sample.

    An arrow down at that letter makes another one the largest, and all are read again there.
    """
    tabled = {name: one for name, one in drawn.items() if one.letter}
    letter = ""
    while tabled and (largest := max(one.table_letter for one in tabled.values())) > letter:
        letter = largest
        tabled = {name: _read_at(letter, one, visual, items, terms) for name, one in tabled.items()}
    return {**drawn, **tabled}


def _read_at(letter: str, one: ClassPlan, visual: spec.VisualQuality, items: int, terms: InspectionTerms) -> ClassPlan:
    found = sampling.table_plan(
        letter,
        aql=one.aql,
        edition=terms.edition,
        severity=terms.severity,
        lot_size=items,
        counting="nonconformities" if visual.basis == "nonconformities" else "nonconforming",
    )
    return attrs.evolve(_from_table(one.name, found, items, visual.basis), letter=one.letter)
