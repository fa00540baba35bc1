"""May it leave, may it enter?

Floor 6. The last look before the doors are sealed: the contradictions and gaps in the record that customs, the
carrier, the bank or the buyer would find too late. It has not seen the goods. Market rules are dated information
with a source, not legal advice.
"""

from cocorope.shipment._fields import Amount, Packages, SealedContainer
from cocorope.shipment.bodies import Body, Box, Cylinder, Fit, Placement, Posture, fit
from cocorope.shipment.cargo import Container, Package, Phytosanitary, Shipment
from cocorope.shipment.centre import Centre, Placed, centre_of_gravity
from cocorope.shipment.checklist import Checklist, Missing, checklist
from cocorope.shipment.checks import check_papers
from cocorope.shipment.claim import ClaimedPackage, ClaimSheet, MoistureReading, Notice
from cocorope.shipment.claiming import claim_sheet
from cocorope.shipment.compare import Comparison, compare_markets, picture
from cocorope.shipment.container_data import (
    CONTAINER_SIZES,
    DANGEROUS_GOODS,
    STOWAGE,
    ContainerSize,
    DangerousGoodsEntry,
    PracticeFigure,
    Room,
    container_size,
)
from cocorope.shipment.documents_data import DOCUMENTS, DocumentKind
from cocorope.shipment.evidence import Evidence, Party, Role
from cocorope.shipment.load import Load, suggest_load
from cocorope.shipment.market import Admission, Market, market
from cocorope.shipment.market_data import BACKGROUND, RULE_DATA, Background
from cocorope.shipment.money import Money
from cocorope.shipment.named import CHECKS_BY_NAME, cross_check
from cocorope.shipment.packed import PackageCount, package_counts
from cocorope.shipment.papers import (
    Contract,
    ContractLine,
    GreenClaim,
    Invoice,
    InvoiceLine,
    PackingLine,
    PackingList,
    Paper,
)
from cocorope.shipment.papers_credit import CreditFigure, Insurance, LetterOfCredit
from cocorope.shipment.papers_found import QualityCertificate, WeightNote
from cocorope.shipment.papers_transport import (
    BillOfLading,
    Booking,
    EntrySummary,
    ExportDeclaration,
    ExportNote,
    FumigationCertificate,
    OriginCertificate,
    PhytosanitaryCertificate,
    ShippingInstruction,
    VgmDeclaration,
    WoodPacking,
)
from cocorope.shipment.record import Facts, ReleaseRecord
from cocorope.shipment.regulation import (
    EVIDENCE_KINDS,
    UNION,
    Effect,
    EvidenceKind,
    MarketRule,
    RuleData,
    Topic,
    Trigger,
)
from cocorope.shipment.release import labour_of, release
from cocorope.shipment.replaying import Replay, facts_of, record_release, replay, seal_of
from cocorope.shipment.rules import RULES
from cocorope.shipment.stuffing import StuffingRecord
from cocorope.shipment.tariff import Goods, Heading, MakeUp, tariff_heading
from cocorope.shipment.terms import TERMS, Term, TermRule
from cocorope.shipment.type_tests import TYPE_TEST_KINDS, TypeTest, TypeTestKind
from cocorope.shipment.weighing import VerifiedGrossMass, verified_gross_mass
from cocorope.trace import LabourMap

__all__ = [
    "BACKGROUND",
    "CHECKS_BY_NAME",
    "CONTAINER_SIZES",
    "DANGEROUS_GOODS",
    "DOCUMENTS",
    "EVIDENCE_KINDS",
    "RULES",
    "RULE_DATA",
    "STOWAGE",
    "TERMS",
    "TYPE_TEST_KINDS",
    "UNION",
    "Admission",
    "Amount",
    "Background",
    "BillOfLading",
    "Body",
    "Booking",
    "Box",
    "Centre",
    "Checklist",
    "ClaimSheet",
    "ClaimedPackage",
    "Comparison",
    "Container",
    "ContainerSize",
    "Contract",
    "ContractLine",
    "CreditFigure",
    "Cylinder",
    "DangerousGoodsEntry",
    "DocumentKind",
    "Effect",
    "EntrySummary",
    "Evidence",
    "EvidenceKind",
    "ExportDeclaration",
    "ExportNote",
    "Facts",
    "Fit",
    "FumigationCertificate",
    "Goods",
    "GreenClaim",
    "Heading",
    "Insurance",
    "Invoice",
    "InvoiceLine",
    "LabourMap",
    "LetterOfCredit",
    "Load",
    "MakeUp",
    "Market",
    "MarketRule",
    "Missing",
    "MoistureReading",
    "Money",
    "Notice",
    "OriginCertificate",
    "Package",
    "PackageCount",
    "Packages",
    "PackingLine",
    "PackingList",
    "Paper",
    "Party",
    "Phytosanitary",
    "PhytosanitaryCertificate",
    "Placed",
    "Placement",
    "Posture",
    "PracticeFigure",
    "QualityCertificate",
    "ReleaseRecord",
    "Replay",
    "Role",
    "Room",
    "RuleData",
    "SealedContainer",
    "Shipment",
    "ShippingInstruction",
    "StuffingRecord",
    "Term",
    "TermRule",
    "Topic",
    "Trigger",
    "TypeTest",
    "TypeTestKind",
    "VerifiedGrossMass",
    "VgmDeclaration",
    "WeightNote",
    "WoodPacking",
    "centre_of_gravity",
    "check_papers",
    "checklist",
    "claim_sheet",
    "compare_markets",
    "container_size",
    "cross_check",
    "facts_of",
    "fit",
    "labour_of",
    "market",
    "package_counts",
    "picture",
    "record_release",
    "release",
    "replay",
    "seal_of",
    "suggest_load",
    "tariff_heading",
    "verified_gross_mass",
]
