"""Rules of the cargo: packing, container, cargo safety, tariff, release (SHP051-SHP059, SHP071-SHP099)."""
# ruff: noqa: E501  # a table

from typing import Final

from cocorope.findings import Rule, Severity
from cocorope.shipment._rule import made

BLOCK, OPEN, WARN, NOTE = Severity.BLOCK, Severity.OPEN, Severity.WARN, Severity.NOTE

NUMBERS: Final = made(
    "SHP051", BLOCK,
    ("Package numbers without gap or overlap", "Nomor kemasan tanpa celah atau tumpang tindih"),
    ("{what}: {said}.", "{what}: {said}."),
    ("Every package has one number and every number one package, or a count at the port cannot end.", "Tiap kemasan punya satu nomor dan tiap nomor satu kemasan, kalau tidak penghitungan di pelabuhan tidak selesai."),
    ("packing practice", "praktik pengemasan"), "high",
)  # fmt: skip
GROSS_ADDS_UP: Final = made(
    "SHP052", BLOCK,
    ("Gross is net plus tare", "Bruto adalah neto ditambah tara"),
    ("Line {line}: net {net} and tare {tare} make {total}, the list says {gross}.", "Baris {line}: neto {net} dan tara {tare} berjumlah {total}, daftar menyebut {gross}."),
    ("Exact, in the division in which the masses are declared.", "Eksak, pada skala pernyataan massa."),
    ("arithmetic", "aritmetika"), "exact",
)  # fmt: skip
TARE_ON_PLATE: Final = made(
    "SHP058", BLOCK,
    ("Tare of the plate", "Tara pada pelat"),
    ("{container}: the tare used is {used}, the plate says {plate}.", "{container}: tara yang dipakai {used}, pelat menyebut {plate}."),
    ("Tare is read from the plate of this container; typical values differ by hundreds of kilograms.", "Tara dibaca dari pelat peti kemas ini; nilai umum berbeda ratusan kilogram."),
    "SOLAS VI/2, MSC.1/Circ.1475", "high",
)  # fmt: skip
HEADING_OPEN: Final = made(
    "SHP059", OPEN,
    ("HS heading open", "Pos HS belum pasti"),
    ("{product}: {reason}", "{product}: {reason}"),
    ("Where rulings part, no program decides: ask for a binding ruling or your customs broker.", "Bila putusan berbeda, program tidak memutuskan: minta putusan mengikat atau tanyakan PPJK Anda."),
    "Harmonized System; US rulings", "medium",
)  # fmt: skip
LOT_UNDECIDED: Final = made(
    "SHP071", OPEN,
    ("A lot without a decision", "Lot tanpa keputusan"),
    ("Lot {lot} for {specification} revision {revision}: {said}.", "Lot {lot} untuk {specification} revisi {revision}: {said}."),
    ("A lot that was not judged, or judged undecided, is not accepted and not refused.", "Lot yang belum dinilai, atau dinilai belum dapat diputuskan, tidak diterima dan tidak ditolak."),
    ("contract", "kontrak"), "high",
)  # fmt: skip
GOODS_HELD: Final = made(
    "SHP072", BLOCK,
    ("Goods held, rejected or recalled", "Barang ditahan, ditolak atau ditarik"),
    ("{goods} in this cargo is {verdict} in the record.", "{goods} dalam muatan ini berstatus {verdict} dalam catatan."),
    ("What is held stays until it is released, with evidence.", "Yang ditahan tetap ditahan sampai dibebaskan, dengan bukti."),
    ("the ledger", "buku besar"), "high",
)  # fmt: skip
CONTRADICTION: Final = made(
    "SHP073", BLOCK,
    ("The record contradicts itself upstream", "Catatan bertentangan di hulu"),
    ("Behind this cargo: {said}", "Di hulu muatan ini: {said}"),
    ("A history with a contradiction proves nothing. Correct the record; the finding of the ledger says where.", "Riwayat yang bertentangan tidak membuktikan apa pun. Perbaiki catatan; temuan buku besar menunjukkan letaknya."),
    ("the ledger's review", "tinjauan buku besar"), "high",
)  # fmt: skip
NOT_TO_FIBRE: Final = made(
    "SHP074", OPEN,
    ("Not recorded to fibre", "Belum tercatat sampai serat"),
    ("{lot}: the record ends at {ends}, not at received fibre.", "{lot}: catatan berakhir pada {ends}, bukan pada serat yang diterima."),
    ("Recorded to fibre means that every line backwards ends at goods received from a supplier.", "Tercatat sampai serat berarti setiap jalur ke hulu berakhir pada barang yang diterima dari pemasok."),
    ("the ledger", "buku besar"), "high",
)  # fmt: skip
UNEXPLAINED: Final = made(
    "SHP075", WARN,
    ("Unexplained mass upstream", "Massa tak terjelaskan di hulu"),
    ("{event}: {said}.", "{event}: {said}."),
    ("In plus gains is out plus losses; what is left over should have a name.", "Masuk ditambah perolehan sama dengan keluar ditambah susut; sisanya perlu nama."),
    ("the ledger's balance; the tolerance is yours", "neraca buku besar; toleransinya dari Anda"), "high",
)  # fmt: skip
NOT_IN_LEDGER: Final = made(
    "SHP076", OPEN,
    ("Not in the ledger", "Tidak ada di buku besar"),
    ("The record does not know {goods}.", "Catatan tidak mengenal {goods}."),
    ("The shipment names it, no event does.", "Pengiriman menyebutnya, tidak ada kejadian yang menyebutnya."),
    ("the ledger", "buku besar"), "exact",
)  # fmt: skip
LABOUR_DIFFERS: Final = made(
    "SHP077", BLOCK,
    ("Labour map and ledger disagree", "Peta tenaga kerja berbeda dari buku besar"),
    ("The shipment states {stated} for {stage}; the events behind it record {recorded}.", "Pengiriman menyebut {stated} untuk {stage}; kejadian di hulunya mencatat {recorded}."),
    ("The map sent to a buyer must be the one the record carries. Both together are asked of the market.", "Peta yang dikirim ke pembeli harus sama dengan catatan. Keduanya bersama-sama ditanyakan pada pasar."),
    ("the ledger", "buku besar"), "high",
)  # fmt: skip
NOT_LOOKED_AT: Final = made(
    "SHP078", NOTE,
    ("The goods were not seen", "Barang tidak dilihat"),
    ("This is what the record of {shipment} shows for {market} on {on}; nobody here has seen the goods. Information, not legal advice.", "Inilah yang ditunjukkan catatan {shipment} untuk {market} pada {on}; di sini tidak ada yang melihat barangnya. Informasi, bukan nasihat hukum."),
    ("A release is a reading of the record, pinned to the versions named.", "Pelepasan adalah pembacaan catatan, terikat pada versi yang disebut."),
    ("what a record can say", "yang dapat dinyatakan sebuah catatan"), "exact",
)  # fmt: skip
FIBRE_CLASSIFICATION: Final = made(
    "SHP080", OPEN,
    ("Raw fibre needs a written classification", "Serat mentah perlu klasifikasi tertulis"),
    ("{goods}: dry vegetable fibre is UN 3360 in the list; neither a dangerous-goods declaration nor a written other classification is recorded.", "{goods}: serat nabati kering terdaftar sebagai UN 3360; deklarasi barang berbahaya maupun klasifikasi lain yang tertulis belum tercatat."),
    ("The relief of special provision 299 names cotton, flax, sisal and tampico and not coir: no density relief may be assumed. Ask the carrier's dangerous-goods desk in writing.", "Kelonggaran ketentuan khusus 299 menyebut kapas, flax, sisal dan tampico, bukan sabut kelapa: kelonggaran kerapatan tidak boleh diandaikan. Tanyakan bagian barang berbahaya pengangkut secara tertulis."),
    "IMDG Amendment 42-24, UN 3360, SP 299", "medium",
)  # fmt: skip
NO_ENTRY: Final = made(
    "SHP081", NOTE,
    ("No dangerous-goods entry found for rope", "Tidak ditemukan entri barang berbahaya untuk tali"),
    ("{goods}: no entry of the list names finished coir rope or articles. The carrier may still ask for a classification letter.", "{goods}: tidak ada entri daftar yang menyebut tali atau barang jadi sabut kelapa. Pengangkut tetap dapat meminta surat klasifikasi."),
    ("Not found is what it says: not found in the list that was read.", "Tidak ditemukan berarti tidak ditemukan dalam daftar yang dibaca."),
    "IMDG Amendment 42-24, absence", "medium",
)  # fmt: skip
WET_CARGO: Final = made(
    "SHP082", BLOCK,
    ("Wet or damp goods are not stuffed", "Barang basah atau lembap tidak dimuat"),
    ("{what} is recorded as wet, damp or burnt: UN 1372, dry it before stuffing.", "{what} tercatat basah, lembap atau hangus: UN 1372, keringkan sebelum dimuat."),
    ("Wet, damp or burnt vegetable fibre heats by itself.", "Serat nabati basah, lembap atau hangus dapat memanas sendiri."),
    "IMDG UN 1372", "medium", binding=True,
)  # fmt: skip
OILED_FIBRE: Final = made(
    "SHP083", OPEN,
    ("Oiled fibre: oil content and self-heating", "Serat berminyak: kadar minyak dan pemanasan sendiri"),
    ("{goods} is oiled; recorded neither oil content nor a self-heating test (UN 1373).", "{goods} berminyak; kadar minyak maupun uji pemanasan sendiri belum tercatat (UN 1373)."),
    ("Fibres or fabrics with oil are listed as liable to self-heating.", "Serat atau kain berminyak terdaftar sebagai mudah memanas sendiri."),
    "IMDG UN 1373", "medium",
)  # fmt: skip
KERNEL: Final = made(
    "SHP084", WARN,
    ("Look for kernel in raw fibre", "Periksa sisa daging kelapa pada serat mentah"),
    ("{goods}: not recorded that no kernel residue was seen (copra is UN 1363).", "{goods}: belum tercatat bahwa tidak terlihat sisa daging kelapa (kopra adalah UN 1363)."),
    ("Kernel residue heats by itself and feeds mould.", "Sisa daging kelapa memanas sendiri dan menyuburkan jamur."),
    "IMDG UN 1363", "medium",
)  # fmt: skip
NATIONAL_DIGITS: Final = made(
    "SHP085", BLOCK,
    ("National digits under the heading", "Angka nasional di bawah pos"),
    ("{paper} says {declared}, which does not begin with {heading}.", "{paper} menyebut {declared}, yang tidak diawali {heading}."),
    ("The national digits are yours; only the first six are compared.", "Angka nasional tanggung jawab Anda; hanya enam angka pertama yang dibandingkan."),
    "Harmonized System", "high",
)  # fmt: skip
NO_VGM: Final = made(
    "SHP090", OPEN,
    ("No verified gross mass, no loading", "Tanpa VGM tidak dimuat"),
    ("{container}: no verified gross mass is declared.", "{container}: berat kotor terverifikasi belum dinyatakan."),
    ("A packed container without a verified gross mass, signed by the shipper, is not loaded on a ship.", "Peti kemas terisi tanpa berat kotor terverifikasi yang ditandatangani pengirim tidak dimuat ke kapal."),
    "SOLAS VI/2", "high", binding=True,
)  # fmt: skip
LOTS_DIFFER: Final = made(
    "SHP091", BLOCK,
    ("Lots of the packing list and of the shipment", "Lot pada daftar kemasan dan pada pengiriman"),
    ("{said}: {lots}.", "{said}: {lots}."),
    ("Every lot on the list is of this shipment, and every lot of the shipment is on the list.", "Tiap lot pada daftar termasuk pengiriman ini, dan tiap lot pengiriman ada pada daftar."),
    ("traceability", "ketertelusuran"), "high",
)  # fmt: skip

CARGO_RULES: Final[tuple[Rule, ...]] = (
    NUMBERS, GROSS_ADDS_UP, TARE_ON_PLATE, HEADING_OPEN, LOT_UNDECIDED, GOODS_HELD, CONTRADICTION, NOT_TO_FIBRE,
    UNEXPLAINED, NOT_IN_LEDGER, LABOUR_DIFFERS, NOT_LOOKED_AT, FIBRE_CLASSIFICATION, NO_ENTRY, WET_CARGO, OILED_FIBRE,
    KERNEL, NATIONAL_DIGITS, NO_VGM, LOTS_DIFFER,
)  # fmt: skip
"""Every rule of this module."""
