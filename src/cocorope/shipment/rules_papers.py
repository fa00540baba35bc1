"""Rules of the papers: the cross-checks X01 to X30 (SHP001-SHP030) and those beside them (SHP031-SHP050)."""
# ruff: noqa: E501  # a table

from typing import Final

from cocorope.findings import Rule, Severity
from cocorope.shipment._rule import made

BLOCK, OPEN, WARN, NOTE = Severity.BLOCK, Severity.OPEN, Severity.WARN, Severity.NOTE

X01_INVOICE_NUMBER: Final = made(
    "SHP001", BLOCK,
    ("One invoice number on all papers", "Satu nomor faktur pada semua dokumen"),
    ("The invoice number differs: {told}.", "Nomor faktur berbeda: {told}."),
    ("Compared after trimming and without regard to capitals. Customs and the bank reject papers that name different invoices.", "Dibandingkan tanpa spasi tepi dan tanpa membedakan huruf kapital. Bea cukai dan bank menolak dokumen yang menyebut faktur berbeda."),
    ("X01: customs and bank practice", "X01: praktik bea cukai dan bank"), "high",
)  # fmt: skip
X02_PACKAGES: Final = made(
    "SHP002", BLOCK,
    ("One count and kind of packages", "Satu jumlah dan jenis kemasan"),
    ("The packages differ: {told}.", "Jumlah atau jenis kemasan berbeda: {told}."),
    ("Packing list, export declaration, bill of lading and export note state the same whole number of the same kind. It is the commonest reason for an amendment.", "Daftar kemasan, PEB, konosemen dan NPE menyebut jumlah dan jenis yang sama. Ini sebab perbaikan dokumen yang paling sering."),
    ("X02: customs and carrier practice", "X02: praktik bea cukai dan pengangkut"), "high",
)  # fmt: skip
X03_NET_BELOW_GROSS: Final = made(
    "SHP003", BLOCK,
    ("Net below gross on every line", "Neto di bawah bruto pada tiap baris"),
    ("Line {line}: net {net} is not below gross {gross}.", "Baris {line}: neto {net} tidak di bawah bruto {gross}."),
    ("Packing has mass. A net mass that equals or exceeds the gross is a typing error or a line copied.", "Kemasan mempunyai massa. Neto yang sama atau melebihi bruto adalah salah ketik atau baris tersalin."),
    ("X03: arithmetic", "X03: aritmetika"), "exact", binding=True,
)  # fmt: skip
X04_NET_INVOICED: Final = made(
    "SHP004", BLOCK,
    ("Every invoiced kilogram is packed", "Tiap kilogram dalam faktur dikemas"),
    ("The packing list holds {packed} {basis}, the invoice bills {invoiced}; the contract lets them differ by {tolerance}.", "Daftar kemasan memuat {packed} {basis}, faktur menagih {invoiced}; kontrak membolehkan selisih {tolerance}."),
    ("What is packed, net, gross or commercial as the contract prices it, and the quantity billed by mass are one quantity, within the tolerance of the contract; no tolerance written means none.", "Yang dikemas, neto, bruto atau komersial sesuai dasar harga kontrak, dan jumlah yang ditagih menurut massa adalah jumlah yang sama, dalam toleransi kontrak; tanpa toleransi tertulis berarti nol."),
    ("X04: contract", "X04: kontrak"), "high",
)  # fmt: skip
X05_GROSS_ON_BILL: Final = made(
    "SHP005", BLOCK,
    ("Gross mass of bill of lading and packing list", "Massa bruto pada konosemen dan daftar kemasan"),
    ("The gross mass differs: {told}.", "Massa bruto berbeda: {told}."),
    ("The carrier copies the shipping instruction: amend it before its cut-off, because amending the bill afterwards costs a fee.", "Pengangkut menyalin shipping instruction: perbaiki sebelum batas waktunya, karena memperbaiki konosemen kemudian dikenai biaya."),
    ("X05: carrier practice", "X05: praktik pengangkut"), "high",
)  # fmt: skip
X06_VGM_IDENTITY: Final = made(
    "SHP006", BLOCK,
    ("Verified gross mass is the sum of its parts", "VGM adalah jumlah bagian-bagiannya"),
    ("{container}: verified gross mass {vgm}, but packages {packages}, dunnage {dunnage} and tare {tare} make {total}.", "{container}: VGM {vgm}, padahal kemasan {packages}, dunnage {dunnage} dan tara {tare} berjumlah {total}."),
    ("Method 2 is an identity: gross of the packages, plus pallets, dunnage and desiccant, plus the tare on the door plate.", "Metode 2 adalah kesamaan: bruto kemasan, ditambah palet, dunnage dan desiccant, ditambah tara pada pelat pintu."),
    "X06: SOLAS VI/2, MSC.1/Circ.1475", "high", binding=True,
)  # fmt: skip
X07_VGM_METHODS: Final = made(
    "SHP007", WARN,
    ("The two methods of weighing agree", "Kedua metode penimbangan sesuai"),
    ("{container}: weighed {weighed}, summed {summed}; {difference} apart, more than {tolerance} of the sum.", "{container}: ditimbang {weighed}, dijumlahkan {summed}; selisih {difference}, lebih dari {tolerance} dari jumlahnya."),
    ("The tolerance is national or terminal practice and has no default here; ask the terminal.", "Toleransi adalah praktik negara atau terminal dan tidak ada nilai bawaan di sini; tanyakan kepada terminal."),
    ("X07: SOLAS VI/2 names no tolerance", "X07: SOLAS VI/2 tidak menyebut toleransi"), "high",
)  # fmt: skip
X08_PAYLOAD: Final = made(
    "SHP008", BLOCK,
    ("Within the door plate", "Dalam batas pelat pintu"),
    ("{container}: {what} {mass} is above the {limit} of the door plate.", "{container}: {what} {mass} melebihi {limit} pada pelat pintu."),
    ("The rating is read from the plate of this container, never assumed from its type.", "Batas dibaca dari pelat peti kemas ini, tidak pernah diandaikan dari jenisnya."),
    ("X08: CSC plate; SOLAS VI/2", "X08: pelat CSC; SOLAS VI/2"), "high", binding=True,
)  # fmt: skip
X09_CONTAINER_NUMBER: Final = made(
    "SHP009", BLOCK,
    ("The same containers on all papers", "Peti kemas sama pada semua dokumen"),
    ("The containers differ: {told}.", "Peti kemas berbeda: {told}."),
    ("A number with a wrong check digit cannot be written here at all; two right numbers can still be two containers.", "Nomor dengan angka pemeriksa salah tidak dapat ditulis di sini; dua nomor benar tetap bisa dua peti kemas."),
    "X09: ISO 6346", "high",
)  # fmt: skip
X10_SEAL: Final = made(
    "SHP010", BLOCK,
    ("One seal on each container", "Satu segel pada tiap peti kemas"),
    ("{container}: the seal differs: {told}.", "{container}: segel berbeda: {told}."),
    ("The seal read at the doors is the one on packing list, shipping instruction, weighing declaration and bill.", "Segel yang dibaca di pintu sama dengan yang ada pada daftar kemasan, shipping instruction, VGM dan konosemen."),
    ("X10: carrier and customs practice", "X10: praktik pengangkut dan bea cukai"), "high",
)  # fmt: skip
X11_HEADING: Final = made(
    "SHP011", BLOCK,
    ("One HS heading on all papers", "Satu pos HS pada semua dokumen"),
    ("The first six digits differ: {told}.", "Enam angka pertama berbeda: {told}."),
    ("National digits may differ from country to country; the first six are the world's.", "Angka nasional boleh berbeda antarnegara; enam angka pertama berlaku sedunia."),
    "X11: Harmonized System", "high",
)  # fmt: skip
X12_HEADING_FITS: Final = made(
    "SHP012", BLOCK,
    ("The heading fits the construction", "Pos HS sesuai konstruksi"),
    ("The papers say {declared}; the goods as described are {expected}.", "Dokumen menyebut {declared}; barang sebagaimana diuraikan adalah {expected}."),
    ("Coir of three plies or more, or braided: 5607.90. One or two plies: 5308.10. Made up into an article: 5609.00. Loose fibre: 5305.00.", "Sabut kelapa tiga ply atau lebih, atau dikepang: 5607.90. Satu atau dua ply: 5308.10. Dijadikan barang: 5609.00. Serat lepas: 5305.00."),
    "X12: Section XI note 3 (recalled); Explanatory Note 56.07; US ruling HQ 952311", "medium",
)  # fmt: skip
X13_PORT_CODES: Final = made(
    "SHP013", WARN,
    ("Port codes name one port", "Kode pelabuhan menunjuk satu pelabuhan"),
    ("{which}: {told} are not known to be one port.", "{which}: {told} tidak dikenal sebagai satu pelabuhan."),
    ("The customs list of Indonesia uses other codes than UN/LOCODE for the same quay (IDTES and IDSRG): give the pair to the alias table when you know it.", "Daftar bea cukai Indonesia memakai kode yang berbeda dari UN/LOCODE untuk dermaga yang sama (IDTES dan IDSRG): tambahkan pasangan itu ke tabel alias bila Anda tahu."),
    ("X13: UN/LOCODE; Indonesian customs port list", "X13: UN/LOCODE; daftar pelabuhan bea cukai Indonesia"), "medium",
)  # fmt: skip
X14_TERM_AND_PLACE: Final = made(
    "SHP014", BLOCK,
    ("The term fits its place and mode", "Syarat sesuai tempat dan moda"),
    ("{term} names {wanted}; the papers name {place} as {kind}, by {mode}.", "{term} menyebut {wanted}; dokumen menyebut {place} sebagai {kind}, lewat {mode}."),
    ("FAS, FOB, CFR and CIF are for sea and inland waterway and name a port.", "FAS, FOB, CFR dan CIF untuk laut dan perairan pedalaman dan menyebut pelabuhan."),
    "X14: Incoterms 2020", "high",
)  # fmt: skip
X15_CONTAINER_TERM: Final = made(
    "SHP015", WARN,
    ("A sea term for a container", "Syarat laut untuk peti kemas"),
    ("{term} with a container leaves a gap of risk at the terminal; {better} is made for it.", "{term} dengan peti kemas meninggalkan celah risiko di terminal; {better} dibuat untuk itu."),
    ("Under FOB, CFR and CIF risk passes on board, but a container is handed over at a terminal days before.", "Pada FOB, CFR dan CIF risiko beralih di atas kapal, padahal peti kemas diserahkan di terminal beberapa hari sebelumnya."),
    ("X15: ICC guidance on Incoterms 2020", "X15: panduan ICC tentang Incoterms 2020"), "high",
)  # fmt: skip
X16_INSURANCE: Final = made(
    "SHP016", BLOCK,
    ("Insurance under CIF and CIP", "Asuransi pada CIF dan CIP"),
    ("{term} asks for cover of at least {least} on clauses ICC({clause}); the papers show {shown}.", "{term} meminta pertanggungan sedikitnya {least} dengan klausul ICC({clause}); dokumen menunjukkan {shown}."),
    ("At least 110 % of the price: clauses (C) under CIF, clauses (A) under CIP, in the currency of the contract.", "Sedikitnya 110 % dari harga: klausul (C) pada CIF, klausul (A) pada CIP, dalam mata uang kontrak."),
    "X16: Incoterms 2020, CIF A5, CIP A5", "medium",
)  # fmt: skip
X17_DECLARATION_TIME: Final = made(
    "SHP017", BLOCK,
    ("Export declaration in its window", "PEB dalam jangka waktunya"),
    ("Sent on {sent}; allowed from {first} (7 days before the estimated export on {export}) until the goods enter the customs area on {entry}.", "Dikirim pada {sent}; boleh mulai {first} (7 hari sebelum perkiraan ekspor {export}) sampai barang masuk kawasan pabean pada {entry}."),
    ("Not earlier than seven days before the estimated day of export, not later than the entry of the goods into the customs area of loading.", "Paling cepat tujuh hari sebelum perkiraan tanggal ekspor, paling lambat sebelum barang masuk kawasan pabean tempat pemuatan."),
    "X17: PMK 155/PMK.04/2022; PER-9/BC/2023", "high", binding=True,
)  # fmt: skip
X18_CREDIT_DATES: Final = made(
    "SHP018", BLOCK,
    ("Days of the letter of credit", "Tanggal pada letter of credit"),
    ("{what} on {day} is after {last}.", "{what} pada {day} melewati {last}."),
    ("Shipment not after the latest day, presentation within the days of the credit and before it expires.", "Pengapalan tidak melewati tanggal terakhir, penyerahan dokumen dalam jangka waktu L/C dan sebelum kedaluwarsa."),
    "X18: UCP 600, articles 6 and 14(c)", "recalled",
)  # fmt: skip
X19_DAYS_IN_ORDER: Final = made(
    "SHP019", BLOCK,
    ("Days in the order of events", "Tanggal sesuai urutan kejadian"),
    ("{later} on {later_day} comes before {earlier} on {earlier_day}.", "{later} pada {later_day} mendahului {earlier} pada {earlier_day}."),
    ("Made, then inspected, then stuffed, then weighed, then on board.", "Dibuat, lalu diperiksa, lalu dimuat, lalu ditimbang, lalu di atas kapal."),
    ("X19: order of events", "X19: urutan kejadian"), "exact",
)  # fmt: skip
X20_LOT_ACCEPTED: Final = made(
    "SHP020", BLOCK,
    ("Every lot accepted for this specification and revision", "Tiap lot diterima untuk spesifikasi dan revisi ini"),
    ("Lot {lot} for {specification} revision {revision}: {said}.", "Lot {lot} untuk {specification} revisi {revision}: {said}."),
    ("A decision for an older revision, or for another buyer's specification, is not a decision for this shipment.", "Keputusan untuk revisi lama atau untuk spesifikasi pembeli lain bukan keputusan untuk pengiriman ini."),
    ("X20: contract", "X20: kontrak"), "high",
)  # fmt: skip
X23_PRISON_EVIDENCE: Final = made(
    "SHP023", WARN,
    ("Evidence beside prison work", "Bukti di samping pekerjaan lapas"),
    ("Prison work at {stages}, and not recorded by reference: {missing}.", "Pekerjaan lapas pada {stages}, dan tidak tercatat sebagai rujukan: {missing}."),
    ("Regimes built on ILO Convention 29 ask for consent, the agreement and the pay ledger; they must be made while the work is done, not afterwards.", "Aturan berdasarkan Konvensi ILO 29 meminta persetujuan, perjanjian dan buku upah; semuanya dibuat saat pekerjaan berlangsung, bukan sesudahnya."),
    ("X23: ILO C29 practice", "X23: praktik ILO C29"), "high",
)  # fmt: skip
X24_WOOD_MARK: Final = made(
    "SHP024", BLOCK,
    ("Raw wood bears the ISPM 15 mark", "Kayu mentah bermarka ISPM 15"),
    ("{what}: raw wood over 6 mm without the mark.", "{what}: kayu mentah lebih dari 6 mm tanpa marka."),
    ("Pallets, crates and dunnage of raw wood over 6 mm bear the mark on two opposite faces; plywood and other processed wood need none.", "Palet, peti dan dunnage dari kayu mentah lebih dari 6 mm bermarka pada dua sisi berlawanan; kayu lapis dan kayu olahan lain tidak perlu."),
    "X24: ISPM 15", "high", binding=True,
)  # fmt: skip
X25_MOISTURE: Final = made(
    "SHP025", BLOCK,
    ("Moisture within the contract", "Kadar air dalam batas kontrak"),
    ("{what}: moisture {moisture} is above the contract's {limit}.", "{what}: kadar air {moisture} melebihi batas kontrak {limit}."),
    ("The limit is the contract's and nobody else's. Wet fibre moulds, and is a dangerous good of its own (UN 1372): dry it before stuffing.", "Batasnya adalah batas kontrak. Serat basah berjamur dan merupakan barang berbahaya tersendiri (UN 1372): keringkan sebelum dimuat."),
    ("X25: contract; IMDG UN 1372", "X25: kontrak; IMDG UN 1372"), "medium",
)  # fmt: skip
X27_ECCENTRIC: Final = made(
    "SHP027", WARN,
    ("Centre of gravity near the middle", "Titik berat dekat tengah"),
    ("{container}: the centre of gravity lies {off} of the inner length off the middle, more than {most}; {more}.", "{container}: titik berat {off} dari panjang dalam di luar tengah, lebih dari {most}; {more}."),
    ("Within 5 % of the inner length without a word, up to 10 % only by arrangement with the carrier. How far it lies to one side is on the record too; no figure for that was found, so none is asked.", "Dalam 5 % dari panjang dalam tanpa perlu izin, sampai 10 % hanya dengan kesepakatan pengangkut. Letaknya ke samping juga tercatat; angka batasnya tidak ditemukan, jadi tidak ditanyakan."),
    ("X27: CTU Code; container handbook, as read in public summaries", "X27: CTU Code; buku pegangan peti kemas, menurut ringkasan umum"), "medium",
)  # fmt: skip
X28_SECOND_MATERIAL: Final = made(
    "SHP028", WARN,
    ("A second material has rules of its own", "Bahan kedua punya aturan sendiri"),
    ("{material}: look up its own rules at the destination.", "{material}: periksa aturannya sendiri di negara tujuan."),
    ("Coffee wood, latex and dye are asked under wood, plant-health and chemical rules that coir never meets.", "Kayu kopi, lateks dan pewarna dinilai menurut aturan kayu, karantina tumbuhan dan bahan kimia yang tidak dikenakan pada sabut kelapa."),
    ("X28: EUDR, BICON, V-Legal, REACH as reminders", "X28: EUDR, BICON, V-Legal, REACH sebagai pengingat"), "low",
)  # fmt: skip
X29_CONSUMER_MARKS: Final = made(
    "SHP029", WARN,
    ("Lot and contact on a consumer good", "Lot dan kontak pada barang konsumen"),
    ("Not recorded on the item: {missing}.", "Tidak tercatat pada barang: {missing}."),
    ("A consumer product in the Union bears a batch or serial number and the contacts of maker and importer.", "Produk konsumen di Uni Eropa memuat nomor batch atau seri serta kontak pembuat dan importir."),
    "X29: Regulation (EU) 2023/988", "medium",
)  # fmt: skip
X30_GREEN_CLAIM: Final = made(
    "SHP030", WARN,
    ("A green claim has a record", "Klaim hijau punya catatan"),
    ("The claim {claim} has no record behind it.", "Klaim {claim} tidak punya catatan pendukung."),
    ("Words such as eco-friendly or biodegradable on pack or paper need support that can be shown.", "Kata seperti ramah lingkungan atau dapat terurai pada kemasan atau dokumen perlu bukti yang dapat ditunjukkan."),
    "X30: Directive (EU) 2024/825", "medium",
)  # fmt: skip

CROSS_CHECKS: Final[dict[str, Rule]] = {
    str(rule.source.reference)[:3]: rule
    for rule in (
        X01_INVOICE_NUMBER, X02_PACKAGES, X03_NET_BELOW_GROSS, X04_NET_INVOICED, X05_GROSS_ON_BILL,
        X06_VGM_IDENTITY, X07_VGM_METHODS, X08_PAYLOAD, X09_CONTAINER_NUMBER, X10_SEAL, X11_HEADING,
        X12_HEADING_FITS, X13_PORT_CODES, X14_TERM_AND_PLACE, X15_CONTAINER_TERM, X16_INSURANCE,
        X17_DECLARATION_TIME, X18_CREDIT_DATES, X19_DAYS_IN_ORDER, X20_LOT_ACCEPTED, X23_PRISON_EVIDENCE,
        X24_WOOD_MARK, X25_MOISTURE, X27_ECCENTRIC, X28_SECOND_MATERIAL, X29_CONSUMER_MARKS, X30_GREEN_CLAIM,
    )
}  # fmt: skip
"""The cross-checks that are one rule, by name: ``CROSS_CHECKS["X05"]``; :func:`~cocorope.shipment.cross_check` has all."""

PRICE: Final = made(
    "SHP031", BLOCK,
    ("Price times quantity is the amount", "Harga kali jumlah adalah nilai"),
    ("Line {line}: {price} for {per} times {quantity} is {product}, not {amount}.", "Baris {line}: {price} untuk {per} kali {quantity} adalah {product}, bukan {amount}."),
    ("Compared to the last digit in which the amount is written.", "Dibandingkan sampai angka terakhir penulisan nilai."),
    ("arithmetic", "aritmetika"), "exact",
)  # fmt: skip
CREDIT_TOLERANCE: Final = made(
    "SHP032", BLOCK,
    ("Within what the credit allows", "Dalam batas yang dibolehkan L/C"),
    ("{what}: {drawn} against {stated} in the credit; it allows {tolerance}.", "{what}: {drawn} terhadap {stated} dalam L/C; yang dibolehkan {tolerance}."),
    ("'About' or 'approximately' allows 10 % more or less of the figure it stands beside (a). Else quantity may differ by 5 % if the credit counts neither packing units nor items and the drawing stays within the amount (b); where it counts them, by nothing. The amount may be 5 % less although partial shipments are not allowed (c). A tolerance of the credit's own takes their place.", "Kata 'about' atau 'approximately' membolehkan 10 % lebih atau kurang untuk angka yang disertainya (a). Tanpa itu jumlah boleh berbeda 5 % bila L/C tidak menghitung satuan kemasan atau barang dan penarikan tidak melebihi nilai (b); bila dihitung, tidak ada selisih. Nilai boleh 5 % kurang meskipun pengapalan sebagian tidak dibolehkan (c). Toleransi dalam L/C sendiri menggantikan semuanya."),
    ("UCP 600, article 30; two published commentaries that quote it agree", "UCP 600, pasal 30; dua ulasan terbit yang mengutipnya sependapat"), "high",
)  # fmt: skip
FREIGHT: Final = made(
    "SHP033", BLOCK,
    ("Freight as the term says", "Ongkos angkut sesuai syarat"),
    ("{paper} says freight {freight}; under {term} the {payer} pays the main carriage.", "{paper} menyebut freight {freight}; pada {term} {payer} membayar pengangkutan utama."),
    ("Under the C and D terms the seller pays (prepaid), under the E and F terms the buyer (collect).", "Pada syarat C dan D penjual membayar (prepaid), pada syarat E dan F pembeli (collect)."),
    "Incoterms 2020, A9/B9", "recalled",
)  # fmt: skip
ITEM_BATCH: Final = made(
    "SHP034", BLOCK,
    ("The batch on the item is a lot of the record", "Batch pada barang adalah lot dalam catatan"),
    ("The item says batch {batch}; the ledger knows no such lot in or behind this cargo.", "Pada barang tertulis batch {batch}; buku besar tidak mengenal lot itu di dalam atau di hulu muatan ini."),
    ("A batch number that leads nowhere cannot be recalled.", "Nomor batch yang tidak merujuk ke mana-mana tidak dapat ditarik kembali."),
    "Regulation (EU) 2023/988, traceability", "recalled",
)  # fmt: skip
PALLET_COUNTRY: Final = made(
    "SHP035", BLOCK,
    ("Country of the pallet mark and of its treatment", "Negara pada marka palet dan tempat perlakuan"),
    ("{what}: the mark says {mark}, the record says treated in {treated}.", "{what}: marka menyebut {mark}, catatan menyebut perlakuan di {treated}."),
    ("The mark bears the ISO code of the country in which the wood was treated.", "Marka memuat kode ISO negara tempat kayu diberi perlakuan."),
    "ISPM 15, annex 2", "medium",
)  # fmt: skip
FUMIGATION_ORDER: Final = made(
    "SHP036", BLOCK,
    ("Fumigated, ventilated, then in at the gate", "Difumigasi, diventilasi, lalu masuk gerbang"),
    ("{later} at {later_at} comes before {earlier} at {earlier_at}.", "{later} pada {later_at} mendahului {earlier} pada {earlier_at}."),
    ("A container that passes the gate before it was ventilated travels as UN 3359.", "Peti kemas yang melewati gerbang sebelum diventilasi diangkut sebagai UN 3359."),
    "IMDG 5.5.2", "medium",
)  # fmt: skip
UN3359: Final = made(
    "SHP037", BLOCK,
    ("Fumigated and not ventilated: UN 3359", "Difumigasi dan belum diventilasi: UN 3359"),
    ("{container}: fumigated on {day}, no ventilation recorded, and not declared and marked as UN 3359.", "{container}: difumigasi pada {day}, tidak ada ventilasi tercatat, dan tidak dinyatakan serta ditandai sebagai UN 3359."),
    ("A fumigated cargo transport unit bears the warning mark with date and fumigant and travels with a document, whatever its cargo.", "Unit angkut yang difumigasi memuat tanda peringatan dengan tanggal dan fumigan serta disertai dokumen, apa pun muatannya."),
    "IMDG 5.5.2, UN 3359", "medium", binding=True,
)  # fmt: skip
NO_OPERATOR: Final = made(
    "SHP038", BLOCK,
    ("Consumer goods to the Union need an economic operator", "Barang konsumen ke Uni Eropa perlu operator ekonomi"),
    ("{market}: consumer goods without an economic operator established in the Union.", "{market}: barang konsumen tanpa operator ekonomi yang berkedudukan di Uni Eropa."),
    ("A product may be placed on the market only if an economic operator in the Union answers for it; pet toys are consumer products.", "Produk hanya boleh dipasarkan bila ada operator ekonomi di Uni Eropa yang bertanggung jawab; mainan hewan adalah produk konsumen."),
    "Regulation (EU) 2023/988, article 16", "recalled", binding=True,
)  # fmt: skip
PAPER_MISSING: Final = made(
    "SHP039", OPEN,
    ("A paper is not here yet", "Dokumen belum ada"),
    ("{paper} is not here yet; {issuer} issues it, {due}.", "{paper} belum ada; diterbitkan {issuer}, {due}."),
    ("What has not come cannot be compared: this is open, not failed. The checklist shows it in time.", "Yang belum datang tidak dapat dibandingkan: ini belum terjawab, bukan gagal. Daftar periksa menampilkannya tepat waktu."),
    ("documents of the trade", "dokumen perdagangan"), "high",
)  # fmt: skip
STATEMENT_MISSING: Final = made(
    "SHP040", OPEN,
    ("A statement is missing from a paper", "Isi dokumen belum lengkap"),
    ("{checks} cannot be answered: {missing} is not stated.", "{checks} tidak dapat dijawab: {missing} tidak disebutkan."),
    ("The paper is here and does not say what the check compares.", "Dokumennya ada, tetapi tidak menyebut hal yang dibandingkan."),
    ("the check named in the finding", "pemeriksaan yang disebut dalam temuan"), "exact",
)  # fmt: skip
CURRENCIES: Final = made(
    "SHP041", BLOCK,
    ("One currency through the papers", "Satu mata uang pada semua dokumen"),
    ("The currencies differ: {told}.", "Mata uang berbeda: {told}."),
    ("Contract, invoice, insurance and credit are in one currency, or the contract says how to convert.", "Kontrak, faktur, asuransi dan L/C memakai satu mata uang, atau kontrak menyebut cara konversinya."),
    ("contract; UCP 600, articles 18 and 28", "kontrak; UCP 600, articles 18 and 28"), "recalled",
)  # fmt: skip
CONTRACT_QUANTITY: Final = made(
    "SHP042", BLOCK,
    ("Quantity within the contract", "Jumlah dalam batas kontrak"),
    ("{specification}: invoiced {invoiced}; the contract is for {least} to {most}.", "{specification}: difaktur {invoiced}; kontrak {least} sampai {most}."),
    ("Plus and minus are those of the contract line, at the option it names.", "Plus dan minus menurut baris kontrak, atas pilihan pihak yang disebut di sana."),
    ("contract", "kontrak"), "high",
)  # fmt: skip
SPEC_OF_CONTRACT: Final = made(
    "SHP043", BLOCK,
    ("Specification and revision of the contract", "Spesifikasi dan revisi menurut kontrak"),
    ("The contract is for {contract}; this shipment is judged by {shipment}.", "Kontrak menyebut {contract}; pengiriman ini dinilai menurut {shipment}."),
    ("The revision that binds is the one at the day of the contract, not the newest.", "Revisi yang mengikat adalah yang berlaku pada tanggal kontrak, bukan yang terbaru."),
    ("contract", "kontrak"), "high",
)  # fmt: skip
PHYTOSANITARY_ASK: Final = made(
    "SHP044", OPEN,
    ("Ask whether a plant-health certificate is wanted", "Tanyakan apakah sertifikat kesehatan tumbuhan diminta"),
    ("Nobody has asked yet whether {market} wants a phytosanitary certificate for {goods}.", "Belum ditanyakan apakah {market} meminta sertifikat kesehatan tumbuhan untuk {goods}."),
    ("Raw fibre and pith often need one, finished rope case by case. Ask the buyer or the plant-health service, then record REQUIRED or NOT_REQUIRED.", "Serat mentah dan cocopeat sering memerlukannya, tali jadi kasus demi kasus. Tanyakan kepada pembeli atau karantina, lalu catat REQUIRED atau NOT_REQUIRED."),
    ("IPPC; destination practice", "IPPC; praktik negara tujuan"), "medium",
)  # fmt: skip
PAPERS_NOT_ASKED: Final = made(
    "SHP045", WARN,
    ("The papers were not looked at", "Dokumen tidak diperiksa"),
    ("No papers were given with {shipment}: none of their checks was asked.", "Tidak ada dokumen yang diberikan bersama {shipment}: pemeriksaan dokumen tidak ditanyakan."),
    ("Give the papers that are here, even if there are none yet: papers=[] asks for every one of them.", "Berikan dokumen yang ada, meskipun belum ada: papers=[] menanyakan semuanya."),
    ("what was asked", "yang ditanyakan"), "exact",
)  # fmt: skip
CUT_OFF_NOT_STATED: Final = made(
    "SHP046", NOTE,
    ("Cut-off not stated", "Batas waktu tidak disebutkan"),
    ("The booking does not state: {missing}.", "Booking tidak menyebut: {missing}."),
    ("Cut-offs come from the carrier or the terminal; we keep them, we do not know them.", "Batas waktu berasal dari pengangkut atau terminal; kami menyimpannya, bukan mengetahuinya."),
    ("carrier practice", "praktik pengangkut"), "high",
)  # fmt: skip
CUT_OFF_MISSED: Final = made(
    "SHP047", BLOCK,
    ("After the cut-off", "Melewati batas waktu"),
    ("{what} at {at} is after the cut-off at {cut_off}.", "{what} pada {at} melewati batas waktu {cut_off}."),
    ("A container or a paper after the cut-off waits for the next ship.", "Peti kemas atau dokumen yang melewati batas waktu menunggu kapal berikutnya."),
    ("the booking", "pemesanan kapal"), "exact",
)  # fmt: skip
NPE_OF_PEB: Final = made(
    "SHP048", BLOCK,
    ("The export note names this declaration", "NPE menyebut PEB ini"),
    ("The note answers declaration {named}; the declaration here is {number}.", "NPE menjawab PEB {named}; PEB di sini {number}."),
    ("The note that opens the gate belongs to one declaration.", "NPE yang membuka gerbang terikat pada satu PEB."),
    "PMK 155/PMK.04/2022", "medium",
)  # fmt: skip
PAPER_IN_FUTURE: Final = made(
    "SHP049", WARN,
    ("A paper of a later day", "Dokumen bertanggal kemudian"),
    ("{paper} is dated {day}, after {on} on which it is looked at.", "{paper} bertanggal {day}, sesudah {on} saat diperiksa."),
    ("A paper cannot be dated after the day on which it is in your hands.", "Dokumen tidak dapat bertanggal sesudah hari Anda memegangnya."),
    ("order of events", "urutan kejadian"), "exact",
)  # fmt: skip
DOCUMENT_WANTED: Final = made(
    "SHP050", OPEN,
    ("The credit or the contract wants a paper that is not here", "L/C atau kontrak meminta dokumen yang belum ada"),
    ("{by} wants {paper}, which is not among the papers.", "{by} meminta {paper}, yang belum ada di antara dokumen."),
    ("A bank pays against the papers the credit names, all of them.", "Bank membayar atas dokumen yang disebut L/C, seluruhnya."),
    "UCP 600, article 14", "recalled",
)  # fmt: skip

CONTRACT_PRICE: Final = made(
    "SHP079", BLOCK,
    ("Price of the contract", "Harga menurut kontrak"),
    ("Line {line}: invoiced at {invoiced}; the contract says {agreed}.", "Baris {line}: difaktur {invoiced}; kontrak menyebut {agreed}."),
    ("Compared whatever the mass, length or count the two prices are for; a price for another kind of quantity cannot be compared.", "Dibandingkan untuk massa, panjang atau jumlah berapa pun; harga untuk jenis jumlah lain tidak dapat dibandingkan."),
    ("contract", "kontrak"), "high",
)  # fmt: skip
TERMS_DIFFER: Final = made(
    "SHP086", BLOCK,
    ("One term on contract and invoice", "Satu syarat pada kontrak dan faktur"),
    ("The terms differ: {told}.", "Syaratnya berbeda: {told}."),
    ("Who pays the carriage and where the risk passes is agreed once.", "Siapa membayar pengangkutan dan di mana risiko beralih disepakati sekali."),
    ("contract", "kontrak"), "high",
)  # fmt: skip
NET_DIFFERS: Final = made(
    "SHP087", BLOCK,
    ("One net mass on all papers", "Satu massa neto pada semua dokumen"),
    ("The net mass differs: {told}.", "Massa neto berbeda: {told}."),
    ("Packing list, export declaration and weight note state the same net mass.", "Daftar kemasan, PEB dan weight note menyebut massa neto yang sama."),
    ("customs practice", "praktik bea cukai"), "high",
)  # fmt: skip
LATE_SHIPMENT: Final = made(
    "SHP088", BLOCK,
    ("Shipped by the day agreed", "Dikapalkan sampai hari yang disepakati"),
    ("On board on {day}; the contract's last day of shipment is {last}.", "Di atas kapal pada {day}; hari pengapalan terakhir menurut kontrak {last}."),
    ("The contract's own day, beside the one of the credit.", "Hari menurut kontrak sendiri, di samping hari menurut L/C."),
    ("contract", "kontrak"), "high",
)  # fmt: skip
CERTIFICATE_OF: Final = made(
    "SHP089", BLOCK,
    ("The quality certificate speaks of these goods", "Sertifikat mutu menyangkut barang ini"),
    ("Certificate {number} speaks of {certified}; {wanted}.", "Sertifikat {number} menyangkut {certified}; {wanted}."),
    ("A certificate for another revision, or for lots that are not packed, proves nothing of these.", "Sertifikat untuk revisi lain, atau untuk lot yang tidak dikemas, tidak membuktikan apa pun tentang barang ini."),
    ("contract", "kontrak"), "high",
)  # fmt: skip

PAPER_RULES: Final[tuple[Rule, ...]] = (
    *CROSS_CHECKS.values(),
    PRICE, CREDIT_TOLERANCE, FREIGHT, ITEM_BATCH, PALLET_COUNTRY, FUMIGATION_ORDER, UN3359, NO_OPERATOR,
    PAPER_MISSING, STATEMENT_MISSING, CURRENCIES, CONTRACT_QUANTITY, SPEC_OF_CONTRACT, PHYTOSANITARY_ASK,
    PAPERS_NOT_ASKED, CUT_OFF_NOT_STATED, CUT_OFF_MISSED, NPE_OF_PEB, PAPER_IN_FUTURE, DOCUMENT_WANTED,
    CONTRACT_PRICE, TERMS_DIFFER, NET_DIFFERS, LATE_SHIPMENT, CERTIFICATE_OF,
)  # fmt: skip
"""Every rule of this module."""
