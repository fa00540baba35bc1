"""Rules of the market: what the labour map and the market rules of the data set come to (SHP060-SHP079)."""
# ruff: noqa: E501  # a table

from typing import Final

from cocorope.findings import Rule, Severity
from cocorope.shipment._rule import made

BLOCK, OPEN, WARN, NOTE = Severity.BLOCK, Severity.OPEN, Severity.WARN, Severity.NOTE

LABOUR_UNKNOWN: Final = made(
    "SHP060", OPEN,
    ("Labour source of a stage not known", "Sumber tenaga kerja suatu tahap tidak diketahui"),
    ("{market}: who did the work is not recorded for: {stages}; the rule {rule} on prison labour cannot be answered.", "{market}: pelaksana pekerjaan tidak tercatat untuk: {stages}; aturan {rule} tentang kerja lapas tidak dapat dijawab."),
    ("A rule that reaches goods made wholly or in part by prison labour needs the labour source of every stage. Unknown is neither free nor prison: record it, then ask again.", "Aturan yang menjangkau barang yang seluruhnya atau sebagian dibuat tenaga kerja lapas memerlukan sumber tenaga kerja tiap tahap. Tidak diketahui bukan berarti bebas dan bukan berarti lapas: catat, lalu tanyakan lagi."),
    "19 U.S.C. 1307, Customs Tariff 9897.00.00, LI 2019/211: wholly or in part", "high", binding=True,
)  # fmt: skip
MARKET_NOT_ASSESSED: Final = made(
    "SHP061", OPEN,
    ("Market not assessed", "Pasar belum dinilai"),
    ("{market} is not in the rule data {version}: NOT_ASSESSED. Nobody has looked; that is no permission.", "{market} tidak ada dalam data aturan {version}: NOT_ASSESSED. Belum ada yang memeriksa; itu bukan izin."),
    ("Any member of the WTO may legislate on products of prison labour, so a market that is not listed is not a safe market. Ask the buyer's broker and add the rule to the data.", "Setiap anggota WTO boleh mengatur produk kerja lapas, jadi pasar yang tidak tercantum bukan pasar yang aman. Tanyakan kepada pialang pabean pembeli dan tambahkan aturannya ke data."),
    "GATT 1994, Article XX(e)", "high",
)  # fmt: skip
CONDITION_EVIDENCED: Final = made(
    "SHP062", WARN,
    ("Conditional rule, evidence recorded", "Aturan bersyarat, bukti tercatat"),
    ("{market}, import on {on}: {rule} applies on a condition; recorded by reference: {evidence}. The authority there decides, this record does not.", "{market}, impor pada {on}: {rule} berlaku dengan syarat; tercatat sebagai rujukan: {evidence}. Yang memutuskan otoritas di sana, bukan catatan ini."),
    ("The references that the rule asks for are there. Nobody here has read them or judged whether they suffice.", "Rujukan yang diminta aturan sudah ada. Di sini tidak ada yang membacanya atau menilai kecukupannya."),
    ("the market rule named in the finding", "aturan pasar yang disebut dalam temuan"), "high",
)  # fmt: skip
NO_LABOUR_RULE: Final = made(
    "SHP063", NOTE,
    ("No labour rule answers to this record", "Tidak ada aturan tenaga kerja yang terkait dengan catatan ini"),
    ("{market}, import on {on}: no labour rule of the data set {version} answers to a record in which every stage named is free labour.", "{market}, impor pada {on}: tidak ada aturan tenaga kerja dalam data {version} yang terkait dengan catatan yang semua tahapnya tenaga kerja bebas."),
    ("The record says free labour at every stage it names. It has not seen the work, and a stage it does not name is not answered for.", "Catatan menyebut tenaga kerja bebas pada tiap tahap yang disebut. Catatan tidak melihat pekerjaannya, dan tahap yang tidak disebut tidak terjawab."),
    ("the rule data set", "himpunan data aturan"), "high",
)  # fmt: skip
DATA_OLD: Final = made(
    "SHP064", WARN,
    ("Rule data older than agreed", "Data aturan lebih lama dari yang disepakati"),
    ("The market rules are version {version} of {as_of}: {age} days old on {asked_on}, more than {most} days.", "Aturan pasar versi {version} tanggal {as_of}: berumur {age} hari pada {asked_on}, lebih dari {most} hari."),
    ("Market rules change. Look the rules of the destination up again, then renew the data with their new date.", "Aturan pasar berubah. Periksa lagi aturan negara tujuan, lalu perbarui data dengan tanggal barunya."),
    ("house rule: the age is yours", "aturan rumah: batas umurnya dari Anda"), "exact",
)  # fmt: skip
PARTIES_NOT_STATED: Final = made(
    "SHP065", OPEN,
    ("Prison contracts of the selling side not stated", "Kontrak lapas di pihak penjual tidak disebutkan"),
    ("{market}: {rule} reaches free-labour goods of a firm with a prison contract; not stated for: {parties}.", "{market}: {rule} menjangkau barang kerja bebas dari perusahaan yang terikat kontrak lapas; tidak disebutkan untuk: {parties}."),
    ("State for the seller, every seller before it and any agent whether it holds a contract for manufacture in a prison.", "Sebutkan untuk penjual, setiap penjual sebelumnya dan agen, apakah terikat kontrak produksi di lapas."),
    "LI 2019/211, clause 4", "high", binding=True,
)  # fmt: skip
RULE_TO_COME: Final = made(
    "SHP066", NOTE,
    ("A rule applies from a later day", "Aturan berlaku mulai hari kemudian"),
    ("{market}: {rule} applies to imports from {start}; this one is expected on {on}.", "{market}: {rule} berlaku bagi impor mulai {start}; impor ini diperkirakan pada {on}."),
    ("Rules are evaluated on the expected day of import. If the ship is late, or for the next order, ask again.", "Aturan dinilai pada hari impor yang diperkirakan. Bila kapal terlambat, atau untuk pesanan berikutnya, tanyakan lagi."),
    ("the market rule named in the finding", "aturan pasar yang disebut dalam temuan"), "high",
)  # fmt: skip
DATA_SET: Final = made(
    "SHP067", NOTE,
    ("Rule data used", "Data aturan yang dipakai"),
    ("{market}: asked of the market rules version {version} as of {as_of}. This is information, not legal advice, and no finding is a permission.", "{market}: ditanyakan pada aturan pasar versi {version} per {as_of}. Ini informasi, bukan nasihat hukum, dan tidak ada temuan yang merupakan izin."),
    ("An answer is worth what its data is worth: keep the version with the answer.", "Jawaban bergantung pada datanya: simpan versi bersama jawabannya."),
    ("the rule data set", "himpunan data aturan"), "exact",
)  # fmt: skip
EVIDENCE_MISSING: Final = made(
    "SHP068", OPEN,
    ("Evidence for a conditional rule not recorded", "Bukti untuk aturan bersyarat tidak tercatat"),
    ("{market}: {rule} turns on evidence; not recorded: {missing}.", "{market}: {rule} bergantung pada bukti; tidak tercatat: {missing}."),
    ("Where work in a prison is placed with a private party, or nothing shows that it is not, ILO Convention 29 asks for free, formal and informed consent and for conditions close to free employment: pay, hours, safety.", "Bila kerja di lapas ditempatkan pada pihak swasta, atau tidak ada yang menunjukkan sebaliknya, Konvensi ILO 29 meminta persetujuan bebas, resmi dan sadar serta kondisi mendekati kerja bebas: upah, jam kerja, keselamatan."),
    "Forced Labour Convention, 1930 (No. 29), Article 2(2)(c); CEACR practice", "high",
)  # fmt: skip
PRIVATE_PARTNER: Final = made(
    "SHP069", WARN,
    ("Work placed with a private partner", "Pekerjaan ditempatkan pada mitra swasta"),
    ("{market}: {said}; this counts against the convict-work exclusion of ILO Convention 29 on which {rule} rests.", "{market}: {said}; ini memberatkan terhadap pengecualian kerja narapidana Konvensi ILO 29 yang menjadi dasar {rule}."),
    ("Convict work is outside the definition of forced labour only under public supervision and control and when it is not hired to or placed at the disposal of private parties. Both must hold.", "Kerja narapidana berada di luar definisi kerja paksa hanya bila di bawah pengawasan dan kendali publik dan tidak disewakan atau ditempatkan pada pihak swasta. Keduanya harus terpenuhi."),
    "Forced Labour Convention, 1930 (No. 29), Article 2(2)(c)", "high",
)  # fmt: skip
PERMIT_RECORDED: Final = made(
    "SHP070", WARN,
    ("Permit recorded", "Izin tercatat"),
    ("{market}, import on {on}: {rule} prohibits without a permit; recorded by reference: {evidence}. Check that it covers these goods and this day.", "{market}, impor pada {on}: {rule} melarang tanpa izin; tercatat sebagai rujukan: {evidence}. Pastikan izin itu mencakup barang dan hari ini."),
    ("A reference to a permit is kept here, not the permit.", "Yang disimpan di sini rujukan izin, bukan izinnya."),
    "Customs and Excise Act 91 of 1964, section 113(1)(h)", "high",
)  # fmt: skip

MARKET_RULES: Final[tuple[Rule, ...]] = (
    LABOUR_UNKNOWN, MARKET_NOT_ASSESSED, CONDITION_EVIDENCED, NO_LABOUR_RULE, DATA_OLD, PARTIES_NOT_STATED,
    RULE_TO_COME, DATA_SET, EVIDENCE_MISSING, PRIVATE_PARTNER, PERMIT_RECORDED,
)  # fmt: skip
"""Every rule of this module."""
