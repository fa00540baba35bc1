"""The papers of an export from Indonesia: who issues each, when it is due, and where that is written."""
# ruff: noqa: E501, PLR0913  # a table, a row a call

from typing import Final, Literal, TypeAlias

import attrs

from cocorope.provenance import Confidence, Source
from cocorope.shipment._rule import AS_OF
from cocorope.text import Text

Due: TypeAlias = Literal[
    "before order", "before work", "before loading", "before gate-in", "at stuffing", "after loading", "before import"
]
"""By when a paper is wanted, in the order of the trade."""

DUES: Final[dict[Due, Text]] = {
    "before order": Text("before the order", "sebelum pesanan"),
    "before work": Text("before the work begins", "sebelum pekerjaan dimulai"),
    "before loading": Text("before loading", "sebelum pemuatan"),
    "at stuffing": Text("at stuffing", "saat pemuatan ke peti kemas"),
    "before gate-in": Text("before the goods enter the customs area", "sebelum barang masuk kawasan pabean"),
    "after loading": Text("after loading", "sesudah pemuatan"),
    "before import": Text("before the ship is loaded for the Union", "sebelum kapal dimuati menuju Uni Eropa"),
}
"""Every time, in order, in words."""


@attrs.frozen(kw_only=True)
class DocumentKind:
    """A kind of paper.

    Its code, its names, its issuer and when it is due come from the trade; ``always`` says whether every
    sea shipment has one.
    """

    code: str
    """The short name: ``"CI"``."""
    name: Text
    """What it is called."""
    issuer: Text
    """Who issues it."""
    due: Due
    """By when."""
    always: bool = False
    """Whether every shipment by sea container has one; else only where something asks for it."""
    basis: str = ""
    """The rule behind it."""
    source: Source
    """Where it was read."""


def _row(
    code: str, name: tuple[str, str], issuer: tuple[str, str], due: Due, where: str, confidence: Confidence,
    *, always: bool = False, basis: str = "",
) -> DocumentKind:  # fmt: skip
    return DocumentKind(
        code=code,
        name=Text(*name),
        issuer=Text(*issuer),
        due=due,
        always=always,
        basis=basis,
        source=Source(where, confidence=confidence, as_of=AS_OF),
    )


DOCUMENTS: Final[dict[str, DocumentKind]] = {
    row.code: row
    for row in (
        _row("SC", ("sales contract or purchase order", "kontrak atau pesanan pembelian"), ("seller and buyer", "penjual dan pembeli"), "before order", "practice", "high", always=True),
        _row("LC", ("letter of credit", "letter of credit"), ("the issuing bank", "bank penerbit"), "before order", "recalled", "medium", basis="UCP 600"),
        _row("CI", ("commercial invoice", "faktur komersial"), ("the exporter", "eksportir"), "before loading", "practice", "high", always=True),
        _row("PL", ("packing list", "daftar kemasan"), ("the exporter", "eksportir"), "before loading", "practice", "high", always=True),
        _row("BK", ("booking confirmation", "konfirmasi booking"), ("the carrier", "pengangkut"), "before loading", "practice", "high"),
        _row("PEB", ("export declaration (PEB, BC 3.0)", "Pemberitahuan Ekspor Barang (BC 3.0)"), ("the exporter or broker, to customs", "eksportir atau PPJK kepada bea cukai"), "before gate-in", "https://news-lite.ddtc.web.id/berita/nasional/43271/sri-mulyani-terbitkan-aturan-baru-soal-kepabeanan-di-bidang-ekspor ; https://datacenter.ortax.org/ortax/aturan/show/25252", "high", always=True, basis="PMK 155/PMK.04/2022; PER-9/BC/2023"),
        _row("NPE", ("export service note (NPE)", "Nota Pelayanan Ekspor"), ("the customs office", "kantor bea cukai"), "before gate-in", "customs practice; PMK 155/2022 training deck", "medium", always=True, basis="PMK 155/PMK.04/2022"),
        _row("SI", ("shipping instruction", "shipping instruction"), ("the shipper, to the carrier", "pengirim kepada pengangkut"), "before loading", "practice", "high", always=True),
        _row("VGM", ("verified gross mass", "berat kotor terverifikasi (VGM)"), ("the shipper", "pengirim"), "before gate-in", "https://imo.org/en/OurWork/Safety/Pages/Verification-of-the-gross-mass.aspx ; http://www.jpnn.com/news/kemenhub-pantau-berat-peti-kemas-di-pelabuhan-tj-priok-hasilnya", "high", always=True, basis="SOLAS VI/2; PM 53/2018; HK.103/2/4/DJPL-16"),
        _row("BL", ("bill of lading or sea waybill", "konosemen atau sea waybill"), ("the carrier", "pengangkut"), "after loading", "practice", "high", always=True),
        _row("COO", ("certificate of origin or REX statement", "Surat Keterangan Asal (SKA) atau pernyataan REX"), ("the issuing office, or the exporter under REX", "IPSKA, atau eksportir dengan REX"), "before loading", "practice; scheme map recalled", "medium", basis="scheme rules"),
        _row("PHY", ("phytosanitary certificate", "sertifikat kesehatan tumbuhan"), ("the quarantine agency", "Barantin"), "before loading", "https://lintasperkoro.com/amp/baca-4719-bungkil-kelapa-asal-sulawesi-utara-diekspor-ke-china ; https://www.kompasiana.com/yuanitasusiadindasari6064/67d248f0c925c463500749c2/syarat-ekspor-sabut-kelapa-eksportir-pemula-wajib-tahu", "medium", basis="IPPC; UU 21/2019 (recalled)"),
        _row("FUM", ("fumigation certificate", "sertifikat fumigasi"), ("a registered fumigator", "pelaksana fumigasi terdaftar"), "at stuffing", "https://bicon.agriculture.gov.au (AFAS text seen)", "medium"),
        _row("ISPM15", ("mark on wood packing", "marka kemasan kayu"), ("a licensed treatment provider", "penyedia perlakuan berizin"), "at stuffing", "https://studylib.net/doc/27190245/ispm-15-2019-wood-packaging", "high", basis="ISPM 15"),
        _row("WN", ("weight note or surveyor's certificate", "weight note atau laporan surveyor"), ("a surveyor", "surveyor"), "at stuffing", "practice", "high"),
        _row("QC", ("quality certificate", "sertifikat mutu"), ("a laboratory or the exporter", "laboratorium atau eksportir"), "before loading", "practice", "high"),
        _row("INS", ("cargo insurance certificate", "polis atau sertifikat asuransi"), ("the insurer", "perusahaan asuransi"), "before loading", "https://www.dutytrade.com/tools/incoterms", "high", basis="Incoterms 2020; ICC(A)/(C)"),
        _row("ENS", ("entry summary data (ENS)", "data ringkasan masuk (ENS)"), ("the carrier, with the shipper's data", "pengangkut, dengan data pengirim"), "before import", "Union customs practice, recalled", "medium", basis="Union Customs Code; ICS2"),
        _row("EV-CONSENT", ("individual consent to work", "persetujuan kerja warga binaan"), ("the prison and the worker", "lapas dan pekerja"), "before work", "CEACR observations", "high", basis="ILO C29 practice"),
        _row("EV-PKS", ("agreement of prison and business partner", "perjanjian kerja sama (PKS)"), ("the prison and the partner", "lapas dan mitra"), "before work", "CEACR; https://journal.ubl.ac.id/index.php/jdcap/article/view/217", "high", basis="ILO C29 practice"),
        _row("EV-PAY", ("premi or wage ledger", "buku premi/upah"), ("the prison", "lapas"), "before work", "http://www.artikel100kata.com/2019/12/peraturan-pemerintah-republik-indonesia_41.html", "high", basis="UU 22/2022 Art.9(j); PP 32/1999 Art.29"),
        _row("EV-HOURS", ("log of hours and rest", "catatan jam kerja"), ("the prison", "lapas"), "before work", "CEACR", "medium", basis="ILO C29 practice"),
        _row("EV-OSH", ("safety and insurance record", "catatan K3 dan asuransi"), ("the prison and the partner", "lapas dan mitra"), "before work", "https://www.inews.id/amp/news/nasional/presiden-jokowi-sahkan-uu-pemasyarakatan-jelaskan-hak-dan-kewajiban-warga-binaan/2", "medium", basis="UU 22/2022 Art.9(j)"),
        _row("EV-TRAIN", ("training record", "sertifikat pelatihan"), ("the partner or a training centre", "mitra atau BLK"), "before work", "https://www.wartanesia.com/2025/07/dari-balik-jeruji-penjara-untuk-dunia.html", "medium"),
        _row("EV-LABOUR-MAP", ("labour map per stage", "peta tenaga kerja per tahap"), ("the exporter", "eksportir"), "before loading", "derived from the statutes", "high", basis="19 U.S.C. 1307; CA 9897; LI 2019/211"),
    )
}  # fmt: skip
"""Every kind of paper, by its code."""
