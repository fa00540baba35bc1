"""Acceptance sampling: curves, design and look-ups against capstat-core and pccpy, in one run.

R's packages are not in Debian, so their figures are quoted from an earlier measurement on a like machine (2 cores, R 4.2.2),
not measured here: single curve .148 s, double curve 2.83 s, seven-stage curve 235 s (from 1,000 points), design of
n about 3,500 105 ms, 100,000 single look-ups 52 s.
"""

import capstat_core
import numpy as np
import pccpy
from _ratio import Row, compare, show

from cocorope.qc import sampling
from cocorope.qc.sampling import SinglePlan

QUALITIES = np.linspace(0.0001, 0.2, 10_000)
NAMES = {
    "p": QUALITIES,
    "few": QUALITIES[:100],
    "own": SinglePlan(132, 3),
    "peer": capstat_core.SamplingPlan(132, 3),
    "double": sampling.double(1000, aql="2.5", edition="MIL-STD-105E"),
    "multiple": sampling.multiple(1000, aql="2.5", edition="MIL-STD-105E"),
    "capstat": capstat_core,
    "sampling": sampling,
    "pccpy": pccpy,
}


def rows() -> list[Row]:
    """Every line of the comparison."""
    return [
        compare(
            "single OC, 10,000 points",
            "own.acceptance_probability(p)",
            "capstat.oc_curve(peer, p)",
            globals=NAMES,
            target=">= 100",
        ),
        compare(
            "design, n 4,144",
            "sampling.design(p1=0.005, alpha=0.05, p2=0.0087, beta=0.10)",
            "capstat.design_single_sampling_plan(0.005, 0.0087)",
            globals=NAMES,
            target=">= 50",
        ),
        compare(
            "single plan look-up (pccpy computes its curves with it)",
            "sampling.single(1000, aql='2.5', edition='ISO 2859-1:1999')",
            "pccpy.acceptance_sampling_attributes(1000, 0.025)",
            globals=NAMES,
            target=">= 1",
        ),
        compare(
            "double OC, 10,000 points (R quoted: 2.83 s)",
            "double.acceptance_probability(p)",
            globals=NAMES,
            target="<= 0.047",
        ),
        compare(
            "7-stage OC, 10,000 points (R quoted: 235 s)",
            "multiple.acceptance_probability(p)",
            globals=NAMES,
            target="<= 0.235",
        ),
        compare(
            "single plan look-up (R quoted: 520 us)",
            "sampling.single(1000, aql='2.5', edition='MIL-STD-105E')",
            globals=NAMES,
            target="<= 5.2e-6",
        ),
    ]


if __name__ == "__main__":
    show(rows())
