"""May it leave, may it enter?

Floor 6. The last look before the doors are sealed: the contradictions and gaps in the record that customs, the
carrier, the bank or the buyer would find too late. It has not seen the goods. Market rules are dated information
with a source, not legal advice.
"""

from cocorope.shipment._fields import Amount, Packages, SealedContainer
from cocorope.shipment.cargo import Container, Package, Phytosanitary, Shipment
from cocorope.shipment.checks import check_papers
from cocorope.shipment.compare import Comparison, Missing, checklist, compare_markets
from cocorope.shipment.documents_data import DOCUMENTS, DocumentKind
from cocorope.shipment.evidence import Evidence, Party, Role
from cocorope.shipment.market import Admission, Market, market
from cocorope.shipment.market_data import BACKGROUND, RULE_DATA, Background
from cocorope.shipment.money import Money
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
from cocorope.shipment.tariff import Goods, Heading, tariff_heading
from cocorope.shipment.terms import TERMS, Term, TermRule
from cocorope.shipment.weighing import VerifiedGrossMass, verified_gross_mass
from cocorope.trace import LabourMap

__all__ = [
    "BACKGROUND",
    "DOCUMENTS",
    "EVIDENCE_KINDS",
    "RULES",
    "RULE_DATA",
    "TERMS",
    "UNION",
    "Admission",
    "Amount",
    "Background",
    "BillOfLading",
    "Booking",
    "Comparison",
    "Container",
    "Contract",
    "ContractLine",
    "CreditFigure",
    "DocumentKind",
    "Effect",
    "EntrySummary",
    "Evidence",
    "EvidenceKind",
    "ExportDeclaration",
    "ExportNote",
    "Facts",
    "FumigationCertificate",
    "Goods",
    "GreenClaim",
    "Heading",
    "Insurance",
    "Invoice",
    "InvoiceLine",
    "LabourMap",
    "LetterOfCredit",
    "Market",
    "MarketRule",
    "Missing",
    "Money",
    "OriginCertificate",
    "Package",
    "Packages",
    "PackingLine",
    "PackingList",
    "Paper",
    "Party",
    "Phytosanitary",
    "PhytosanitaryCertificate",
    "QualityCertificate",
    "ReleaseRecord",
    "Replay",
    "Role",
    "RuleData",
    "SealedContainer",
    "Shipment",
    "ShippingInstruction",
    "Term",
    "TermRule",
    "Topic",
    "Trigger",
    "VerifiedGrossMass",
    "VgmDeclaration",
    "WeightNote",
    "WoodPacking",
    "check_papers",
    "checklist",
    "compare_markets",
    "facts_of",
    "labour_of",
    "market",
    "record_release",
    "release",
    "replay",
    "seal_of",
    "tariff_heading",
    "verified_gross_mass",
]
