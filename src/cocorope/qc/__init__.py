"""Does this lot meet it?

Floor 4. A :class:`Lot` is planned for inspection, measured and counted, and decided: accepted, not accepted or
undecided, each reason with its clause. Sampling plans stand in :mod:`cocorope.qc.sampling`.
"""

from cocorope.qc.class_verdicts import OtherPlanError
from cocorope.qc.conditions import NOT_COMPARABLE, REFERENCE, ROUTINE, Comparability, Comparison, compare
from cocorope.qc.conformity import DECISION_RULES, DecisionRule, UncertaintyMissingError, Verdict, judge
from cocorope.qc.counts import Counts, Examined, Interval, tally
from cocorope.qc.deciding import decide
from cocorope.qc.decision import ClassVerdict, Concession, LotDecision, Outcome
from cocorope.qc.defects import VOCABULARY, Defect, DefectCatalogue, DefectClass
from cocorope.qc.draw import Draw
from cocorope.qc.inspection import ClassPlan, InspectionPlan, RequirementPlan, Step
from cocorope.qc.judging import RequirementVerdict
from cocorope.qc.lot import Lot, MixedLotError, joined
from cocorope.qc.measurement import Measurement, Uncertainty
from cocorope.qc.planning import AnotherProductError, plan
from cocorope.qc.rules import RULES
from cocorope.qc.terms import InspectionTerms
from cocorope.qc.weighing import Weighing, count_by_weight, net_mass, review_weighings

__all__ = [
    "DECISION_RULES",
    "NOT_COMPARABLE",
    "REFERENCE",
    "ROUTINE",
    "RULES",
    "VOCABULARY",
    "AnotherProductError",
    "ClassPlan",
    "ClassVerdict",
    "Comparability",
    "Comparison",
    "Concession",
    "Counts",
    "DecisionRule",
    "Defect",
    "DefectCatalogue",
    "DefectClass",
    "Draw",
    "Examined",
    "InspectionPlan",
    "InspectionTerms",
    "Interval",
    "Lot",
    "LotDecision",
    "Measurement",
    "MixedLotError",
    "OtherPlanError",
    "Outcome",
    "RequirementPlan",
    "RequirementVerdict",
    "Step",
    "Uncertainty",
    "UncertaintyMissingError",
    "Verdict",
    "Weighing",
    "compare",
    "count_by_weight",
    "decide",
    "joined",
    "judge",
    "net_mass",
    "plan",
    "review_weighings",
    "tally",
]
