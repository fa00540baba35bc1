"""Typing of sampling: a number in, a float out; an array in, an array out."""

from decimal import Decimal
from typing import assert_type

import numpy as np
from numpy.typing import NDArray

from cocorope.qc import sampling

plan = sampling.single(1000, aql="2.5", edition="ISO 2859-1:1999")
assert_type(plan, sampling.SinglePlan)
assert_type(plan.acceptance_probability(0.02), float)
assert_type(plan.acceptance_probability("2 %"), float)
assert_type(plan.acceptance_probability(Decimal("0.02")), float)
assert_type(plan.acceptance_probability(np.linspace(0, 1, 3)), NDArray[np.float64])
assert_type(plan.average_sample_number([0.1, 0.2]), NDArray[np.float64])
assert_type(plan.letter, str | None)
sampling.single(1000, aql=2.5, edition="ISO 2859-1:1999")  # type: ignore[arg-type]
sampling.single(1000, aql="2.5", edition="ISO 2859-1:2026")  # type: ignore[arg-type]
