"""What a plan risks, and how it came about, in sentences an exporter understands."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

import attrs

from cocorope.text import Text

if TYPE_CHECKING:
    from cocorope.qc.sampling.curves import Curves


@attrs.frozen(kw_only=True)
class Risks:
    """The risks of a plan.

    Qualities are fractions nonconforming, or nonconformities per item where those are counted. With a lot size the
    figures for nonconforming items are those of this very lot (hypergeometric), else of a process.
    """

    producer_risk: float | None
    """Probability that a lot exactly at the AQL is *not* accepted; ``None`` for a plan without an AQL."""
    indifference_quality: float | None
    """The quality that passes every second time; ``None`` if the plan accepts everything."""
    limiting_quality: float | None
    """The quality that still passes one time in ten; ``None`` if the plan accepts everything."""
    text: Text
    """The same as sentences."""

    @classmethod
    def of(cls, plan: Curves) -> Risks:
        """The risks of a plan."""
        at_aql = _at_aql(plan)
        half, tenth = _quality(plan, "0.5"), _quality(plan, "0.1")
        risk = None if at_aql is None else max(0.0, 1 - plan.acceptance_probability(at_aql))
        parts = [*_producer(plan, risk), *_consumer(plan, half, tenth)]
        text = Text(" ".join(part.en for part in parts), " ".join(part.id for part in parts))
        return cls(producer_risk=risk, indifference_quality=half, limiting_quality=tenth, text=text)


def _at_aql(plan: Curves) -> Fraction | None:
    if plan.entry is None or plan.entry.edition.startswith("ISO 2859-2"):
        return None
    return Fraction(plan.entry.aql) / 100


def _of_this_lot(plan: Curves) -> bool:
    return plan.lot_size is not None and plan.counting == "nonconforming"


def _quality(plan: Curves, probability: str) -> float | None:
    model = "hypergeometric" if _of_this_lot(plan) else None
    try:
        return plan.limiting_quality(probability, model=model)  # type: ignore[arg-type]  # one of the models
    except ValueError:
        return None


def _percent(value: float) -> str:
    return f"{100 * value:.3g}"


def _producer(plan: Curves, risk: float | None) -> list[Text]:
    if risk is None or plan.entry is None:
        return []
    counted = plan.counting == "nonconforming"
    unit_en, unit_id = ("%", "%") if counted else (" per 100 units", " per 100 unit")
    return [
        Text(
            f"A lot exactly at the AQL of {plan.entry.aql}{unit_en} is not accepted in {_percent(risk)} of 100 cases.",
            f"Lot yang tepat pada AQL {plan.entry.aql}{unit_id} tidak diterima dalam {_percent(risk)} dari 100 kasus.",
        )
    ]


def _consumer(plan: Curves, half: float | None, tenth: float | None) -> list[Text]:
    if half is None or tenth is None:
        return [
            Text("It accepts a lot however bad it is.", "Rencana ini menerima lot seburuk apa pun."),
        ]
    if _of_this_lot(plan) and plan.lot_size is not None:
        size = plan.lot_size
        bad_half, bad_tenth = round(half * size), round(tenth * size)
        return [
            Text(
                f"Of lots of {size} with {bad_half} nonconforming units about half still pass; with {bad_tenth}, "
                "one in ten.",
                f"Dari lot berisi {size} dengan {bad_half} unit tidak sesuai kira-kira separuh masih lolos; "
                f"dengan {bad_tenth}, "
                "satu dari sepuluh.",
            )
        ]
    if plan.counting == "nonconforming":
        return [
            Text(
                f"Lots with {_percent(half)} % nonconforming still pass half of the time, with {_percent(tenth)} "
                "% one time in ten.",
                f"Lot dengan {_percent(half)} % tidak sesuai masih lolos separuh dari kesempatan, dengan "
                f"{_percent(tenth)} % satu "
                "dari sepuluh kali.",
            )
        ]
    return [
        Text(
            f"Lots with {_percent(half)} nonconformities per 100 units still pass half of the time, with "
            f"{_percent(tenth)} one "
            "time in ten.",
            f"Lot dengan {_percent(half)} ketidaksesuaian per 100 unit masih lolos separuh dari kesempatan, dengan "
            f"{_percent(tenth)} satu dari sepuluh kali.",
        )
    ]


def explain(plan: Curves) -> Text:
    """How a plan came about: edition, letter, arrow, numbers, and what a small lot changed."""
    parts = [*_origin(plan), *_arrow(plan), _numbers(plan), *_whole_lot(plan)]
    return Text(" ".join(part.en for part in parts), " ".join(part.id for part in parts))


_SEVERITY = {"normal": "normal", "tightened": "ketat", "reduced": "longgar"}
_KIND = {"single": "tunggal", "double": "ganda", "multiple": "majemuk"}


def _origin(plan: Curves) -> list[Text]:
    entry = plan.entry
    if entry is None:
        return [Text("A plan of one's own.", "Rencana sendiri.")]
    if not entry.letter:
        return [
            Text(
                f"{entry.edition}, procedure A, limiting quality {entry.aql} %, lot of {plan.lot_size}.",
                f"{entry.edition}, prosedur A, mutu batas {entry.aql} %, lot {plan.lot_size}.",
            )
        ]
    lot_en = f"lot of {plan.lot_size}, " if plan.lot_size else ""
    lot_id = f"lot {plan.lot_size}, " if plan.lot_size else ""
    level = f"level {entry.level}, " if entry.level else ""
    return [
        Text(
            f"{entry.edition}, {entry.kind} sampling, {entry.severity} inspection, AQL {entry.aql}: "
            f"{lot_en}{level}letter {entry.letter}.",
            f"{entry.edition}, pengambilan sampel {_KIND[entry.kind]}, inspeksi {_SEVERITY[entry.severity]}, AQL "
            f"{entry.aql}: "
            f"{lot_id}{level}huruf {entry.letter}.",
        )
    ]


def _arrow(plan: Curves) -> list[Text]:
    entry = plan.entry
    if entry is None or entry.letter == entry.table_letter:
        return []
    down = entry.arrow == "down"
    return [
        Text(
            f"The table has an arrow {entry.arrow} there, to letter {entry.table_letter}: its sample size is used "
            "with its "
            "acceptance number.",
            f"Di sana tabel menunjuk panah ke {'bawah' if down else 'atas'}, ke huruf {entry.table_letter}: "
            "ukuran sampelnya "
            "dipakai bersama angka penerimaannya.",
        )
    ]


def _numbers(plan: Curves) -> Text:
    stages = plan.stages
    if len(stages) == 1:
        only = stages[0]
        gap_en = (
            " A count between the two accepts and ends reduced inspection."
            if only.ac is not None and only.re > only.ac + 1
            else ""
        )
        gap_id = " Hitungan di antara keduanya menerima lot dan mengakhiri inspeksi longgar." if gap_en else ""
        return Text(
            f"Take {only.n}: accept at {only.ac} or fewer, do not accept at {only.re} or more.{gap_en}",
            f"Ambil {only.n}: terima bila {only.ac} atau kurang, tidak diterima bila {only.re} atau lebih.{gap_id}",
        )
    listed = ", ".join(f"{s.n} ({'#' if s.ac is None else s.ac}/{s.re})" for s in stages)
    return Text(
        f"Up to {len(stages)} samples, cumulative Ac/Re: {listed}.",
        f"Sampai {len(stages)} sampel, Ac/Re kumulatif: {listed}.",
    )


def _whole_lot(plan: Curves) -> list[Text]:
    if not plan.inspect_all:
        return []
    return [
        Text(
            "That is the whole lot: 100 % inspection, with the same numbers.",
            "Itu seluruh lot: inspeksi 100 %, dengan angka yang sama.",
        )
    ]
