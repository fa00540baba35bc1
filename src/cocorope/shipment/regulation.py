"""A market rule as data: who made it, what sets it off, what it does, from when, and where it stands.

A rule here is *information*, dated and with a source; it is not legal advice and never permission.
"""

from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from typing import Final, Literal, TypeAlias, get_args

import attrs

from cocorope.errors import InvalidValueError, WrongKindError, shown
from cocorope.findings import Rule, Severity, Text
from cocorope.provenance import Source
from cocorope.text import LANGUAGES, Language, Wording


class Effect(StrEnum):
    """What a market rule does to the goods it answers to. Effects are texts: ``Effect.PROHIBITED == "PROHIBITED"``."""

    PROHIBITED = "PROHIBITED"
    """The goods may not enter. No consent, pay or training lifts it; only a named waiver silences it."""
    PROHIBITED_UNLESS_PERMIT = "PROHIBITED_UNLESS_PERMIT"
    """The goods may not enter without a permit."""
    NOT_ASSESSED = "NOT_ASSESSED"
    """Nobody has looked, or the record does not say enough to look. Open: it stops until answered."""
    CONDITIONAL = "CONDITIONAL"
    """It depends on evidence or on a decision of an authority."""
    PREFERENCE_RISK = "PREFERENCE_RISK"
    """The goods may enter; a tariff preference may be at risk."""
    NO_SPECIFIC_RULE_FOUND = "NO_SPECIFIC_RULE_FOUND"
    """Looked for and not found. A finding about the search, never a permission."""

    @property
    def strength(self) -> int:
        """0 for the strongest, a prohibition; it grows as the effect weakens."""
        return _STRENGTH[self]

    @property
    def label(self) -> Text:
        """The words a reader sees."""
        return _LABEL[self]

    @property
    def severity(self) -> Severity:
        """What a finding of a rule with this effect weighs."""
        return _SEVERITY[self]


_STRENGTH: Final = {effect: rank for rank, effect in enumerate(Effect)}

_LABEL: Final = {
    Effect.PROHIBITED: Text("prohibited", "dilarang"),
    Effect.PROHIBITED_UNLESS_PERMIT: Text("prohibited without a permit", "dilarang tanpa izin"),
    Effect.NOT_ASSESSED: Text("not assessed", "belum dinilai"),
    Effect.CONDITIONAL: Text("conditional", "bersyarat"),
    Effect.PREFERENCE_RISK: Text("tariff preference at risk", "preferensi tarif berisiko"),
    Effect.NO_SPECIFIC_RULE_FOUND: Text("no specific rule found", "tidak ditemukan aturan khusus"),
}

_SEVERITY: Final = {
    Effect.PROHIBITED: Severity.BLOCK,
    Effect.PROHIBITED_UNLESS_PERMIT: Severity.BLOCK,
    Effect.NOT_ASSESSED: Severity.OPEN,
    Effect.CONDITIONAL: Severity.OPEN,
    Effect.PREFERENCE_RISK: Severity.WARN,
    Effect.NO_SPECIFIC_RULE_FOUND: Severity.WARN,
}

Topic: TypeAlias = Literal[
    "prison_made", "prison_contractor", "forced_labour", "preference", "product_safety", "green_claims", "biosecurity",
    "carriage",
]  # fmt: skip
"""What a market rule is about. The first three are the *labour rules*."""

LABOUR_TOPICS: Final[frozenset[Topic]] = frozenset({"prison_made", "prison_contractor", "forced_labour"})
"""The topics whose strongest effect is the ``effect`` of an admission."""

Trigger: TypeAlias = Literal["prison_stage", "forced_labour", "prison_contractor", "always", "told"]
"""What sets a rule off.

``prison_stage``: any stage of the labour map is prison or mixed. ``forced_labour``: such a stage, weighed
by ILO Convention 29, Article 2. ``prison_contractor``: a party with a prison contract sells similar
goods. ``always``: every shipment to the market. ``told``: shown to the reader as a note; other checks of
this package, or the host, ask it.
"""

TRIGGERS: Final[tuple[Trigger, ...]] = get_args(Trigger)
TOPICS: Final[tuple[Topic, ...]] = get_args(Topic)

EvidenceKind: TypeAlias = Literal[
    "consent", "agreement", "pay", "hours", "safety", "training", "supervision", "labour_map",
    "permit", "transit", "not_for_trade", "description_not_made_there", "list_checked", "supply_chain",
]  # fmt: skip
"""What a piece of evidence shows; it is kept by reference, never by content."""

EVIDENCE_KINDS: Final[tuple[EvidenceKind, ...]] = get_args(EvidenceKind)
"""Every word of :data:`EvidenceKind`."""

UNION: Final = frozenset({
    "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT", "LU", "LV",
    "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK",
})  # fmt: skip
"""ISO 3166-1 codes of the member states of the European Union: each brings the Union's rules."""


def country(value: object) -> str:
    """An ISO 3166-1 alpha-2 code, or ``EU`` for the Union.

    Raises:
        InvalidValueError: Not two capital letters; or ``UK``, ``EL`` or ``EN``, which are not codes of a country.

    Example:
        >>> country("BE")
        'BE'
    """
    if not isinstance(value, str) or len(value) != 2 or not value.isascii() or not value.isupper():
        raise InvalidValueError(
            Text(
                f'A market is a country code of two capital letters, like market("BE"); got {shown(value)}.',
                f'Pasar ditulis sebagai kode negara dua huruf kapital, seperti market("BE"); '
                f"yang diberikan {shown(value)}.",
            )
        )
    if value in _NOT_CODES:
        raise InvalidValueError(
            Text(
                f'"{value}" is not an ISO 3166-1 country code: write "{_NOT_CODES[value]}".',
                f'"{value}" bukan kode negara ISO 3166-1: tulis "{_NOT_CODES[value]}".',
            )
        )
    return value


_NOT_CODES: Final = {"UK": "GB", "EL": "GR", "EN": "GB"}


def _refuse(rule: "MarketRule", en: str, indonesian: str) -> None:
    raise InvalidValueError(Text(f"Market rule {shown(rule.id)}: {en}", f"Aturan pasar {shown(rule.id)}: {indonesian}"))


def _kinds(kinds: Iterable[EvidenceKind]) -> tuple[EvidenceKind, ...]:
    return tuple(kinds)


@attrs.frozen(kw_only=True)
class MarketRule:
    """One rule of one jurisdiction, as data.

    Raises:
        InvalidValueError: A rule without source, without the date of the source, or without a date from which
            it applies although it stops something; dates in the wrong order; a word that is no trigger or topic.
        WrongKindError: A source that is not a :class:`~cocorope.provenance.Source`.
    """

    id: str
    """A name that never changes: ``"US-307-CONVICT"``."""
    code: str
    """The code of its findings: ours are SHP101 to SHP199; take a prefix of your own for yours."""
    jurisdiction: str = attrs.field(converter=country)
    """ISO 3166-1 alpha-2 of the country, or ``"EU"``."""
    topic: Topic
    """What it is about."""
    effect: Effect = attrs.field(converter=Effect)
    """What it does."""
    trigger: Trigger
    """What sets it off."""
    title: Text
    """A few words."""
    says: Text
    """What it says, in our own words."""
    basis: Wording = ""
    """The statute or instrument, cited as lawyers cite it; what is no title of a work in both languages."""
    exemptions: Text | None = None
    """What it exempts."""
    evidence_expected: Text | None = None
    """What an authority expects to see."""
    evidence_kinds: tuple[EvidenceKind, ...] = attrs.field(default=(), converter=_kinds)
    """The kinds of which *all* (for forced labour) or *any* (else) answer a conditional rule or a permit."""
    effective_from: date | None = None
    """The first day of import it applies to; ``None``: not stated, taken as always."""
    effective_to: date | None = None
    """The last day it applies to; ``None``: open."""
    source: Source
    """Where it was read, how sure we are, and on which day."""

    def __attrs_post_init__(self) -> None:
        if not isinstance(self.source, Source):
            raise WrongKindError(
                Text(
                    f"Market rule {shown(self.id)}: source is a Source; got {shown(self.source)}.",
                    f"Aturan pasar {shown(self.id)}: source berjenis Source; yang diberikan {shown(self.source)}.",
                )
            )
        if self.source.as_of is None:
            _refuse(
                self, "its source needs as_of, the day it was looked up.", "sumbernya perlu as_of, tanggal diperiksa."
            )
        if self.effect in _DATED and self.effective_from is None:
            _refuse(
                self,
                "a rule that prohibits needs effective_from, the first day it applies.",
                "aturan yang melarang perlu effective_from, hari pertama berlakunya.",
            )
        if self.effective_from and self.effective_to and self.effective_to < self.effective_from:
            _refuse(self, "effective_to lies before effective_from.", "effective_to mendahului effective_from.")
        if self.trigger not in TRIGGERS or self.topic not in TOPICS:
            words = f"{', '.join(TRIGGERS)} / {', '.join(TOPICS)}"
            _refuse(self, f"trigger and topic are words of: {words}.", f"trigger dan topic adalah salah satu: {words}.")
        self.rule()  # a code or a text that cannot be is refused here, not on the day of the shipment

    @property
    def is_labour(self) -> bool:
        """Whether it counts towards the effect of an admission."""
        return self.topic in LABOUR_TOPICS

    @property
    def binding(self) -> bool:
        """Whether no policy may lower it: a prohibition by statute."""
        return self.effect in _DATED

    def applies(self, on: date) -> bool:
        """Whether it is in force on a day of import."""
        return (self.effective_from is None or self.effective_from <= on) and (
            self.effective_to is None or on <= self.effective_to
        )

    def rule(self) -> Rule:
        """The rule of findings that reports it.

        Raises:
            InvalidValueError: A code that is none.
        """
        parts = [self.says, *filter(None, (self.exemptions, self.evidence_expected))]
        return Rule(
            code=self.code,
            severity=self.effect.severity if self.trigger != "told" else Severity.NOTE,
            title=self.title,
            message=self._message(),
            explanation=Text(
                " ".join([*(part.en for part in parts), ADVICE.en]), " ".join([*(part.id for part in parts), ADVICE.id])
            ),
            source=self.source,
            binding=self.binding,
        )

    def _message(self) -> Text:
        head, tail = _HEAD, _TAILS[self.trigger]
        return Text(*(f"{head.say(lang)} {self.says.say(lang)}{tail[lang]}" for lang in LANGUAGES))


_DATED: Final = frozenset({Effect.PROHIBITED, Effect.PROHIBITED_UNLESS_PERMIT})

ADVICE: Final = Text(
    "This is information, not legal advice.",
    "Ini informasi, bukan nasihat hukum.",
)
"""What everything about markets says."""

_HEAD: Final = Text(
    "{market}, import on {on}: {effect} ({basis}).",
    "{market}, impor pada {on}: {effect} ({basis}).",
)

_STAGES: Final[dict[Language, str]] = {
    "en": " Labour as recorded: {stages}.",
    "id": " Tenaga kerja menurut catatan: {stages}.",
}

_TAILS: Final[dict[Trigger, dict[Language, str]]] = {
    "prison_stage": _STAGES,
    "forced_labour": _STAGES,
    "prison_contractor": {
        "en": " Party with a prison contract: {party}.",
        "id": " Pihak yang terikat kontrak lapas: {party}.",
    },
    "always": {"en": "", "id": ""},
    "told": {"en": "", "id": ""},
}


def _by_id(rules: Iterable[MarketRule]) -> tuple[MarketRule, ...]:
    return tuple(sorted(rules, key=lambda rule: rule.id))


@attrs.frozen(kw_only=True)
class RuleData:
    """A set of market rules with its version and its date: what an answer is pinned to.

    Raises:
        InvalidValueError: Two rules of one id or of one code.
    """

    version: str
    """The name of this edition of the data."""
    as_of: date
    """The day on which it was last looked over as a whole."""
    rules: tuple[MarketRule, ...] = attrs.field(converter=_by_id)
    """Its rules, in the order of their ids."""

    def __attrs_post_init__(self) -> None:
        for name in ("id", "code"):
            names = [getattr(rule, name) for rule in self.rules]
            twice = sorted({word for word in names if names.count(word) > 1})
            if twice:
                raise InvalidValueError(
                    Text(
                        f"RuleData has two rules with the {name} {shown(twice[0])}: use with_rules(...) to replace one.",
                        f"RuleData memuat dua aturan dengan {name} {shown(twice[0])}: "
                        "pakai with_rules(...) untuk mengganti.",
                    )
                )

    def with_rules(self, rules: Iterable[MarketRule], *, version: str) -> "RuleData":
        """This data with rules of yours added; one of the same id takes the place of ours.

        Args:
            rules: Yours.
            version: A new name, because the answers may now differ.

        Raises:
            InvalidValueError: The same version name, or two rules of one code.
        """
        if version == self.version:
            raise InvalidValueError(
                Text(
                    f"Changed rule data needs a version of its own, not {shown(version)} again.",
                    f"Data aturan yang diubah perlu nama versi sendiri, bukan {shown(version)} lagi.",
                )
            )
        kept = {rule.id: rule for rule in self.rules} | {rule.id: rule for rule in rules}
        return attrs.evolve(self, version=version, rules=kept.values())

    def of(self, code: str) -> tuple[MarketRule, ...]:
        """The rules of a country: its own, and the Union's if it is a member state."""
        places = {code, "EU"} if code in UNION else {code}
        return tuple(rule for rule in self.rules if rule.jurisdiction in places)
