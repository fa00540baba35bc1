"""A rule, which is a question that can be asked of a record, and a finding, which is an answer to it."""

import re
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Final, TypeVar

import attrs

from cocorope.errors import InvalidValueError, WrongKindError, shown
from cocorope.findings.codes import checked_code
from cocorope.findings.facts import Fact, Meaning, frozen_facts, meaning, words_of
from cocorope.findings.severity import Severity
from cocorope.findings.waiver import Waiver
from cocorope.frozen import FrozenMap
from cocorope.provenance import Source
from cocorope.text import LANGUAGES, Language, Text

T = TypeVar("T")

_BRACE: Final = re.compile(r"[{}]")
_DIGITS: Final = re.compile(r"([0-9]{1,18})")


def _is_code(_instance: "Rule", _attribute: "attrs.Attribute[str]", value: object) -> None:
    checked_code(value)


def _is(kind: type[T]) -> "Callable[[Rule, attrs.Attribute[T], T], None]":
    def check(rule: "Rule", attribute: "attrs.Attribute[T]", value: object) -> None:
        if not isinstance(value, kind):
            code, name = rule.code, attribute.name
            raise WrongKindError(
                Text(
                    f"Rule {code}: {name} is a {kind.__name__}; got {shown(value)}.",
                    f"Aturan {code}: {name} berjenis {kind.__name__}; yang diberikan {shown(value)}.",
                )
            )

    return check


@attrs.frozen(kw_only=True)
class Rule:
    """A question that can be asked of a record, with the clause it comes from.

    Example:
        >>> thin = Rule(
        ...     code="SPC999",
        ...     severity=Severity.WARN,
        ...     title=Text("Thin for its diameter", "Terlalu tipis"),
        ...     message=Text("{given} is below {least}.", "{given} di bawah {least}."),
        ...     explanation=Text("A rope cannot be that light.", "Tali tidak mungkin seringan itu."),
        ...     source=Source("arithmetic", confidence="exact"),
        ... )
        >>> print(thin.finding(path="$.requirements[0]", given=3, least=5))
        3 is below 5.

    Raises:
        InvalidValueError: The code is not one; the placeholders of the two languages differ; a brace
            stands alone.
        WrongKindError: A field of another kind.
    """

    code: str = attrs.field(validator=_is_code)
    """Prefix of the floor and three digits: ``"SPC014"``. It never changes and is never given again."""
    severity: Severity = attrs.field(validator=_is(Severity))
    """What a finding of it weighs, unless a policy says otherwise."""
    title: Text = attrs.field(validator=_is(Text))
    """A few words, without placeholders."""
    message: Text = attrs.field(validator=_is(Text))
    """The sentence of a finding; its ``{placeholders}`` are filled with the facts."""
    explanation: Text = attrs.field(validator=_is(Text))
    """Why it is asked and what to do about it: for the rules page."""
    source: Source = attrs.field(validator=_is(Source))
    """The clause it comes from, and how sure we are of it."""
    binding: bool = attrs.field(default=False, validator=_is(bool))
    """Whether it is law or physics: then no policy lowers it; it can only be waived by name."""
    placeholders: frozenset[str] = attrs.field(init=False, default=frozenset(), repr=False, eq=False)
    """The names of the facts that the message needs."""

    def __attrs_post_init__(self) -> None:
        for name, text in (("title", self.title), ("message", self.message), ("explanation", self.explanation)):
            _checked_braces(self.code, name, text)
        if self.title.placeholders() or self.explanation.placeholders():
            raise InvalidValueError(
                Text(
                    f"Rule {self.code}: only the message has placeholders; title and explanation have none.",
                    f"Aturan {self.code}: hanya message yang boleh berisi placeholder; title dan explanation tidak.",
                )
            )
        object.__setattr__(self, "placeholders", self.message.placeholders())

    def finding(self, /, path: str = "$", **facts: Fact) -> "Finding":
        """What this rule found, at a place, with the facts that show it.

        Args:
            path: Where, as a JSON path from the root of what was looked at: ``"$.requirements[2].limit"``.
            **facts: A value for each placeholder of the message; more are kept for programs to read.

        Raises:
            InvalidValueError: A placeholder has no fact, or a fact cannot be (NaN, a naive datetime, …).
            WrongKindError: A fact of another kind than :data:`~cocorope.findings.Fact`.
        """
        return Finding(rule=self, path=path, facts=facts)


def _checked_braces(code: str, name: str, text: Text) -> None:
    english, indonesian = (text.placeholders(lang) for lang in LANGUAGES)
    if english != indonesian:
        only = ", ".join(sorted(english ^ indonesian))
        raise InvalidValueError(
            Text(
                f"Rule {code}: the placeholders of {name} differ between the languages: {only}.",
                f"Aturan {code}: placeholder pada {name} berbeda antara kedua bahasa: {only}.",
            )
        )
    bare = text.filled(**dict.fromkeys(english, "-"))
    if any(_BRACE.search(bare.say(lang)) for lang in LANGUAGES):
        raise InvalidValueError(
            Text(
                f"Rule {code}: {name} has a brace that is not a {{placeholder}} in small letters.",
                f"Aturan {code}: pada {name} ada kurung kurawal yang bukan {{placeholder}} berhuruf kecil.",
            )
        )


def _own_severity(finding: "Finding") -> Severity:
    # A rule that is none is told so by its validator, which runs after the defaults.
    return getattr(finding.rule, "severity", Severity.BLOCK)


def _kind_of(kind: type[T]) -> "Callable[[Finding, attrs.Attribute[T], T], None]":
    def check(_finding: "Finding", attribute: "attrs.Attribute[T]", value: object) -> None:
        if not isinstance(value, kind):
            name = attribute.name
            raise WrongKindError(
                Text(
                    f"Finding: {name} is a {kind.__name__}; got {shown(value)}.",
                    f"Finding: {name} berjenis {kind.__name__}; yang diberikan {shown(value)}.",
                )
            )

    return check


def _facts(facts: Mapping[str, object]) -> FrozenMap[str, Fact]:
    return frozen_facts(facts)


def _path(_instance: "Finding", _attribute: "attrs.Attribute[str]", value: object) -> None:
    if not (isinstance(value, str) and value.startswith("$")):
        raise InvalidValueError(
            Text(
                f"The path of a finding starts at the root, like $.requirements[2].limit; got {shown(value)}.",
                f"Letak temuan dimulai dari akar, seperti $.requirements[2].limit; yang diberikan {shown(value)}.",
            )
        )


@attrs.frozen(kw_only=True)
class Finding:
    """What a rule found, at a place, with the facts that show it.

    Two findings are equal when they mean the same: the facts are compared as values, across units and
    trailing zeros. Made by :meth:`Rule.finding`.

    Raises:
        InvalidValueError: A placeholder of the message has no fact, a fact cannot be, the path does not
            start with ``$``, or the waiver is of another rule or place.
        WrongKindError: A fact of another kind than :data:`~cocorope.findings.Fact`.
    """

    rule: Rule = attrs.field(validator=_kind_of(Rule))
    """The question."""
    path: str = attrs.field(default="$", validator=_path)
    """Where, as a JSON path from the root of what was looked at."""
    facts: FrozenMap[str, Fact] = attrs.field(factory=FrozenMap, converter=_facts, eq=meaning)
    """The values that show it, by name."""
    severity: Severity = attrs.field(
        default=attrs.Factory(_own_severity, takes_self=True), validator=_kind_of(Severity)
    )
    """What it weighs: the rule's own severity, unless a policy has raised or lowered it."""
    waiver: Waiver | None = attrs.field(default=None, validator=attrs.validators.optional(_kind_of(Waiver)))
    """Who answers for it, where a policy has waived it; it stays visible and stops nothing."""

    def __attrs_post_init__(self) -> None:
        lacking = [name for name in self.rule.placeholders if name not in self.facts]
        if lacking:
            missing = ", ".join(sorted(lacking))
            raise InvalidValueError(
                Text(
                    f"A finding of {self.rule.code} needs a fact for each placeholder; missing: {missing}.",
                    f"Temuan {self.rule.code} memerlukan fakta untuk setiap placeholder; yang kurang: {missing}.",
                )
            )
        if self.waiver and not self.waiver.names(self.rule.code, self.path):
            about = f"{self.waiver.rule} {self.waiver.path or ''}".strip()
            raise InvalidValueError(
                Text(
                    f"A finding is waived by name: this one is of {self.rule.code}, the waiver is of {shown(about)}.",
                    f"Temuan dikecualikan dengan menyebut namanya: yang ini {self.rule.code}, pengecualiannya "
                    f"{shown(about)}.",
                )
            )

    @property
    def code(self) -> str:
        """The code of the rule."""
        return self.rule.code

    @property
    def stops(self) -> bool:
        """Whether it keeps a report from passing: BLOCK or OPEN, and not waived."""
        return self.severity.stops and self.waiver is None

    @property
    def message(self) -> Text:
        """The sentence of the rule with the facts filled in, in both languages."""
        return self.rule.message.filled(**words_of(self.facts))

    def text(self, lang: Language = "en") -> str:
        """The sentence in one language."""
        return self.message.say(lang)

    def __str__(self) -> str:
        return self.text()


def place(finding: Finding) -> Meaning:
    """The place of a finding in a report: what stops first, then by code and path. Equal findings have one place."""
    return finding.waiver is not None, finding.severity.rank, finding.code, _natural(finding.path)


def details(finding: Finding) -> Meaning:
    """The order of findings that have one :func:`place`: by what they mean, then by how they were written.

    So the one that stands for several equal ones does not depend on the order they came in.
    """
    return meaning(finding.facts), finding.rule.message.en, repr(finding)


@lru_cache(maxsize=1024)  # a pure function of the path: every report has the same few
def _natural(path: str) -> Meaning:
    return tuple((0, int(part), "") if part.isdigit() else (1, 0, part) for part in _DIGITS.split(path))
