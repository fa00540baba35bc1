"""Which chance law a question is asked under: of a process, of counts per item, or of this very lot."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, Protocol

from cocorope.errors import InvalidValueError, shown
from cocorope.qc.sampling.laws import Binomial, Hypergeometric, Law, Poisson
from cocorope.qc.sampling.numbers import FRACTION, RATE, Floats, Number, Several, array, is_number, within
from cocorope.qc.sampling.performance import Numbers
from cocorope.qc.sampling.words import MODELS, Counting, Model, choice
from cocorope.text import Text

LOT_SIZE: Final = Text("lot size", "ukuran lot")
_MODEL: Final = Text("model", "model")
_OFF: Final = 1e-9
_OFF_AT_MOST: Final = 1e-3
"""A float fraction of a lot may be off by 1e-9 of an item for each item of the lot, by a thousandth at most."""


class Counted(Protocol):
    """What a plan says of itself here: its samples, and what is counted in them."""

    @property
    def stages(self) -> Sequence[Numbers]:
        """The samples."""

    @property
    def counting(self) -> Counting:
        """What is counted."""


def usual_model(plan: Counted) -> Model:
    """The model of a plan unless another one is asked for: what it counts decides.

    Args:
        plan: The plan.
    """
    return "poisson" if plan.counting == "nonconformities" else "binomial"


def of_process(model: Model | None) -> Model | None:
    """The model, where the question is about a process.

    Args:
        model: The model asked for, if any.

    Raises:
        InvalidValueError: The hypergeometric model, which is of one lot.
    """
    if model == "hypergeometric":
        raise InvalidValueError(
            Text(
                "outgoing quality is an average over a process: model is 'binomial' or 'poisson'",
                "mutu keluar adalah rata-rata suatu proses: model adalah 'binomial' atau 'poisson'",
            )
        )
    return model


def law_of(plan: Counted, p: Number | Several, model: Model, lot_size: int | None) -> tuple[Law, Floats]:
    """The law of what is found, and the qualities it is asked of.

    Args:
        plan: The plan.
        p: Fraction nonconforming, or nonconformities per item; one or several.
        model: The model.
        lot_size: Items in the lot, for the hypergeometric model.

    Raises:
        InvalidValueError: A model that does not exist or does not fit what is counted; p out of bounds; no lot size, one
            below the samples, or a p that is no whole number of items, in the hypergeometric model.
        WrongKindError: p is not a number.
    """
    choice(model, MODELS, _MODEL)
    if plan.counting == "nonconformities" and model != "poisson":
        raise InvalidValueError(
            Text(
                f"the plan counts nonconformities, of which an item can have several: model 'poisson', not {model!r}",
                "rencana ini menghitung ketidaksesuaian, satu barang bisa memiliki beberapa: model 'poisson', bukan "
                f"{model!r}",
            )
        )
    if model == "poisson":
        rate = array(p, RATE, high=None) if plan.counting == "nonconformities" else array(p, FRACTION)
        return Poisson(rate), rate
    if model == "binomial":
        quality = array(p, FRACTION)
        return Binomial(quality), quality
    if lot_size is None:
        raise no_lot_size("the hypergeometric model", "model hipergeometrik")
    check_samples(plan, lot_size)
    return Hypergeometric(_whole_items(p, lot_size), lot_size), array(p, FRACTION)


def check_samples(plan: Counted, lot_size: int) -> None:
    """Refuse a lot that is smaller than the samples of a plan.

    Args:
        plan: The plan.
        lot_size: Items in the lot.

    Raises:
        InvalidValueError: The lot is smaller.
    """
    total = sum(stage.n for stage in plan.stages)
    if total > lot_size:
        raise InvalidValueError(
            Text(
                f"samples of {total} in all cannot come from a lot of {lot_size}",
                f"sampel sebanyak {total} tidak mungkin diambil dari lot {lot_size}",
            )
        )


def no_lot_size(what: str, apa: str) -> InvalidValueError:
    """What is said where a lot size is missing.

    Args:
        what: What needs it, in English.
        apa: The same in Indonesian.
    """
    return InvalidValueError(
        Text(f"{what} needs lot_size=, the items in the lot", f"{apa} memerlukan lot_size=, jumlah barang dalam lot")
    )


def _whole_items(p: Number | Several, lot_size: int) -> Floats:
    """The number of nonconforming items of a lot; p times the lot size must be whole."""
    import numpy as np

    if is_number(p) and not isinstance(p, float):
        share = within(p, FRACTION)  # type: ignore[arg-type]  # is_number has seen it
        if (share * lot_size).denominator == 1:
            return np.asarray(float(share * lot_size))
        raise _not_whole(float(share), int(share * lot_size), lot_size)
    quality = array(p, FRACTION)
    items = np.round(quality * lot_size)
    gaps = np.abs(quality * lot_size - items)
    if bool(np.all(gaps <= min(_OFF * lot_size, _OFF_AT_MOST))):
        return items
    worst = float(quality.flat[np.argmax(gaps)])
    raise _not_whole(worst, int(worst * lot_size), lot_size)


def _not_whole(p: float, low: int, lot_size: int) -> InvalidValueError:
    return InvalidValueError(
        Text(
            f"a lot of {lot_size} cannot be {shown(p)} nonconforming: that is no whole number of items; take "
            f"{low} or {low + 1} items, Fraction({low}, {lot_size})",
            f"lot {lot_size} tidak mungkin {shown(p)} tidak sesuai: itu bukan jumlah barang yang bulat; ambil "
            f"{low} atau {low + 1} barang, Fraction({low}, {lot_size})",
        )
    )
