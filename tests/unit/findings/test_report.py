"""Reports, and how they are read."""

from datetime import date
from html.parser import HTMLParser

import pytest

from cocorope.errors import InvalidValueError, WrongKindError
from cocorope.findings import Finding, Policy, Report, Rule, Severity, Text, Waiver, collect
from cocorope.provenance import Source
from cocorope.units import Length


def rule(code, severity, **more):
    return Rule(
        code=code,
        severity=severity,
        title=Text(f"Title of {code}", f"Judul {code}"),
        message=Text("value {value}", "nilai {value}"),
        explanation=Text("Why.", "Mengapa."),
        source=Source("IS 1410:2017", clause="5.2", confidence="read"),
        **more,
    )


BLOCK, OPEN, WARN, NOTE = (rule(f"SPC90{s.rank}", s) for s in Severity)
VOID = frozenset({"br"})


class TestReport:
    """A report is a set of findings and of the rules that were asked."""

    def test_outcome_is_what_weighs_most(self):
        found = {r: r.finding(value=1) for r in (BLOCK, OPEN, WARN, NOTE)}
        assert Report().outcome == "pass"
        assert Report([found[WARN], found[NOTE]]).outcome == "pass"
        assert Report([found[WARN], found[OPEN]]).outcome == "open"
        assert Report([found[OPEN], found[BLOCK]]).outcome == "fail"
        assert not Report([found[OPEN]]).ok
        assert Report([found[NOTE]]).ok

    def test_what_stops_stands_first(self):
        asked = (NOTE, WARN, BLOCK, OPEN)
        report = collect(asked, [r.finding(value=1) for r in asked])
        assert [f.code for f in report.findings] == ["SPC900", "SPC901", "SPC902", "SPC903"]
        assert report.stopping == report.findings[:2]

    def test_places_are_in_the_order_of_numbers(self):
        report = Report([WARN.finding(path=f"$.r[{i}]", value=1) for i in (10, 2, 1)])
        assert [f.path for f in report.findings] == ["$.r[1]", "$.r[2]", "$.r[10]"]

    def test_equal_findings_are_one_and_the_writing_does_not_depend_on_order(self):
        one, other = WARN.finding(value=Length("5 mm")), WARN.finding(value=Length("0.5 cm"))
        assert len(Report([one, other]).findings) == 1
        assert Report([one, other]).text() == Report([other, one]).text()

    def test_order_is_the_same_in_any_unit(self):
        mm = Report([WARN.finding(value=Length(f"{n} mm")) for n in (5, 45, 120)])
        cm = Report([WARN.finding(value=Length(f"{n} mm").to("cm")) for n in (120, 5, 45)])
        assert mm == cm
        assert hash(mm) == hash(cm)

    def test_a_rule_that_found_something_was_asked(self):
        assert Report([WARN.finding(value=1)], ["QC001"]).checked == ("QC001", "SPC902")
        assert collect([BLOCK, "QC001"], []).checked == ("QC001", "SPC900")

    def test_of_one_rule(self):
        report = Report([WARN.finding(value=1), NOTE.finding(value=1)])
        assert report.of(WARN) == report.of("SPC902") == report.findings[:1]
        with pytest.raises(InvalidValueError, match="rule code"):
            report.of("warn")

    @pytest.mark.parametrize("wrong", [[1], ["SPC901"], [None]])
    def test_takes_findings_only(self, wrong):
        with pytest.raises(WrongKindError, match="Report takes a list of findings"):
            Report(wrong)

    def test_a_finding_alone_is_no_list(self):
        with pytest.raises(WrongKindError, match=r"Write Report\(\[finding\]\)"):
            Report(WARN.finding(value=1))

    def test_merges(self):
        one, other = Report([WARN.finding(value=1)]), Report([BLOCK.finding(value=1)], ["QC001"])
        assert (one | other).findings == (*other.findings, *one.findings)
        assert (one | other).checked == ("QC001", "SPC900", "SPC902")

    def test_merges_with_reports_only(self):
        with pytest.raises(TypeError):
            Report() | []


class TestText:
    """A report is read by somebody who was not there: what, where, from which clause, how sure."""

    REPORT = collect(
        [BLOCK, OPEN, WARN, NOTE],
        [
            BLOCK.finding(path="$.labour[2]", value=1),
            OPEN.finding(value=2),
            WARN.finding(value=3),
            WARN.finding(value=4),
            NOTE.finding(value=5),
        ],
    )

    def test_in_english(self):
        lines = self.REPORT.text().splitlines()
        assert lines[:6] == [
            "FAIL: something is against it. 1 blocks, 1 open, 2 warnings, 1 note.",
            "",
            "BLOCKS SPC900 Title of SPC900",
            "  value 1",
            "  at: $.labour[2]",
            "  source: IS 1410:2017, 5.2 (read in its text)",
        ]
        assert lines[-1] == "4 rules were asked; nothing is said about any other."

    def test_in_indonesian(self):
        text = self.REPORT.text("id", 120)
        assert text.startswith("GAGAL: ada yang menghalangi. 1 menghalangi, 1 belum terjawab, 2 peringatan, 1 catatan.")
        assert "MENGHALANGI SPC900 Judul SPC900\n  nilai 1\n  letak: $.labour[2]" in text
        assert "sumber: IS 1410:2017, 5.2 (dibaca di naskahnya)" in text

    @pytest.mark.parametrize("lang", ["en", "id"])
    @pytest.mark.parametrize("width", [20, 40, 80, 200])
    def test_keeps_its_width(self, lang, width):
        for line in self.REPORT.text(lang, width).splitlines():
            assert len(line) <= width or " " not in line.strip()

    def test_counts_several_blocks(self):
        report = Report([BLOCK.finding(value=1), BLOCK.finding(value=2)])
        assert report.text().startswith("FAIL: something is against it. 2 block.")

    def test_nothing_asked_says_nothing(self):
        assert str(Report()).endswith("No rule was asked, so this report says nothing.")
        assert "tidak menyatakan apa pun" in Report().text("id")
        assert collect([WARN], []).text().endswith("1 rule was asked; nothing is said about any other.")

    def test_open_says_that_it_stops(self):
        assert Report([OPEN.finding(value=1)]).text("id").startswith("BELUM DIKETAHUI: tertahan sampai terjawab.")

    def test_waived_findings_stay_visible(self):
        waiver = Waiver(rule=BLOCK, by="Head of quality", reason="buyer agreed", until=date(2026, 7, 31))
        policy = Policy(waivers=[waiver], lowers={WARN: Severity.NOTE})
        report = policy.apply(self.REPORT, on=date(2026, 7, 31))
        text = report.text()
        assert text.startswith("OPEN: not known yet; it stops until answered. 1 open, 3 notes, 1 waived.")
        assert "WAIVED (BLOCKS) SPC900" in text
        assert "waived by Head of quality until 2026-07-31: buyer agreed" in text
        assert "by policy; the rule says WARNING" in text
        assert "dikecualikan oleh Head of quality sampai 2026-07-31: buyer agreed" in report.text("id")
        assert report.waived == report.findings[-1:]

    def test_no_such_language(self):
        with pytest.raises(ValueError, match="no language"):
            Report().text("de")

    def test_no_such_width(self):
        with pytest.raises(InvalidValueError, match="width"):
            self.REPORT.text(width=3)


class Page(HTMLParser):
    """Every tag opened and closed in turn, and what an attribute points to."""

    def __init__(self):
        super().__init__()
        self.open, self.seen, self.attributes, self.words = [], [], [], ""

    def handle_starttag(self, tag, attrs):
        self.seen.append(tag)
        self.attributes += [name for name, _ in attrs]
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.words += data


class TestHtml:
    """Escaped, valid, nothing fetched from elsewhere."""

    def read(self, report, lang="en"):
        page = Page()
        page.feed(report.html(lang))
        page.close()
        assert page.open == []
        return page

    def test_is_well_formed_and_fetches_nothing(self):
        page = self.read(TestText.REPORT)
        assert set(page.seen) <= {"section", "p", "strong", "em", "small", "ol", "li", "br"}
        assert set(page.attributes) == {"class", "lang"}
        assert "SPC900" in page.words

    def test_escapes_what_it_shows(self):
        report = Report([WARN.finding(path="$.x['<img>']", value="<script>alert(1)</script>")])
        page = self.read(report)
        assert "script" not in page.seen
        assert "value <script>alert(1)</script>" in page.words

    def test_of_nothing_has_no_list(self):
        assert "<ol>" not in Report().html()

    def test_is_what_a_notebook_shows(self):
        assert TestText.REPORT._repr_html_() == TestText.REPORT.html()
        assert 'lang="id"' in TestText.REPORT.html("id")

    def test_finding_made_by_hand(self):
        assert Finding(rule=WARN, facts={"value": 1}) == WARN.finding(value=1)
