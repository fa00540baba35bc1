"""The market rules we know of: a table, dated, each row with its source and how sure we are.

A row is information as of its day, in our own words; it is not legal advice. What is not here was not
assessed, and what was looked for and not found is no permission.
"""
# ruff: noqa: E501, PLR0913, PLR0917  # a table, a row a call

from datetime import date
from typing import Final

import attrs

from cocorope.provenance import Confidence, Source
from cocorope.shipment.regulation import Effect, EvidenceKind, MarketRule, RuleData, Topic, Trigger
from cocorope.text import Text

AS_OF: Final = date(2026, 11, 24)
"""The day on which every row was last looked over."""

_C29_EVIDENCE: Final[tuple[EvidenceKind, ...]] = ("consent", "pay", "hours", "safety")


def _row(
    rule_id: str,
    code: str,
    place: str,
    topic: Topic,
    effect: Effect,
    trigger: Trigger,
    title: tuple[str, str],
    says: tuple[str, str],
    basis: str | tuple[str, str],
    where: str,
    confidence: Confidence,
    *,
    exempt: tuple[str, str] | None = None,
    evidence: tuple[str, str] | None = None,
    kinds: tuple[EvidenceKind, ...] = (),
    start: date | None = None,
    end: date | None = None,
) -> MarketRule:
    named = basis if isinstance(basis, str) else Text(*basis)
    return MarketRule(
        id=rule_id,
        code=code,
        jurisdiction=place,
        topic=topic,
        effect=effect,
        trigger=trigger,
        title=Text(*title),
        says=Text(*says),
        basis=named,
        exemptions=Text(*exempt) if exempt else None,
        evidence_expected=Text(*evidence) if evidence else None,
        evidence_kinds=kinds,
        effective_from=start,
        effective_to=end,
        source=Source(named, confidence=confidence, as_of=AS_OF, note=where),
    )


_USC: Final = (
    "https://govinfo.gov/content/pkg/USCODE-2011-title19/html/USCODE-2011-title19-chap4-subtitleII-partI-sec1307.htm ; "
    "https://us.vlex.com/vid/convict-made-goods-importation-641900873 ; "
    "https://www.ecfr.gov/cgi-bin/text-idx?mc=true&node=sg19.1.12_141.sg16&rgn=div7"
)
_NZ: Final = "http://www.legislation.govt.nz/regulation/public/2019/0211/latest/whole.html"
_CBSA: Final = "https://cbsa-asfc.gc.ca/publications/dm-md/d9/d9-1-6-eng.html"

RULES_OF_MARKETS: Final[tuple[MarketRule, ...]] = (
    _row(
        "US-307-CONVICT", "SHP101", "US", "prison_made", Effect.PROHIBITED, "prison_stage",
        ("United States: goods made by convict labour", "Amerika Serikat: barang hasil kerja narapidana"),
        (
            "Goods mined, produced or made wholly or in part by convict labour abroad may not enter, at whatever stage the work was done. The convict limb stands apart from the forced-labour limb: consent, pay and training do not lift it.",
            "Barang yang ditambang, dihasilkan atau dibuat seluruhnya atau sebagian oleh narapidana di luar negeri tidak boleh masuk, pada tahap mana pun pekerjaan itu dilakukan. Ketentuan narapidana ini terpisah dari ketentuan kerja paksa: persetujuan, upah dan pelatihan tidak menghapusnya.",
        ),
        "19 U.S.C. 1307 (Tariff Act of 1930, section 307); 19 CFR 12.42-12.45", _USC, "high",
        exempt=(
            "The statute names none for consent, pay or rehabilitation; the old consumptive-demand clause only covered the forced and indentured limb and was dropped in 2016.",
            "Undang-undang tidak menyebut pengecualian untuk persetujuan, upah atau pembinaan; klausul lama tentang kebutuhan konsumsi hanya menyangkut kerja paksa dan dihapus pada 2016.",
        ),
        evidence=(
            "If goods are detained: a certificate of origin signed by the foreign seller and a statement of the importer, within three months of importation (19 CFR 12.43).",
            "Bila barang ditahan: surat asal yang ditandatangani penjual dan pernyataan importir, dalam tiga bulan sejak impor (19 CFR 12.43).",
        ),
        start=date(1930, 6, 17),
    ),
    _row(
        "US-307-FORCED", "SHP102", "US", "forced_labour", Effect.CONDITIONAL, "forced_labour",
        ("United States: goods made by forced labour", "Amerika Serikat: barang hasil kerja paksa"),
        (
            "Work exacted under the menace of a penalty and not offered voluntarily, at any stage, bars the goods; forced and indentured child labour is included.",
            "Pekerjaan yang dipaksakan dengan ancaman hukuman dan tidak diberikan secara sukarela, pada tahap mana pun, menutup jalan bagi barang; termasuk kerja paksa dan kerja ijon anak.",
        ),
        "19 U.S.C. 1307, second limb", _USC, "high",
        evidence=(
            "As for convict labour: seller's certificate of origin and importer's statement.",
            "Sama seperti kerja narapidana: surat asal dari penjual dan pernyataan importir.",
        ),
        kinds=_C29_EVIDENCE, start=date(1932, 1, 1),
    ),
    _row(
        "GB-FPMGA-1897", "SHP103", "GB", "prison_made", Effect.CONDITIONAL, "prison_stage",
        ("United Kingdom: goods made in a foreign prison", "Britania Raya: barang buatan penjara luar negeri"),
        (
            "Goods proved to the satisfaction of the customs authority, on evidence put before it, to be made wholly or in part in a foreign prison may not be imported.",
            "Barang yang menurut bukti yang diajukan terbukti bagi otoritas pabean dibuat seluruhnya atau sebagian di penjara luar negeri tidak boleh diimpor.",
        ),
        "Foreign Prison-Made Goods Act 1897, section 1",
        "https://api.parliament.uk/historic-hansard/lords/1897/aug/03/prohibition-of-importation-of-foreign ; "
        "https://api.parliament.uk/historic-hansard/written_answers/1996/jun/12/graphite-imports-alleged-prison-made ; "
        "https://caselaw.nationalarchives.gov.uk/ewhc/admin/2023/88 ; "
        "https://www.lawgazette.co.uk/law/high-court-hears-uyghur-judicial-review-case/5114070.article", "high",
        exempt=(
            "Goods in transit; goods not imported for trade; goods of a description not made in the United Kingdom. Whether coir rope goods are of such a description is a question for counsel.",
            "Barang transit; barang yang tidak diimpor untuk diperdagangkan; barang dari jenis yang tidak dibuat di Britania Raya. Apakah barang tali sabut kelapa termasuk jenis itu perlu ditanyakan kepada penasihat hukum.",
        ),
        evidence=(
            "A record of the place of manufacture, and a statement whether goods of that description are made in the United Kingdom.",
            "Catatan tempat pembuatan, dan pernyataan apakah barang sejenis dibuat di Britania Raya.",
        ),
        kinds=("transit", "not_for_trade", "description_not_made_there"), start=date(1897, 8, 6),
    ),
    _row(
        "CA-9897-PRISON", "SHP104", "CA", "prison_made", Effect.PROHIBITED, "prison_stage",
        ("Canada: goods made by prison labour", "Kanada: barang hasil kerja lapas"),
        (
            "Goods manufactured or produced wholly or in part by prison labour may not enter.",
            "Barang yang dibuat atau dihasilkan seluruhnya atau sebagian oleh tenaga kerja lapas tidak boleh masuk.",
        ),
        "Customs Tariff, section 136 and tariff item 9897.00.00; CBSA Memorandum D9-1-6", _CBSA, "high",
        exempt=(
            "The 1998 regulations leave out non-commercial goods that returning residents and visitors bring with them, and similar casual goods.",
            "Peraturan 1998 mengecualikan barang nonkomersial bawaan penduduk yang kembali dan pengunjung, serta barang sejenisnya.",
        ),
        evidence=("A statement of the supply chain.", "Pernyataan rantai pasok."),
        kinds=("supply_chain",), start=date(1998, 1, 1),
    ),
    _row(
        "CA-9897-FORCED", "SHP105", "CA", "forced_labour", Effect.CONDITIONAL, "forced_labour",
        ("Canada: goods made by forced labour", "Kanada: barang hasil kerja paksa"),
        (
            "Goods mined, manufactured or produced wholly or in part by forced labour may not enter.",
            "Barang yang ditambang, dibuat atau dihasilkan seluruhnya atau sebagian dengan kerja paksa tidak boleh masuk.",
        ),
        "Customs Tariff, tariff item 9897.00.00, second limb; CBSA Memorandum D9-1-6", _CBSA, "high",
        kinds=_C29_EVIDENCE, start=date(2020, 7, 1),
    ),
    _row(
        "NZ-2019-211-PRISON", "SHP106", "NZ", "prison_made", Effect.PROHIBITED, "prison_stage",
        ("New Zealand: goods made by prison labour", "Selandia Baru: barang hasil kerja lapas"),
        (
            "Goods made wholly or in part by prison labour, or in or in connection with a prison, may not enter; work outside the walls is reached too.",
            "Barang yang dibuat seluruhnya atau sebagian oleh tenaga kerja lapas, di dalam lapas atau sehubungan dengan lapas, tidak boleh masuk; pekerjaan di luar tembok pun terkena.",
        ),
        "Customs Import Prohibition (Goods Produced by Prison Labour) Order 2019 (LI 2019/211), clause 3", _NZ, "high",
        exempt=(
            "A genuine gift that a prisoner made for the personal use of an individual.",
            "Hadiah yang sungguh-sungguh dibuat narapidana untuk dipakai sendiri oleh perseorangan.",
        ),
        start=date(2019, 10, 1),
    ),
    _row(
        "NZ-2019-211-CONTRACTOR", "SHP107", "NZ", "prison_contractor", Effect.PROHIBITED, "prison_contractor",
        ("New Zealand: similar goods of a firm with a prison contract", "Selandia Baru: barang serupa dari perusahaan yang terikat kontrak lapas"),
        (
            "Goods similar in character to prison goods may not enter when a firm with a contract for manufacture in a prison, its agent, or someone who bought from it sells them, even if free workers made them.",
            "Barang yang serupa dengan barang lapas tidak boleh masuk bila dijual oleh perusahaan yang terikat kontrak produksi di lapas, agennya, atau pihak yang membeli darinya, meskipun dibuat pekerja bebas.",
        ),
        "Customs Import Prohibition (Goods Produced by Prison Labour) Order 2019 (LI 2019/211), clause 4", _NZ, "high",
        evidence=(
            "A declaration that neither the seller nor anyone before it holds a contract for manufacture in a prison.",
            "Pernyataan bahwa penjual maupun pihak sebelumnya tidak terikat kontrak produksi di lapas.",
        ),
        start=date(2019, 10, 1),
    ),
    _row(
        "ZA-113-1-H", "SHP108", "ZA", "prison_made", Effect.PROHIBITED_UNLESS_PERMIT, "prison_stage",
        ("South Africa: prison-made goods need a permit", "Afrika Selatan: barang buatan lapas perlu izin"),
        (
            "Prison-made and penitentiary-made goods may not enter without a permit; the Minister may suspend the prohibition by notice in the Gazette.",
            "Barang buatan penjara dan lembaga pemasyarakatan tidak boleh masuk tanpa izin; Menteri dapat menangguhkan larangan lewat pengumuman dalam Lembaran Negara.",
        ),
        "Customs and Excise Act 91 of 1964, section 113(1)(h)",
        "https://source.acts.co.za/customs-and-excise-act-1964/113__prohibitions_and_restrictions.php", "high",
        exempt=("An import permit.", "Izin impor."),
        evidence=("The number of the permit.", "Nomor izin."),
        kinds=("permit",), start=date(1965, 1, 1),
    ),
    _row(
        "AU-PRISON", "SHP109", "AU", "prison_made", Effect.NO_SPECIFIC_RULE_FOUND, "prison_stage",
        ("Australia: no rule on prison-made goods found", "Australia: tidak ditemukan aturan tentang barang buatan lapas"),
        (
            "An absolute ban stood in 1901 and was confirmed in 1960; it is absent from the 2007 compilation of the prohibited imports regulations. The instrument that ended it was not found, so do not read this as allowed.",
            "Larangan mutlak berlaku pada 1901 dan ditegaskan pada 1960; dalam kompilasi 2007 peraturan impor terlarang larangan itu tidak ada. Aturan yang mencabutnya tidak ditemukan, jadi jangan dibaca sebagai boleh.",
        ),
        "Customs Act 1901; Customs (Prohibited Imports) Regulations 1956",
        "https://parlinfo.aph.gov.au/parlInfo/search/display/display.w3p;query=Id%3A%22hansard80%2Fhansardr80%2F1960-05-10%2F0135%22 ; "
        "https://docslib.org/doc/10639017/customs-prohibited-imports-regulations-1956", "medium",
    ),
    _row(
        "AU-FORCED-BILLS", "SHP110", "AU", "forced_labour", Effect.NO_SPECIFIC_RULE_FOUND, "forced_labour",
        ("Australia: forced-labour bills not enacted", "Australia: rancangan undang-undang kerja paksa belum disahkan"),
        (
            "The 2021 bill lapsed and the 2022 bill was not enacted as far as was found; the Modern Slavery Act 2018 asks for reports only.",
            "Rancangan 2021 gugur dan rancangan 2022 sejauh ditemukan belum disahkan; Modern Slavery Act 2018 hanya meminta laporan.",
        ),
        "Customs Amendment (Banning Goods Produced By Forced Labour) Bills 2021 and 2022",
        "https://www.crossbench.io/bills/hist_s1307 ; https://openaustralia.org.au/senate/?id=2023-09-04.222.1", "medium",
    ),
    _row(
        "EU-PRISON", "SHP111", "EU", "prison_made", Effect.NO_SPECIFIC_RULE_FOUND, "prison_stage",
        ("European Union: no rule on prison-made goods found before 14 December 2027", "Uni Eropa: tidak ditemukan aturan barang buatan lapas sebelum 14 Desember 2027"),
        (
            "No rule of the Union on prison-made goods was found before its forced-labour ban applies from 14 December 2027. The laws of the member states were not checked; Ireland may have inherited the Act of 1897.",
            "Tidak ditemukan aturan Uni Eropa tentang barang buatan lapas sebelum larangan kerja paksanya berlaku mulai 14 Desember 2027. Hukum negara anggota tidak diperiksa; Irlandia mungkin mewarisi undang-undang 1897.",
        ),
        ("search for a rule of the Union; see Regulation (EU) 2024/3015", "pencarian aturan Uni Eropa; lihat Regulation (EU) 2024/3015"), "search of the field; see EU-2024-3015", "medium",
        end=date(2027, 12, 13),
    ),
    _row(
        "EU-2024-3015", "SHP112", "EU", "forced_labour", Effect.CONDITIONAL, "forced_labour",
        ("European Union: products made with forced labour", "Uni Eropa: produk hasil kerja paksa"),
        (
            "A product made wholly or in part, at any stage, with forced labour as ILO Convention 29 Article 2 defines it may not be placed on the market, made available or exported from 14 December 2027.",
            "Produk yang dibuat seluruhnya atau sebagian, pada tahap mana pun, dengan kerja paksa menurut Pasal 2 Konvensi ILO 29 tidak boleh dipasarkan, disediakan atau diekspor mulai 14 Desember 2027.",
        ),
        "Regulation (EU) 2024/3015",
        "https://eumonitor.eu/9353000/1/j9vvik7m1c3gyxp/vmjpsg06nlyh ; https://mme.ch/en/magazine/articles/eu-forced-labour-act-are-you-prepared-for-it", "high",
        exempt=(
            "Work under a court sentence stays outside the definition only if a public authority supervises and controls it and the person is not hired to or placed at the disposal of private parties; otherwise free consent is needed.",
            "Pekerjaan berdasarkan putusan pengadilan berada di luar definisi hanya bila diawasi dan dikendalikan otoritas publik dan orangnya tidak disewakan atau ditempatkan pada pihak swasta; jika tidak, diperlukan persetujuan bebas.",
        ),
        evidence=(
            "Records of consent, the agreement between prison and partner, the pay ledger, hours, insurance, and a statement of the right to refuse.",
            "Catatan persetujuan, perjanjian lapas dengan mitra, buku upah, jam kerja, asuransi, dan pernyataan hak menolak.",
        ),
        kinds=_C29_EVIDENCE, start=date(2027, 12, 14),
    ),
    _row(
        "EU-GSP-ART19", "SHP113", "EU", "preference", Effect.PREFERENCE_RISK, "prison_stage",
        ("European Union: a ground for withdrawing tariff preferences", "Uni Eropa: alasan pencabutan preferensi tarif"),
        (
            "Export of goods made by prison labour is one of the grounds on which tariff preferences may be withdrawn for a time. It concerns a country, not one shipment; the wording was recalled, not re-read.",
            "Ekspor barang hasil kerja lapas adalah salah satu alasan preferensi tarif dapat dicabut sementara. Ini menyangkut negara, bukan satu pengiriman; bunyinya diingat, belum dibaca ulang.",
        ),
        "Regulation (EU) 978/2012, Article 19(1)(b)", "general knowledge of the Regulation; text not re-read", "medium",
        start=date(2014, 1, 1),
    ),
    _row(
        "MX-STPS-2023", "SHP114", "MX", "forced_labour", Effect.CONDITIONAL, "forced_labour",
        ("Mexico: goods named in a published resolution", "Meksiko: barang yang disebut dalam resolusi resmi"),
        (
            "Goods are barred only when a published resolution of the labour ministry finds that forced or compulsory labour made them; until then they are presumed clean.",
            "Barang ditolak hanya bila resolusi resmi kementerian tenaga kerja menyatakan barang itu hasil kerja paksa atau wajib; sebelum itu dianggap bersih.",
        ),
        "Acuerdo of 17 February 2023 (SE/STPS); USMCA Article 23.6",
        "https://www.vonwobeser.com/index.php/publication?p_id=1785 ; https://www.chevez.com/En/Post?post_element=2386", "high",
        evidence=("The list looked up at the date of shipment.", "Daftar resolusi diperiksa pada tanggal pengiriman."),
        kinds=("list_checked",), start=date(2023, 5, 18),
    ),
    _row(
        "JP-PROHIBITED-LIST", "SHP115", "JP", "prison_made", Effect.NO_SPECIFIC_RULE_FOUND, "prison_stage",
        ("Japan: no rule on prison-made goods found", "Jepang: tidak ditemukan aturan tentang barang buatan lapas"),
        (
            "The published list of articles that may not be imported does not speak of labour conditions.",
            "Daftar resmi barang terlarang impor tidak menyebut kondisi kerja.",
        ),
        "Customs Law, articles prohibited from importation",
        "http://www.customs.go.jp/english/c-answer_e/kinseihin/2001_e.htm", "medium",
    ),
    _row(
        "KR-NOT-ASSESSED", "SHP116", "KR", "prison_made", Effect.NOT_ASSESSED, "always",
        ("Korea: not assessed", "Korea: belum dinilai"),
        ("Its rules were not searched to a conclusion.", "Aturannya belum ditelusuri sampai tuntas."),
        ("no search completed", "belum ada pencarian yang selesai"), "none", "low",
    ),
    _row(
        "CN-NOT-ASSESSED", "SHP117", "CN", "prison_made", Effect.NOT_ASSESSED, "always",
        ("China: not assessed", "Tiongkok: belum dinilai"),
        ("Its rules were not searched to a conclusion.", "Aturannya belum ditelusuri sampai tuntas."),
        ("no search completed", "belum ada pencarian yang selesai"), "none", "low",
    ),
    _row(
        "IN-S11", "SHP118", "IN", "prison_made", Effect.NOT_ASSESSED, "always",
        ("India: not assessed", "India: belum dinilai"),
        (
            "The power to prohibit was read, a notification in force on foreign prison goods was not found; older tariff practice is said to ban them. Ask the buyer's broker.",
            "Kewenangan melarang sudah dibaca, pemberitahuan yang berlaku tentang barang penjara asing tidak ditemukan; praktik tarif lama konon melarangnya. Tanyakan kepada pialang pabean pembeli.",
        ),
        "Customs Act 1962, section 11",
        "http://www.customs.gov.in/customs/cs-act/cs-act-ch4.htm ; http://customsindiaonline.com/content.php?id=manual8", "low",
    ),
    _row(
        "EU-GPSR", "SHP119", "EU", "product_safety", Effect.CONDITIONAL, "told",
        ("European Union: safety of consumer products", "Uni Eropa: keamanan produk konsumen"),
        (
            "A consumer product, pet toys included, needs an economic operator in the Union, a batch or serial number, contacts of maker and importer, and a risk file.",
            "Produk konsumen, termasuk mainan hewan, perlu operator ekonomi di Uni Eropa, nomor batch atau seri, kontak pembuat dan importir, serta berkas risiko.",
        ),
        "Regulation (EU) 2023/988",
        "https://www.conformery.com/requirements/eu/pet-products ; "
        "https://www.icovv.com/2024/12/11/el-nuevo-reglamento-europeo-para-la-seguridad-de-productos-no-alimentarios-tambien-afecta-a-los-accesorios-para-mascotas", "high",
        exempt=(
            "Not a toy for children unless it has play value for a child.",
            "Bukan mainan anak kecuali bernilai main bagi anak.",
        ),
        start=date(2024, 12, 13),
    ),
    _row(
        "EU-ECGT", "SHP120", "EU", "green_claims", Effect.CONDITIONAL, "told",
        ("European Union: environmental claims to consumers", "Uni Eropa: klaim lingkungan kepada konsumen"),
        (
            "General claims such as eco-friendly or biodegradable need recognised excellent performance behind them; a label needs a certification scheme.",
            "Klaim umum seperti ramah lingkungan atau dapat terurai perlu didukung kinerja unggul yang diakui; label perlu skema sertifikasi.",
        ),
        "Directive (EU) 2024/825", "https://infodpp.eu/en/industries/textiles/ (date recalled)", "medium",
        evidence=("A record for each claim.", "Catatan pendukung untuk tiap klaim."), start=date(2026, 9, 27),
    ),
    _row(
        "AU-BICON-COIR", "SHP121", "AU", "biosecurity", Effect.CONDITIONAL, "told",
        ("Australia: import case by form and end use", "Australia: syarat impor menurut bentuk dan kegunaan"),
        (
            "The conditions depend on the form and the end use of the coir goods; composite goods need one look-up for each material.",
            "Syaratnya bergantung pada bentuk dan kegunaan barang sabut kelapa; barang campuran perlu satu pencarian untuk tiap bahan.",
        ),
        "BICON: permitted plant fibres; plant-based fabric, textiles or yarn; coir peat; geotextiles",
        "https://bicon.agriculture.gov.au/BiconWeb4.0/ImportConditions/Questions/EvaluateCase?elementID=0000068178&elementVersionID=271", "high",
        evidence=(
            "Clean new packing, free of soil, seed and insects; a certificate or a treatment as the case says.",
            "Kemasan baru dan bersih, bebas tanah, biji dan serangga; sertifikat atau perlakuan sesuai kasusnya.",
        ),
    ),
    _row(
        "NZ-IHS-COIR", "SHP122", "NZ", "biosecurity", Effect.CONDITIONAL, "told",
        ("New Zealand: import health standard for coir", "Selandia Baru: standar kesehatan impor untuk sabut kelapa"),
        (
            "An import health standard of 2012 covers coir fibre products; it was not read in full, so look up the current one.",
            "Standar kesehatan impor 2012 mencakup produk serat sabut kelapa; belum dibaca lengkap, jadi periksa yang terbaru.",
        ),
        "MPI import health standard BNZ-COFP-IMPRT, 12 October 2012", "https://vdocument.in/bnz-cofp-imprt.html", "medium",
        start=date(2012, 10, 12),
    ),
)  # fmt: skip
"""Every market rule, in the order it was written down."""

RULE_DATA: Final = RuleData(version="2026-11-24", as_of=AS_OF, rules=RULES_OF_MARKETS)
"""The rules :func:`~cocorope.shipment.market` uses when you give none of your own."""


@attrs.frozen(kw_only=True)
class Background:
    """Something a reader should know that is no rule of a market: a treaty, a labour standard, a non-rule."""

    id: str
    """A name that never changes."""
    says: Text
    """In our own words."""
    effective_from: str = ""
    """The date as the source gives it; may be a year."""
    source: Source
    """Where it was read."""


def _background(
    name: str, says: tuple[str, str], basis: str, where: str, confidence: Confidence, start: str = ""
) -> Background:
    source = Source(basis, confidence=confidence, as_of=AS_OF, note=where)
    return Background(id=name, says=Text(*says), effective_from=start, source=source)


BACKGROUND: Final[tuple[Background, ...]] = (
    _background(
        "US-UFLPA",
        ("Concerns inputs from Xinjiang or a listed entity; Indonesian coir has none unless an input is Chinese.", "Menyangkut bahan dari Xinjiang atau badan yang terdaftar; sabut kelapa Indonesia tidak terkena kecuali ada bahan dari Tiongkok."),
        "Pub. L. 117-78 (UFLPA)", "general knowledge", "medium", "2022-06-21",
    ),
    _background(
        "WTO-GATT-XX-E",
        ("Members may justify measures on products of prison labour: a market that is not listed is not a safe market.", "Anggota WTO boleh membenarkan tindakan atas produk kerja lapas: pasar yang tidak tercantum bukan pasar yang aman."),
        "GATT 1994, Article XX(e)", "https://9dok.net/article/articles-gatt-xiv-gats-human-rights-restrictions-trade.q5m7318g", "high", "1948-01-01",
    ),
    _background(
        "ILO-C29-2-2-C",
        (
            "Convict work is outside the definition of forced labour only under public supervision and control and without placing with private parties; failing either, free, formal and informed consent and conditions close to free employment are asked for.",
            "Kerja narapidana di luar definisi kerja paksa hanya bila di bawah pengawasan dan kendali publik dan tanpa penempatan pada pihak swasta; bila salah satu tidak terpenuhi, diminta persetujuan bebas, resmi dan sadar serta kondisi yang mendekati kerja bebas.",
        ),
        "Forced Labour Convention, 1930 (No. 29), Article 2(2)(c)",
        "https://normlex.ilo.org/dyn/normlex/fr/f?p=1000%3A13100%3A0%3A%3ANO%3A%3AP13100_COMMENT_ID%2CP13100_LANG_CODE%3A2308756%2Cen%3ANO ; "
        "https://webapps.ilo.org/dyn/normlex/fr/f?p=1000%3A13100%3A0%3A%3ANO%3A%3AP13100_COMMENT_ID%2CP13100_LANG_CODE%3A2230561%2Cen%3ANO", "high", "1932-05-01",
    ),
    _background(
        "ID-UU22-2022",
        ("A prisoner has a right to work safety and to wage or premi, and a duty to work with regard to health; the duty makes evidence of consent matter more, not less.", "Narapidana berhak atas keselamatan kerja dan upah atau premi, dan wajib bekerja dengan memperhatikan kesehatan; kewajiban itu membuat bukti persetujuan semakin penting."),
        "UU 22/2022 Pemasyarakatan, Article 9(j) and Article 11(2)",
        "https://www.inews.id/amp/news/nasional/presiden-jokowi-sahkan-uu-pemasyarakatan-jelaskan-hak-dan-kewajiban-warga-binaan/2", "high", "2022-08-03",
    ),
    _background(
        "ID-PP32-1999-29",
        ("Wage or premi of a working prisoner is lodged with and recorded by the prison; check whether newer rules replace it.", "Upah atau premi narapidana yang bekerja dititipkan dan dicatat di lapas; periksa apakah sudah diganti aturan baru."),
        "PP 32/1999, Article 29", "http://www.artikel100kata.com/2019/12/peraturan-pemerintah-republik-indonesia_41.html", "high", "1999-05-19",
    ),
    _background(
        "ID-C105-CEACR",
        ("The ILO committee of experts described imprisonment under the old Criminal Code as involving compulsory work; re-check under the code of 2 January 2026.", "Komite ahli ILO menggambarkan pidana penjara menurut KUHP lama sebagai melibatkan kerja wajib; periksa lagi menurut KUHP 2 Januari 2026."),
        "ILO C105, CEACR observations 2002-2023",
        "http://oit.org/dyn/normlex/es/f?p=1000%3A13100%3A0%3A%3ANO%3A%3AP13100_COMMENT_ID%2CP13100_LANG_CODE%3A2699258%2Cen%3ANO", "high", "1999-06-07",
    ),
    _background(
        "EU-EUDR",
        ("Coconut and coir are not among the commodities of the Annex; the wood of composite toys needs its own look.", "Kelapa dan sabut kelapa tidak termasuk komoditas dalam Lampiran; kayu pada mainan campuran perlu diperiksa sendiri."),
        "Regulation (EU) 2023/1115, Annex I", "https://green-business.ec.europa.eu/deforestation-regulation-implementation/scope_en", "high", "2026-12-30",
    ),
    _background(
        "EU-ESPR-DPP",
        ("The product passport act for textiles is planned; cordage is not shown to be within it.", "Aturan paspor produk untuk tekstil masih direncanakan; tali-temali belum terbukti tercakup."),
        "Regulation (EU) 2024/1781; COM(2025) 187",
        "https://www.traceweave.eu/en/resources/blog/working-plan-espr-2025-2030-cronograma-7-grupos-producto-prioridad-textil ; "
        "https://devicestamp.com/learn/digital-product-passport/regulatory-note-espr-dpp", "medium", "2027",
    ),
    _background(
        "ANY-ISPM15",
        ("Raw wood over 6 mm thick in packing or dunnage bears the mark: IPPC symbol, country, producer, treatment (HT is 56 °C for 30 minutes). Plywood, OSB and other processed wood are left out.", "Kayu mentah lebih tebal dari 6 mm pada kemasan atau ganjal harus bermarka: lambang IPPC, negara, produsen, perlakuan (HT berarti 56 °C selama 30 menit). Kayu lapis, OSB dan kayu olahan lain dikecualikan."),
        "ISPM 15",
        "https://studylib.net/doc/27190245/ispm-15-2019-wood-packaging ; https://en.wikipedia.org/wiki/ISPM_15 ; http://heattreatinspectors.com/RegulationsStamps.html", "high",
    ),
    _background(
        "ANY-SOLAS-VGM",
        ("A packed container without a verified gross mass is not loaded. The tolerance is national practice, not text of the convention.", "Peti kemas terisi tanpa berat kotor terverifikasi tidak dimuat. Toleransinya praktik nasional, bukan bunyi konvensi."),
        "SOLAS VI/2 (MSC.380(94)); MSC.1/Circ.1475", "https://imo.org/en/OurWork/Safety/Pages/Verification-of-the-gross-mass.aspx", "high", "2016-07-01",
    ),
)  # fmt: skip
"""What stands behind the rules: treaties, Indonesian law, and rules that do not reach coir."""
