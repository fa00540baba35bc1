"""Where a lot leads: from a severity to the next, and why.

ISO 2859-1:1999, clause 9; MIL-STD-105E and ANSI/ASQ Z1.4, the switching procedures. A switch takes effect from the next lot.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import attrs

from cocorope.qc.sampling.switching_rules import (
    LOTS_FOR_REDUCED,
    SCORE_FOR_REDUCED,
    WINDOW,
    State,
    limit_number,
    looked_back_on,
    scored,
)
from cocorope.text import Text

if TYPE_CHECKING:
    from cocorope.qc.sampling.plans import AnyPlan
    from cocorope.qc.sampling.switching import Switching

INDONESIAN: Final = {
    "normal": "normal",
    "tightened": "ketat",
    "reduced": "longgar",
    "discontinued": "dihentikan",
}
"""The severities in Indonesian."""
_WAITS: Final = Text(
    "; reduced inspection waits for steady production and the authority",
    "; inspeksi longgar menunggu produksi stabil dan otoritas",
)


def moved(state: Switching, severity: State, en: str, indonesian: str) -> Switching:
    """The first state on another severity: nothing is remembered of the stay on the one before.

    Args:
        state: The state before.
        severity: The severity from the next lot on.
        en: The reason.
        indonesian: The same in Indonesian.
    """
    return attrs.evolve(
        state,
        severity=severity,
        score=0,
        recent=(),
        run=0,
        refused=0,
        stayed=0,
        trail=(),
        explanation=Text(en, indonesian),
    )


def after_normal(
    state: Switching, plan: AnyPlan, found: tuple[int, ...], *, accepted: bool, steady: bool, authority: bool
) -> Switching:
    """After a lot on normal inspection.

    Args:
        state: The state before.
        plan: The plan.
        found: Found in each sample drawn.
        accepted: The lot was accepted.
        steady: Production is steady.
        authority: The authority wants reduced inspection.
    """
    window = (*state.recent, accepted)
    if window.count(False) == 2:
        return moved(
            state,
            "tightened",
            f"Two of {len(window)} consecutive lots were not accepted: tightened inspection.",
            f"Dua dari {len(window)} lot berturut-turut tidak diterima: inspeksi ketat.",
        )
    by_score = state.edition == "ISO 2859-1:1999"
    units = sum(stage.n for stage in plan.stages[: len(found)])
    trail = looked_back_on((*state.trail, (units, sum(found))), state.aql) if accepted and not by_score else ()
    score = scored(plan, sum(found), state.score, accepted=accepted) if by_score else 0
    earned, why = _by_score(score) if by_score else _by_limit(trail, state.aql, limited=state.limit_numbers)
    if earned and steady and authority:
        return moved(
            state,
            "reduced",
            f"{why.en}, production is steady, the authority agrees: reduced inspection.",
            f"{why.id}, produksi stabil, otoritas setuju: inspeksi longgar.",
        )
    en, indonesian = ("accepted", "diterima") if accepted else ("not accepted", "tidak diterima")
    if earned:
        why = Text(why.en + _WAITS.en, why.id + _WAITS.id)
    return attrs.evolve(
        state,
        score=score,
        recent=window[-(WINDOW - 1) :],
        trail=trail,
        explanation=Text(f"Lot {en}; {why.en}: normal inspection.", f"Lot {indonesian}; {why.id}: inspeksi normal."),
    )


def _by_score(score: int) -> tuple[bool, Text]:
    """Whether ISO 2859-1:1999 allows reduced inspection, and what it goes by."""
    return score >= SCORE_FOR_REDUCED, Text(
        f"score {score} of {SCORE_FOR_REDUCED}", f"skor {score} dari {SCORE_FOR_REDUCED}"
    )


def _by_limit(trail: tuple[tuple[int, int], ...], aql: str, *, limited: bool) -> tuple[bool, Text]:
    """Whether MIL-STD-105E or Z1.4 allows reduced inspection, and what it goes by."""
    lots = len(trail)
    if lots < LOTS_FOR_REDUCED or not limited:
        return lots >= LOTS_FOR_REDUCED, Text(
            f"{lots} of {LOTS_FOR_REDUCED} accepted lots in a row",
            f"{lots} dari {LOTS_FOR_REDUCED} lot diterima berturut-turut",
        )
    units, found = (sum(each) for each in zip(*trail, strict=True))
    limit = limit_number(units, aql)
    if limit is None:
        return False, Text(
            f"{units} sample units in {lots} accepted lots are too few for a limit number",
            f"{units} satuan sampel dalam {lots} lot diterima terlalu sedikit untuk angka batas",
        )
    return found <= limit, Text(
        f"{found} found in {units} sample units of {lots} accepted lots, limit number {limit} (derived; the printed one can "
        "differ by 1)",
        f"{found} ditemukan dalam {units} satuan sampel dari {lots} lot diterima, angka batas {limit} (hasil perhitungan; "
        "angka tercetak dapat berbeda 1)",
    )


def after_tightened(state: Switching, *, accepted: bool) -> Switching:
    """After a lot on tightened inspection.

    Args:
        state: The state before.
        accepted: The lot was accepted.
    """
    run, refused, stayed = (state.run + 1 if accepted else 0), state.refused + (not accepted), state.stayed + 1
    if run == WINDOW:
        return moved(
            state,
            "normal",
            f"{WINDOW} consecutive lots were accepted: normal inspection.",
            f"{WINDOW} lot berturut-turut diterima: inspeksi normal.",
        )
    stop = state.stop
    if (refused if stop.counts == "not accepted" else stayed) >= stop.lots:
        kind = "tidak diterima" if stop.counts == "not accepted" else "bertahan"
        return moved(
            state,
            "discontinued",
            f"{stop.lots} lots {stop.counts} on tightened inspection: discontinued until the supplier acts.",
            f"{stop.lots} lot {kind} pada inspeksi ketat: dihentikan sampai pemasok bertindak.",
        )
    return attrs.evolve(
        state,
        run=run,
        refused=refused,
        stayed=stayed,
        explanation=Text(
            f"{run} accepted in a row, {refused} not accepted in this stay: tightened inspection.",
            f"{run} diterima berturut-turut, {refused} tidak diterima selama ini: inspeksi ketat.",
        ),
    )


def after_reduced(
    state: Switching, plan: AnyPlan, found: tuple[int, ...], *, accepted: bool, steady: bool, authority: bool
) -> Switching:
    """After a lot on reduced inspection.

    Args:
        state: The state before.
        plan: The plan.
        found: Found in each sample drawn.
        accepted: The lot was accepted.
        steady: Production is steady.
        authority: The authority wants reduced inspection.
    """
    if not accepted:
        return moved(
            state, "normal", "The lot was not accepted: normal inspection.", "Lot tidak diterima: inspeksi normal."
        )
    if plan.in_gap(*found):
        return moved(
            state,
            "normal",
            "The lot is accepted with a count between Ac and Re: normal inspection.",
            "Lot diterima dengan hitungan di antara Ac dan Re: inspeksi normal.",
        )
    if not (steady and authority):
        return moved(
            state,
            "normal",
            "Production is not known to be steady, or the authority no longer agrees: normal inspection.",
            "Produksi tidak diketahui stabil, atau otoritas tidak lagi setuju: inspeksi normal.",
        )
    return attrs.evolve(state, explanation=Text("Lot accepted: reduced inspection.", "Lot diterima: inspeksi longgar."))
