"""May goods with this labour map enter that market on that day? What the rule data says, and what it does not.

The answer is information from a dated data set, not legal advice. "No specific rule found" is a warning and
"not assessed" is open: neither is permission.
"""

from collections.abc import Iterable
from datetime import date, datetime
from functools import cached_property
from typing import Final

import attrs

from cocorope.errors import WrongKindError, shown
from cocorope.findings import Fact, Finding, Report, Rule, Text
from cocorope.shipment import rules_market as rules
from cocorope.shipment._fields import days_or_none
from cocorope.shipment.evidence import LABELS, Evidence, Party, kinds_of
from cocorope.shipment.market_data import RULE_DATA
from cocorope.shipment.regulation import UNION, Effect, EvidenceKind, MarketRule, RuleData, country
from cocorope.shipment.tariff import Goods, similar
from cocorope.trace import LABOUR_SOURCE_WORDS, STAGE_WORDS, LabourMap, Stage

_STAGE: Final = Text("{stage}: {source}", "{stage}: {source}")
_NOT_KNOWN: Final = Text("not known", "tidak diketahui")
_NO_STAGE: Final = Text("no stage recorded", "tidak ada tahap yang tercatat")
_NO_SELLER: Final = Text("no seller recorded", "tidak ada penjual yang tercatat")
_C29_KINDS: Final[tuple[EvidenceKind, ...]] = ("consent", "pay", "hours", "safety")


def a_day(name: str, value: object) -> date:
    """A day, and not an instant: rules apply by the day of import.

    Raises:
        WrongKindError: It is not a :class:`datetime.date`, or it is a datetime.
    """
    if isinstance(value, date) and not isinstance(value, datetime):
        return value
    raise WrongKindError(
        Text(
            f"{name} is a day, like date(2027, 12, 14); got {shown(value)}.",
            f"{name} berupa tanggal, seperti date(2027, 12, 14); yang diberikan {shown(value)}.",
        )
    )


@attrs.frozen
class Admission(Report):
    """What the market rules say to a labour map: a :class:`~cocorope.findings.Report` with its effect."""

    market: str = attrs.field(default="", kw_only=True)
    """The country asked about."""
    on: date | None = attrs.field(default=None, kw_only=True)
    """The expected day of import."""
    effect: Effect | None = attrs.field(default=None, kw_only=True)
    """The strongest effect of the labour rules in force that answer to this record; ``None``: none answers."""
    data_version: str = attrs.field(default="", kw_only=True)
    """The version of the rule data asked."""


@attrs.frozen(slots=False)
class Market:
    """A country as a destination, with the rule data it is asked of.

    Example:
        >>> from datetime import date
        >>> made = LabourMap({"spinning": "free", "laying": "prison"})
        >>> market("US").admit(made, on=date(2025, 5, 1)).effect
        <Effect.PROHIBITED: 'PROHIBITED'>

    Raises:
        InvalidValueError: Not a country code; an age that is no number of days.
    """

    code: str = attrs.field(converter=country)
    """ISO 3166-1 alpha-2 of the country; ``"EU"`` for the rules of the Union alone."""
    data: RuleData = attrs.field(default=RULE_DATA, kw_only=True)
    """The rules that are asked."""
    max_age_days: int | None = attrs.field(default=None, kw_only=True, validator=days_or_none)
    """Warn when the data is older than so many days; ``None``: do not ask."""
    asked_on: date | None = attrs.field(default=None, kw_only=True)
    """The day you ask, for the age of the data; ``None``: the day of import."""

    @property
    def is_union(self) -> bool:
        """Whether the rules of the European Union apply."""
        return self.code == "EU" or self.code in UNION

    @cached_property
    def rules(self) -> tuple[MarketRule, ...]:
        """The rules of the data for this country, whatever their dates."""
        return self.data.of(self.code)

    def admit(
        self,
        labour_map: LabourMap,
        *,
        on: date,
        product: Goods | None = None,
        parties: Iterable[Party] = (),
        evidence: Iterable[Evidence] = (),
    ) -> Admission:
        """What the rules in force on the day of import say to goods with this labour map.

        Args:
            labour_map: Who did the work, stage by stage.
            on: The *expected import date*: rules are evaluated on it, never today.
            product: What is sold; a rule on similar goods compares its HS heading.
            parties: The selling side, for rules that look at the firm and not only at the goods.
            evidence: What is recorded, by reference. It never lifts a prohibition.

        Raises:
            WrongKindError: ``labour_map`` is no :class:`LabourMap` or ``on`` is not a day.
        """
        if not isinstance(labour_map, LabourMap):
            raise WrongKindError(
                Text(
                    f'admit takes a LabourMap, like LabourMap({{"laying": "prison"}}); got {shown(labour_map)}.',
                    f'admit menerima LabourMap, seperti LabourMap({{"laying": "prison"}}); '
                    f"yang diberikan {shown(labour_map)}.",
                )
            )
        case = _Case(self, labour_map, a_day("on", on), product, tuple(parties), tuple(evidence))
        return case.admission()


def market(
    code: str, *, data: RuleData = RULE_DATA, max_age_days: int | None = None, asked_on: date | None = None
) -> Market:
    """A country as a destination. A member state of the Union brings the Union's rules.

    Args:
        code: ISO 3166-1 alpha-2, two capital letters.
        data: Rule data of yours; ours when not given.
        max_age_days: Warn when the data is older.
        asked_on: The day you ask, for the age of the data.

    Raises:
        InvalidValueError: Not a country code.

    Example:
        >>> [rule.id for rule in market("BE").rules if rule.is_labour]
        ['EU-2024-3015', 'EU-PRISON']
    """
    return Market(code, data=data, max_age_days=max_age_days, asked_on=asked_on)


def _told(stage: Stage, source: Text) -> Text:
    return _STAGE.filled(stage=STAGE_WORDS[stage], source=source)


def _effect(rule: MarketRule, found: list[Finding]) -> Effect:
    unknown = {rules.LABOUR_UNKNOWN.code, rules.PARTIES_NOT_STATED.code}
    return Effect.NOT_ASSESSED if all(finding.code in unknown for finding in found) else rule.effect


@attrs.frozen(slots=False)
class _Case:
    """One question to one market, with what is recorded."""

    market: Market
    labour: LabourMap
    on: date
    product: Goods | None
    parties: tuple[Party, ...]
    evidence: tuple[Evidence, ...]

    @cached_property
    def kinds(self) -> frozenset[EvidenceKind]:
        return kinds_of(self.evidence)

    @cached_property
    def unknown(self) -> tuple[Text, ...]:
        """The stages that are not known; a map without any stage is unknown altogether."""
        return tuple(_told(stage, _NOT_KNOWN) for stage in self.labour.unknown_stages) if self.labour else (_NO_STAGE,)

    @cached_property
    def stages(self) -> tuple[Text, ...]:
        """The stages a rule on prison labour looks at: those recorded as prison or mixed, else those not known."""
        recorded = self.labour.prison_stages
        return tuple(_told(one, LABOUR_SOURCE_WORDS[self.labour[one]]) for one in recorded) or self.unknown

    def admission(self) -> Admission:
        in_force = [rule for rule in self.market.rules if rule.applies(self.on)]
        answers = [(rule, self._answer(rule)) for rule in in_force]
        effects = [_effect(rule, found) for rule, found in answers if found and rule.is_labour]
        findings = [finding for _, found in answers for finding in found]
        if not self.market.rules:
            findings.append(self._finding(rules.MARKET_NOT_ASSESSED, version=self.market.data.version))
            effects.append(Effect.NOT_ASSESSED)
        if not effects:
            findings.append(self._finding(rules.NO_LABOUR_RULE, version=self.market.data.version))
        findings += [*self._to_come(), *self._data()]
        return Admission(
            findings,
            [rule.code for rule in in_force] + [rule.code for rule in rules.MARKET_RULES],
            market=self.market.code,
            on=self.on,
            effect=min(effects, key=lambda effect: effect.strength, default=None),
            data_version=self.market.data.version,
        )

    def _finding(self, asked: Rule, place: str = "$", /, **facts: Fact) -> Finding:
        return asked.finding(path=place, **{"market": self.market.code, "on": self.on, **facts})

    def _answer(self, rule: MarketRule) -> list[Finding]:
        """What a rule in force finds; nothing when the record does not set it off."""
        match rule.trigger:
            case "prison_stage":
                return self._weighed(rule, self._of_prison(rule)) if self.stages else []
            case "forced_labour":
                return self._weighed(rule, self._of_force(rule)) if self.stages else []
            case "prison_contractor":
                return self._of_contractor(rule)
            case _:  # always, or told beside the answer
                return [self._fired(rule)]

    def _weighed(self, rule: MarketRule, found: list[Finding]) -> list[Finding]:
        """What stops a prison stage leaves an unknown one open; what does not stop it stands for both."""
        if self.labour.prison_stages or not any(finding.stops for finding in found):
            return found
        return [self._finding(rules.LABOUR_UNKNOWN, "$.labour", stages=self.unknown, rule=rule.id)]

    def _fired(self, rule: MarketRule, **facts: Fact) -> Finding:
        return self._finding(
            rule.rule(),
            "$.labour",
            effect=rule.effect.label,
            basis=rule.basis or rule.id,
            stages=self.stages,
            rule=rule.id,
            **facts,
        )

    def _recorded(self, kinds: Iterable[EvidenceKind]) -> tuple[Text, ...]:
        return tuple(LABELS[kind] for kind in kinds)

    def _of_prison(self, rule: MarketRule) -> list[Finding]:
        """A rule on any prison stage: only a permit answers a permit rule, any expected evidence a conditional one."""
        given = [kind for kind in rule.evidence_kinds if kind in self.kinds]
        answered = {
            Effect.PROHIBITED_UNLESS_PERMIT: rules.PERMIT_RECORDED,
            Effect.CONDITIONAL: rules.CONDITION_EVIDENCED,
        }.get(rule.effect)
        if answered is None or not given:
            return [self._fired(rule)]
        return [self._finding(answered, rule=rule.id, evidence=self._recorded(given))]

    def _of_force(self, rule: MarketRule) -> list[Finding]:
        """A rule on forced labour, weighed by Convention 29; the finding of absence stays what it is."""
        if rule.effect is not Effect.CONDITIONAL:
            return [self._fired(rule)]
        wanted = rule.evidence_kinds or _C29_KINDS
        weighs_c29 = set(wanted) <= {*_C29_KINDS, "training"}
        partner = self._private_partner(rule) if weighs_c29 else []
        missing = [kind for kind in wanted if kind not in self.kinds]
        if weighs_c29 and not partner and self._publicly_supervised:
            missing = []
        if missing:
            return [
                self._fired(rule),
                self._finding(rules.EVIDENCE_MISSING, rule=rule.id, missing=self._recorded(missing)),
                *partner,
            ]
        recorded = sorted(self.kinds)
        return [self._finding(rules.CONDITION_EVIDENCED, rule=rule.id, evidence=self._recorded(recorded)), *partner]

    @cached_property
    def _publicly_supervised(self) -> bool:
        """Whether the record says that both conditions of C29 Article 2(2)(c) hold."""
        said = {item.private_partner for item in self.evidence if item.kind == "agreement"}
        return "supervision" in self.kinds and said == {False}

    def _private_partner(self, rule: MarketRule) -> list[Finding]:
        agreements = [item.reference for item in self.evidence if item.private_partner]
        partners = {
            one.partner for stage in self.labour for one in self.labour.details(stage) if one.source != "free"
        } - {""}
        told = [
            Text(f"agreement {name} places the work with one", f"perjanjian {name} menempatkan pekerjaan padanya")
            for name in agreements
        ] + [Text(f"partner {name}", f"mitra {name}") for name in sorted(partners)]
        return [self._finding(rules.PRIVATE_PARTNER, rule=rule.id, said=said) for said in told]

    def _of_contractor(self, rule: MarketRule) -> list[Finding]:
        selling = [party for party in self.parties if party.sells]
        holding = [
            party for party in selling if party.has_prison_contract and similar(self.product, party.prison_goods)
        ]
        found = [self._fired(rule, party=party.id) for party in holding]
        open_ = [party.id for party in selling if party.has_prison_contract is None]
        if open_ or not selling:
            found.append(
                self._finding(
                    rules.PARTIES_NOT_STATED, "$.parties", rule=rule.id, parties=tuple(open_) or (_NO_SELLER,)
                )
            )
        return found

    def _to_come(self) -> list[Finding]:
        return [
            self._finding(rules.RULE_TO_COME, rule=rule.id, start=rule.effective_from)
            for rule in self.market.rules
            if rule.is_labour and rule.effective_from and self.on < rule.effective_from
        ]

    def _data(self) -> list[Finding]:
        data, asked_on = self.market.data, self.market.asked_on or self.on
        found = [self._finding(rules.DATA_SET, version=data.version, as_of=data.as_of)]
        most, age = self.market.max_age_days, (asked_on - data.as_of).days
        if most is not None and age > most:
            found.append(
                rules.DATA_OLD.finding(version=data.version, as_of=data.as_of, age=age, asked_on=asked_on, most=most)
            )
        return found
