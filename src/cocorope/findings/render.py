"""A report in words and in HTML, for a reader who was not there."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from cocorope import markup
from cocorope.findings.severity import Outcome, Severity
from cocorope.text import Language, Text

if TYPE_CHECKING:
    from cocorope.findings.report import Report
    from cocorope.findings.rule import Finding

_OUTCOME: Final[dict[Outcome, Text]] = {
    "pass": Text(
        "PASS: of what was asked, nothing stops it.",
        "LOLOS: dari yang ditanyakan, tidak ada yang menghalangi.",
    ),
    "open": Text(
        "OPEN: not known yet; it stops until answered.",
        "BELUM DIKETAHUI: tertahan sampai terjawab.",
    ),
    "fail": Text("FAIL: something is against it.", "GAGAL: ada yang menghalangi."),
}
_COUNT: Final = {
    Severity.BLOCK: (Text("{n} blocks", "{n} menghalangi"), Text("{n} block", "{n} menghalangi")),
    Severity.OPEN: (Text("{n} open", "{n} belum terjawab"),) * 2,
    Severity.WARN: (Text("{n} warning", "{n} peringatan"), Text("{n} warnings", "{n} peringatan")),
    Severity.NOTE: (Text("{n} note", "{n} catatan"), Text("{n} notes", "{n} catatan")),
}
_WAIVED_LABEL: Final = Text("WAIVED ({label})", "DIKECUALIKAN ({label})")
_WAIVED: Final = Text("{n} waived", "{n} dikecualikan")
_AT: Final = Text("at", "letak")
_SOURCE: Final = Text("source", "sumber")
_WAIVER: Final = Text("waived by {by} until {until}: {reason}", "dikecualikan oleh {by} sampai {until}: {reason}")
_CHANGED: Final = Text("by policy; the rule says {label}", "menurut kebijakan; aturannya {label}")
_NOTHING: Final = Text(
    "No rule was asked, so this report says nothing.",
    "Tidak ada aturan yang ditanyakan, jadi laporan ini tidak menyatakan apa pun.",
)
_ASKED: Final = (
    Text(
        "1 rule was asked; nothing is said about any other.",
        "1 aturan ditanyakan; tentang aturan lain laporan ini tidak menyatakan apa pun.",
    ),
    Text(
        "{n} rules were asked; nothing is said about any other.",
        "{n} aturan ditanyakan; tentang aturan lain laporan ini tidak menyatakan apa pun.",
    ),
)


def text(report: "Report", lang: Language, width: int) -> str:
    """The report in lines of at most ``width`` characters."""
    markup.checked_width(width)
    lines = [markup.wrapped(_headline(report, lang), width)]
    for finding in report.findings:
        lines += ["", *_entry(finding, lang, width)]
    return markup.joined([*lines, "", markup.wrapped(footer(report).say(lang), width)])


def _entry(finding: "Finding", lang: Language, width: int) -> Iterator[str]:
    yield markup.wrapped(f"{_label(finding, lang)} {finding.code} {finding.rule.title.say(lang)}", width, rest="  ")
    yield markup.wrapped(finding.text(lang), width, first="  ")
    for name, said in _particulars(finding, lang):
        yield markup.wrapped(f"{name}: {said}" if name else said, width, first="  ", rest="    ")


def _label(finding: "Finding", lang: Language) -> str:
    label = finding.severity.label
    return (_WAIVED_LABEL.filled(label=label) if finding.waiver else label).say(lang)


def _particulars(finding: "Finding", lang: Language) -> Iterator[tuple[str, str]]:
    """Name and words of what stands below the message: place, source, policy, waiver."""
    if finding.path != "$":
        yield _AT.say(lang), finding.path
    yield _SOURCE.say(lang), finding.rule.source.text(lang)
    if finding.severity is not finding.rule.severity:
        yield "", _CHANGED.filled(label=finding.rule.severity.label).say(lang)
    if waiver := finding.waiver:
        filled = _WAIVER.filled(by=waiver.by, until=waiver.until.isoformat(), reason=waiver.reason)
        yield "", filled.say(lang)


def _headline(report: "Report", lang: Language) -> str:
    counts = ", ".join(_counts(report, lang))
    outcome = _OUTCOME[report.outcome].say(lang)
    return f"{outcome} {counts}." if counts else outcome


def _counts(report: "Report", lang: Language) -> Iterator[str]:
    for severity, (one, several) in _COUNT.items():
        number = sum(finding.severity is severity and finding.waiver is None for finding in report.findings)
        if number:
            yield (one if number == 1 else several).filled(n=number).say(lang)
    if report.waived:
        yield _WAIVED.filled(n=len(report.waived)).say(lang)


def footer(report: "Report") -> Text:
    """How much was asked."""
    number = len(report.checked)
    return _ASKED[number != 1].filled(n=number) if number else _NOTHING


def html(report: "Report", lang: Language) -> str:
    """The report as a section of HTML: escaped, no script, no style sheet, nothing fetched."""
    items = "".join(_item(finding, lang) for finding in report.findings)
    return markup.element(
        "section",
        markup.element("p", markup.element("strong", markup.words(_headline(report, lang)))),
        markup.element("ol", items) if items else "",
        markup.element("p", markup.element("small", markup.words(footer(report).say(lang)))),
        attributes={"class": "cocorope-report", "lang": lang},
    )


def _item(finding: "Finding", lang: Language) -> str:
    heading = f"{_label(finding, lang)} {finding.code}"
    small = "<br>".join(markup.words(f"{name}: {said}" if name else said) for name, said in _particulars(finding, lang))
    return markup.element(
        "li",
        markup.element("strong", markup.words(heading)),
        " ",
        markup.element("em", markup.words(finding.rule.title.say(lang))),
        markup.element("p", markup.words(finding.text(lang))),
        markup.element("p", markup.element("small", small)),
        attributes={"class": f"cocorope-{finding.severity.value}"},
    )
