"""Evidence and parties: references to what is kept elsewhere, never the content of it.

Nothing about a person is held here: a consent form, a pay ledger or a log of hours is a reference that the
host keeps and can open.
"""

from collections.abc import Iterable
from datetime import date
from typing import Final, Literal, TypeAlias, get_args

import attrs

from cocorope.errors import InvalidValueError, shown
from cocorope.shipment.regulation import EVIDENCE_KINDS, EvidenceKind
from cocorope.text import Text

DOCUMENT_OF: Final[dict[EvidenceKind, str]] = {
    "consent": "EV-CONSENT",
    "agreement": "EV-PKS",
    "pay": "EV-PAY",
    "hours": "EV-HOURS",
    "safety": "EV-OSH",
    "training": "EV-TRAIN",
    "labour_map": "EV-LABOUR-MAP",
}
"""The document (see :data:`~cocorope.shipment.DOCUMENTS`) that a kind of evidence usually is."""

LABELS: Final[dict[EvidenceKind, Text]] = {
    "consent": Text("consent to work", "persetujuan kerja"),
    "agreement": Text("agreement of prison and partner", "perjanjian kerja sama lapas dan mitra"),
    "pay": Text("pay ledger", "buku premi/upah"),
    "hours": Text("hours of work and rest", "catatan jam kerja"),
    "safety": Text("safety and insurance", "K3 dan asuransi"),
    "training": Text("training", "pelatihan"),
    "supervision": Text("public supervision", "pengawasan publik"),
    "labour_map": Text("labour map", "peta tenaga kerja"),
    "permit": Text("import permit", "izin impor"),
    "transit": Text("goods in transit", "barang transit"),
    "not_for_trade": Text("not imported for trade", "tidak untuk diperdagangkan"),
    "description_not_made_there": Text("goods of a description not made there", "jenis barang tidak dibuat di sana"),
    "list_checked": Text("published list looked up", "daftar resmi telah diperiksa"),
    "supply_chain": Text("statement of the supply chain", "pernyataan rantai pasok"),
}
"""What each kind of evidence is called."""


def _kind(value: str) -> EvidenceKind:
    for kind in EVIDENCE_KINDS:
        if kind == value:
            return kind
    raise InvalidValueError(
        Text(
            f"A kind of evidence is one of {', '.join(EVIDENCE_KINDS)}; got {shown(value)}.",
            f"Jenis bukti adalah salah satu dari {', '.join(EVIDENCE_KINDS)}; yang diberikan {shown(value)}.",
        )
    )


@attrs.frozen
class Evidence:
    """A piece of evidence, by reference.

    Example:
        >>> Evidence("consent", "file 2025-07/consent").kind
        'consent'

    Raises:
        InvalidValueError: A kind that is none; an empty reference; ``private_partner`` on anything but an
            agreement.
    """

    kind: EvidenceKind = attrs.field(converter=_kind)
    """What it shows."""
    reference: str = attrs.field()
    """Where the host keeps it."""
    issued: date | None = attrs.field(default=None, kw_only=True)
    """The day it was made, where known."""
    private_partner: bool | None = attrs.field(default=None, kw_only=True)
    """For an agreement: whether it places the work at the disposal of a private party. ``None``: not stated.

    ``True`` counts against the exclusion of ILO Convention 29, Article 2(2)(c).
    """

    def __attrs_post_init__(self) -> None:
        if not isinstance(self.reference, str) or not self.reference.strip():
            raise InvalidValueError(
                Text(
                    f"Evidence of {self.kind} needs a reference to where it is kept; got {shown(self.reference)}.",
                    f"Bukti {self.kind} perlu rujukan tempat penyimpanannya; yang diberikan {shown(self.reference)}.",
                )
            )
        if self.private_partner is not None and self.kind != "agreement":
            raise InvalidValueError(
                Text(
                    f"private_partner is said of an agreement; got it on evidence of {self.kind}.",
                    f"private_partner hanya untuk perjanjian; yang diberikan pada bukti {self.kind}.",
                )
            )


def kinds_of(evidence: Iterable[Evidence]) -> frozenset[EvidenceKind]:
    """The kinds among pieces of evidence."""
    return frozenset(item.kind for item in evidence)


Role: TypeAlias = Literal["seller", "buyer", "upstream_seller", "agent", "economic_operator", "consignee"]
"""What a party is in the trade."""
ROLES: Final[tuple[Role, ...]] = get_args(Role)


def _role(value: str) -> Role:
    for role in ROLES:
        if role == value:
            return role
    raise InvalidValueError(
        Text(
            f"The role of a party is one of {', '.join(ROLES)}; got {shown(value)}.",
            f"Peran pihak adalah salah satu dari {', '.join(ROLES)}; yang diberikan {shown(value)}.",
        )
    )


def _goods(goods: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(set(goods)))


@attrs.frozen
class Party:
    """A firm in the trade, by a reference of yours, and whether it holds a contract for work in a prison.

    Raises:
        InvalidValueError: An empty reference; a role that is none; prison goods of a firm without a contract.
    """

    id: str = attrs.field()
    """Your reference to the firm."""
    role: Role = attrs.field(converter=_role)
    """What it does in this trade."""
    has_prison_contract: bool | None = attrs.field(default=None, kw_only=True)
    """Whether it has a contract for manufacture in a prison; ``None``: not stated."""
    prison_goods: tuple[str, ...] = attrs.field(default=(), kw_only=True, converter=_goods)
    """HS headings (six digits) of what is made under that contract; empty: not stated, then taken as similar."""

    def __attrs_post_init__(self) -> None:
        if not isinstance(self.id, str) or not self.id.strip():
            raise InvalidValueError(
                Text("A party needs a reference; got an empty one.", "Pihak perlu rujukan; yang diberikan kosong.")
            )
        if self.prison_goods and self.has_prison_contract is not True:
            raise InvalidValueError(
                Text(
                    f"Party {shown(self.id)}: prison_goods are goods of a prison contract: write has_prison_contract=True.",
                    f"Pihak {shown(self.id)}: prison_goods adalah barang dari kontrak lapas: "
                    "tulis has_prison_contract=True.",
                )
            )

    @property
    def sells(self) -> bool:
        """Whether it stands on the selling side: seller, seller before it, or agent."""
        return self.role in {"seller", "upstream_seller", "agent"}
